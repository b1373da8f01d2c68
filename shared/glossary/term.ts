export const termFields = ['finance', 'optics', 'data-centre', 'cable-tv', 'general'] as const
export type TermField = (typeof termFields)[number]

export type TermId = string & { readonly __brand: 'TermId' }

/** An English term with its Chinese ones and the wrong renderings seen. The first of each list is the preferred one. */
export interface Term {
  /** Stable: of a shipped term its English in kebab-case, of a user's own an id. */
  readonly id: TermId
  /** The term and its other spellings, abbreviations and plurals that are not formed by rule. */
  readonly en: readonly string[]
  /** As said in Taiwan, in Traditional characters. */
  readonly hant: readonly string[]
  /** As said on the mainland, in Simplified characters. */
  readonly hans: readonly string[]
  /** Wrong Chinese renderings, in either script. */
  readonly wrong: readonly string[]
  /** How speech recognition mishears the English term, such as `VCSL` for VCSEL. */
  readonly misheard: readonly string[]
  readonly field: TermField
  readonly note: string | null
}

/** The shipped terms with the user's on top. */
export interface Glossary {
  readonly terms: readonly Term[]
}
