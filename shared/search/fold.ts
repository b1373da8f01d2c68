import traditionalToSimplified from 'opencc-js/dict/TSCharacters'

const folded = new Map<string, string>()
for (const pair of traditionalToSimplified.split('|')) {
  const [from, to] = pair.split(' ')
  if (from && to && from.length === to.length) folded.set(from, to)
}
// Full-width forms of ASCII, and the ideographic space.
for (let code = 0xff01; code <= 0xff5e; code += 1)
  folded.set(String.fromCharCode(code), String.fromCharCode(code - 0xfee0))
folded.set('\u3000', ' ')
// Typographic quotation marks and spaces, which nobody types into a search box.
for (const [from, to] of ['\u00a0 ', "‘'", "’'", '“"', '”"'].map((pair) => Array.from(pair)))
  if (from && to) folded.set(from, to)

const foldable = new RegExp(`[${[...folded.keys()].join('')}]`, 'gu')
const onlyAscii = /^[\0-\x7f]*$/

/**
 * Writes Traditional characters as Simplified and full-width letters as plain ones, unit for unit: a position in the
 * folded text is the same position in the original.
 */
export const foldScript = (text: string): string =>
  onlyAscii.test(text) ? text : text.replace(foldable, (character) => folded.get(character) ?? character)

/** `foldScript` in lower case, still unit for unit. */
export function foldText(text: string): string {
  const script = foldScript(text)
  const lower = script.toLowerCase()
  if (lower.length === script.length) return lower
  // A few letters, such as İ, grow in lower case; they stay as they are.
  return Array.from(script, (character) => {
    const small = character.toLowerCase()
    return small.length === character.length ? small : character
  }).join('')
}
