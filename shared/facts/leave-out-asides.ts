import type { MetricMention } from './find-metrics.ts'
import { type Statement } from './statement.ts'

const included =
  /, which (?:includes?|consists? of|comprises?)\b[^$%]{3,160}?, (?=(?:was|were|increased|grew|rose|decreased|declined|fell|totaled|came)\b)|,? (?:that is|which is|which we define as|defined as|calculated as) [^$%]{5,160}?\b(?:less|minus|plus|net of)\b[^$%]{5,120}? (?=(?:was|were|totaled|came)\b)/i

/** A constant, so that reading stays linear in the text. */
const longestDefinition = 320

/** `Fees, which include card and toll revenues, were`, `free cash flow, defined as … less capex, was`: what a measure holds is not what is told. */
export function leaveOutAside(
  { text, side }: Statement,
  start: number,
  mentions: readonly MetricMention[],
): readonly MetricMention[] {
  const from = Math.max(0, start - longestDefinition)
  const aside = side === 'en' && mentions.length > 1 ? included.exec(text.slice(from, start)) : null
  const [first, last] = [from + (aside?.index ?? 0), from + (aside?.index ?? 0) + (aside?.[0].length ?? 0)]
  if (aside === null || !mentions.some(({ end }) => end <= first)) return mentions
  return mentions.filter((each) => each.end <= first || each.start >= last)
}

const asides =
  /, (?:which|that) (?:is|are|was|were|includes?|consists? of|comprises?|excludes?) [^,;$%\d]{3,80},/g

/** Characters within which an aside about a name is told. */
const longestAside = 120

/** `Other revenue, which is mostly rental revenue, grew 4%`: a name in an aside about another. */
export function isInAside(
  { text, side, metrics }: Statement,
  { start, end }: MetricMention,
  figure: number,
): boolean {
  if (side === 'zh' || end > figure) return false
  const from = Math.max(0, start - longestAside)
  return [...text.slice(from, Math.min(figure, end + longestAside)).matchAll(asides)].some(
    ({ 0: words, index }) =>
      from + index < start &&
      from + index + words.length > end &&
      metrics.some((other) => other.end <= from + index && !other.isWeak),
  )
}
