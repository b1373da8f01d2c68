/** A row of two texts that were aligned; one side is empty where only the other has it. */
export interface AlignedRow {
  readonly en: AlignedSide
  readonly zh: AlignedSide
  /** 0 to 1; null where nobody measured it. */
  readonly confidence: number | null
  /** Where a row of a library's document comes from; left out for files that were aligned without one. */
  readonly origin?: RowOrigin
}

export interface RowOrigin {
  readonly speaker: string | null
  /** The section's title, or its kind where it has none. */
  readonly section: string
  /** Leads back to the passage. */
  readonly address: string
}

export interface AlignedSide {
  /** 1-based lines of the extracted text the row was read from, ascending. */
  readonly lines: readonly number[]
  /** The paragraphs or sentences of the row, in order. */
  readonly texts: readonly string[]
}

/** Two texts as one, ready to be handed over. */
export interface AlignedText {
  readonly title: string
  readonly languages: { readonly en: 'en'; readonly zh: 'zh-Hant' | 'zh-Hans' }
  readonly rows: readonly AlignedRow[]
}
