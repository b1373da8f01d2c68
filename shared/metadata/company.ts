/** An issuer as the bundled (and user-extended) table of companies knows it. */
export interface Company {
  /** Short common name, the one shown. */
  readonly name: string
  readonly legalName?: string
  readonly aliases: readonly string[]
  readonly zhHant?: readonly string[]
  readonly zhHans?: readonly string[]
  readonly ticker: string
  readonly exchange: string
  readonly otherTickers?: readonly string[]
  /** Month in which the fiscal year ends, `01` to `12`. */
  readonly fiscalYearEnd: string
  readonly country?: string
}
