/**
 * Stands in for the style sheet parser that linkedom comes with, which no page is given: that one writes over what all
 * objects inherit, which the importer forbids.
 */
export const parse = (): { readonly cssRules: readonly never[] } => ({ cssRules: [] })
