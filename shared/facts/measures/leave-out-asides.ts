import type { MetricMention } from './find-metrics.ts'
import type { Side } from '../../documents/document.ts'
import type { Statement } from '../statement.ts'

/** What a measure holds or is made of, told between its name and its figure; closed by a comma, a parenthesis or the verb. */
const definition =
  /(?:,|\() ?(?:which (?:is|we) )?defin(?:ed|e it) as [^;$%()]{3,160}?(?:,(?= (?:of|was|were|is)\b)|\))|,? which (?:includes?|excludes?|consists? of|comprises?)\b[^$%]{3,160}?,? (?=(?:was|were|increased|grew|rose|decreased|declined|fell|totaled|came)\b)|,? (?:that is|which is|which we define as|defined? as|calculated as) [^$%]{2,160}?\b(?:less|minus|plus|net of)\b[^$%]{5,120}? (?=(?:was|were|totaled|came)\b|(?:of|at) [$€£¥])| (?:after|before|net of) (?:all |our |the |any )?(?:[\w&-]+ ){1,6}?(?=(?:was|were|totaled|came to|reached)\b)/gi

/** `Operating income before restructuring costs and other income, net in Q2 was`: what a profit is told without. */
const toldBefore =
  /(?<=\b(?:income|profit|earnings|EBITDA|EBIT|margin)) (?:before|excluding) (?!(?:tax|income tax|provision|interest)\w*\b)[^;$%\d]{3,140}?(?=(?: in (?:the )?(?:\w+ )?(?:quarter|Q[1-4]))? (?:was|were|of|totaled|came to|increased|decreased|grew|rose|declined|improved)\b)/gi

/** `Rents, which we count in our free cash flow were`: what they go into, whatever closes the clause. */
const goesInto =
  /, which (?:we|are|is) (?:also )?(?:include|included|reflect|reflected|report|reported|count|counted) (?:in|within|as part of) (?:our |the )?[^,;$%\d]{3,60}?,? (?=(?:was|were|totaled|came|increased|decreased)\b)/gi

/** `our backlog, a measure of sales that are not yet recognized, rose`: what a measure is told to measure. */
const toldToMeasure =
  /, (?:a|an|the|our) (?:[\w-]+ )?(?:measure|indicator|gauge|metric) (?:of|for) [^$%]{3,120}?, (?=(?:to|was|were|of|rose|grew|increased|decreased|declined|fell|totaled|stood|reached)\b)/gi

/** `Fees, which include card and toll revenues, were`, `free cash flow, defined as … less capex, was`: the names in what explains another are of no figure. */
export function withoutDefinitions(
  text: string,
  side: Side,
  mentions: readonly MetricMention[],
): readonly MetricMention[] {
  if (side === 'zh') return mentions
  const into = [...text.matchAll(goesInto), ...text.matchAll(toldToMeasure)]
  if (into.length > 0)
    return mentions.filter(
      ({ start }) => !into.some(({ 0: words, index }) => start >= index && start < index + words.length),
    )
  if (mentions.length < 2) return mentions
  const spans = [...text.matchAll(definition), ...text.matchAll(toldBefore)].map(
    ({ 0: words, index }) => [index, index + words.length] as const,
  )
  return spans.length === 0
    ? mentions
    : mentions.filter(
        ({ start }) =>
          !spans.some(([from, to]) => start >= from && start < to && mentions.some(({ end }) => end <= from)),
      )
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
