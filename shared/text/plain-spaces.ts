/** No-break, fixed-width and typographic spaces; the ideographic one indents Chinese paragraphs and is no gap between words. */
const spaces =
  /(?<!\d)[\u00a0\u1680\u2000-\u200a\u202f\u205f]|[\u00a0\u1680\u2000-\u200a\u202f\u205f](?!\d{3}(?!\d))/g
const hyphens = /[\u2010\u2011]/g
const gate = /[\u00a0\u1680\u2000-\u2011\u202f\u205f]/

/**
 * The text with every kind of space and hyphen as the keyboard's, character for character as long as it was, so that
 * places in it stay true. A space before three digits may part thousands and is kept.
 */
export function toPlainSpaces(text: string): string {
  return gate.test(text) ? text.replace(spaces, ' ').replace(hyphens, '-') : text
}
