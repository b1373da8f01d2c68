/** A period in two lines as a column's head writes it: `Q1` over `2024`; a year alone has one line. */
export interface PeriodTitle {
  readonly part: string
  readonly year: string
}

export function titleOfPeriod(period: string): PeriodTitle {
  const match = /^(FY)?(\d{4})(Q[1-4]|H[12])?$/.exec(period)
  if (!match) return { part: period, year: '' }
  const [, fiscal = '', year = '', part] = match
  return part ? { part, year: `${fiscal}${year}` } : { part: `${fiscal}${year}`, year: '' }
}

/** The same on one line, for a sentence: `Q1 2024`. */
export function namePeriod(period: string): string {
  const { part, year } = titleOfPeriod(period)
  return year === '' ? part : `${part} ${year}`
}
