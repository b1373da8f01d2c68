import { lastDayOf, parsePeriod } from '../figures/periods.ts'
import type { LedgerDocument } from './ledger-document.ts'
import type { GuidanceRow } from './ledger.ts'
import { placeOf } from './place-of.ts'

/** Guidance that was given in words alone, where no figure was. */
export function wordedRows(
  documents: readonly LedgerDocument[],
  company: string,
  rows: readonly GuidanceRow[],
): readonly GuidanceRow[] {
  const taken = new Set(rows.map(keyOf))
  const said = documents.flatMap((document) => document.worded.map((words) => ({ document, words })))
  const groups = Map.groupBy(said, ({ words }) => keyOf(words))
  return [...groups].flatMap(([key, all]) => {
    const [first] = all
    const period = first && parsePeriod(first.words.period)
    if (!first || !period || taken.has(key)) return []
    const statements = all.map(({ document, words }, index) => ({
      place: placeOf(document, words.sentence),
      change: index === 0 ? ('first' as const) : ('reaffirmed' as const),
      low: null,
      high: null,
      approximation: null,
      condition: null,
      working: null,
      factIds: [],
    }))
    return [
      {
        key: `words ${key}`,
        company,
        metric: first.words.metric,
        segment: first.words.segment,
        basis: null,
        period: first.words.period,
        periodEnd: lastDayOf(period, first.document.fiscalYearEnd),
        unit: null,
        kind: 'words',
        statements,
        recalls: [],
        standing: null,
        actual: null,
        verdict: 'open',
        difference: null,
        differencePercent: null,
        rangePlace: null,
        isFavourable: null,
      },
    ]
  })
}

const keyOf = ({ metric, segment, period }: Pick<GuidanceRow, 'metric' | 'segment' | 'period'>): string =>
  [metric, ...(segment === null ? [] : [segment]), period].join(' ')
