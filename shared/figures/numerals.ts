/**
 * How a document writes its numbers: `1,234.5`, or `1.234,5` and `1 234,5` as most of Europe does. The comma of
 * `12,3` means nothing by itself, so that the document as a whole decides, never one number.
 */

const [comma, dot] = [44, 46]
const isDigit = (code: number): boolean => code >= 48 && code <= 57
/** No-break, thin and narrow no-break spaces part thousands; the apostrophe does in Switzerland. */
const isThinSpace = (code: number): boolean => code === 0x2009 || code === 0x202f
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019

/** As many numbers that can only be read with a decimal comma make a document's habit. */
const leastCommas = 3
/** Of all numbers with a decimal mark so many must have the comma. */
const leastShare = 0.8

/**
 * The text with every number written as `1,234.5`, character for character as long as it was, so that places in it
 * stay true. The same text where nothing needs to change. Linear in its length.
 */
export function toPlainNumerals(text: string): string {
  const isDecimalComma = usesDecimalComma(text)
  const swaps: [at: number, mark: string][] = []
  for (let at = 1; at < text.length - 1; at += 1) {
    if (!isDigit(text.charCodeAt(at - 1)) || !isDigit(text.charCodeAt(at + 1))) continue
    const code = text.charCodeAt(at)
    if (isDigit(code)) continue
    const count = countDigits(text, at + 1)
    if (isThinSpace(code) || isApostrophe(code)) {
      if (count === 3) swaps.push([at, ','])
    } else if (!isDecimalComma) continue
    else if (code === comma && count <= 3) swaps.push([at, '.'])
    else if (code === dot && count === 3) swaps.push([at, ','])
    else if ((code === 0xa0 || code === 32) && count === 3 && isGroup(text, at)) swaps.push([at, ','])
  }
  if (swaps.length === 0) return text
  const parts: string[] = []
  let from = 0
  for (const [at, mark] of swaps) {
    parts.push(text.slice(from, at), mark)
    from = at + 1
  }
  parts.push(text.slice(from))
  return parts.join('')
}

const mostDigits = 16

function countDigits(text: string, from: number): number {
  let count = 0
  while (count < mostDigits && isDigit(text.charCodeAt(from + count))) count += 1
  return count
}

/** `1 284,6`: a blank parts thousands where no more than three digits stand before it and a decimal comma follows. */
function isGroup(text: string, at: number): boolean {
  let before = 0
  while (before < 4 && isDigit(text.charCodeAt(at - 1 - before))) before += 1
  if (before > 3) return false
  let next = at
  // Millions have two blanks; more groups than these no table prints.
  for (let groups = 0; groups < 4; groups += 1) {
    if (countDigits(text, next + 1) !== 3) return false
    next += 4
    const code = text.charCodeAt(next)
    if (code === comma) return isDigit(text.charCodeAt(next + 1))
    if ((code !== 32 && code !== 0xa0) || !isDigit(text.charCodeAt(next + 1)))
      return code === 0xa0 || text.charCodeAt(at) === 0xa0
  }
  return false
}

function usesDecimalComma(text: string): boolean {
  let [commas, points] = [0, 0]
  for (let at = 1; at < text.length - 1; at += 1) {
    const code = text.charCodeAt(at)
    if (code !== comma && code !== dot) continue
    if (!isDigit(text.charCodeAt(at - 1)) || !isDigit(text.charCodeAt(at + 1))) continue
    const count = countDigits(text, at + 1)
    if (count > 2) continue
    // `30.09.2025`, `1.2.3` and `1,2,3` are no numbers.
    const after = text.charCodeAt(at + 1 + count)
    const isChain =
      ((after === comma || after === dot) && isDigit(text.charCodeAt(at + 2 + count))) ||
      isChained(text, at, code)
    if (isChain) continue
    if (code === comma) commas += 1
    else points += 1
  }
  return commas >= leastCommas && commas >= (commas + points) * leastShare
}

/** Whether the digits before a mark follow the same mark: `1.2.3`; of `1.234,5` the marks differ. */
function isChained(text: string, at: number, code: number): boolean {
  let before = at - 1
  while (at - before < mostDigits && isDigit(text.charCodeAt(before))) before -= 1
  return text.charCodeAt(before) === code && isDigit(text.charCodeAt(before - 1))
}
