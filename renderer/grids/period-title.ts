import type { GridColumn } from '../../shared/grids/grid.ts'

/** A period in two lines as a column's head writes it: `Q1` over `2024`; a year alone has one line. */
export interface PeriodTitle {
  readonly part: string
  readonly year: string
}

export function titleOfPeriod(period: string): PeriodTitle {
  const match = /^(FY)?(\d{4})(Q[1-4]|H[12]|M9)?$/.exec(period)
  if (!match) return { part: period, year: '' }
  const [, fiscal = '', year = '', part] = match
  return part
    ? { part: part === 'M9' ? '9M' : part, year: `${fiscal}${year}` }
    : { part: `${fiscal}${year}`, year: '' }
}

/** The same on one line, for a sentence: `Q1 2024`. */
export function namePeriod(period: string): string {
  const { part, year } = titleOfPeriod(period)
  return year === '' ? part : `${part} ${year}`
}

/** A column's head, and what it is called in a sentence. */
export interface ColumnTitle extends PeriodTitle {
  /** The calendar's period a fiscal one mostly covers, `≈ Q4 2025`, or the other way round; empty where it is the same. */
  readonly calendar: string
  readonly name: string
  /** What the other calendar's period under it means, in words; only where there is one. */
  readonly why?: string
  /** Of a metric that stands across, where it is not the table's. */
  readonly unit?: string
}

export function titleOfColumn({
  title,
  period,
  group,
  calendar,
  own,
  kind,
}: Pick<GridColumn, 'title' | 'period' | 'group' | 'calendar' | 'own' | 'kind'>): ColumnTitle {
  const other = calendar ?? own
  const mapped = other !== null && other !== period ? `≈ ${namePeriod(other)}` : ''
  if (title !== null || period === null)
    return {
      part: title ?? group ?? '',
      year: kind === 'computed' ? 'ƒ' : '',
      calendar: mapped,
      name: title ?? group ?? '',
    }
  const name = group === null ? namePeriod(period) : `${group}, ${namePeriod(period)}`
  const written = titleOfPeriod(period)
  // A year that is added up here is no figure anybody stated.
  return kind === 'computed' && written.year === ''
    ? { ...written, year: 'ƒ', calendar: mapped, name }
    : { ...written, calendar: mapped, name }
}

/** A year over its parts, as its head writes it. */
export interface YearGroup {
  readonly key: string
  readonly title: string
  /** The other calendar's periods it goes over: `≈ Q3 2025–Q2 2026`; empty where they are the same. */
  readonly calendar: string
  readonly isFolded: boolean
  /** There is more than one part of it. */
  readonly canFold: boolean
  /** What a click does; empty where there is nothing to fold. */
  readonly name: string
}

/** The years columns stand under, by their keys. */
export function groupYears(
  columns: readonly GridColumn[],
  nameOf: (year: string, isFolded: boolean) => string,
): ReadonlyMap<string, YearGroup> {
  const groups = new Map<string, YearGroup>()
  for (const [key, under] of Map.groupBy(columns, ({ year }) => year ?? '')) {
    if (key === '') continue
    const parts = under.filter(({ period }) => period !== null && titleOfPeriod(period).year !== '')
    const others = parts.map(({ calendar, own, period }) => calendar ?? own ?? period)
    const isOther = others.some((other, at) => other !== parts[at]?.period)
    const [first, last] = [others[0] ?? null, others.at(-1) ?? null]
    const title = titleOfPeriod(key.split('|', 1)[0] ?? key).part
    const isFolded = under.some(({ isYearFolded }) => isYearFolded)
    const canFold = isFolded || under.length > 1
    groups.set(key, {
      key,
      title,
      calendar:
        isOther && first && last
          ? `≈ ${namePeriod(first)}${first === last ? '' : `–${namePeriod(last)}`}`
          : '',
      isFolded,
      canFold,
      name: canFold ? nameOf(title, isFolded) : '',
    })
  }
  return groups
}
