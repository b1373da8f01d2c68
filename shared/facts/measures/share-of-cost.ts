import type { Setting, Statement, Thread } from '../statement.ts'

/**
 * `And OpEx?` `We want to get to 20% of revenue.`, `R&D is two thirds of the total.`: a share of, or of a cost that, the
 * exchange speaks of.
 */
export function findShareOfCost(
  { metrics, text, amounts }: Statement,
  index: number,
  rest: string,
  thread: Thread,
  { catalogue }: Setting,
): string | null {
  const spoken = (thread.metric ?? thread.asked?.metric ?? '')
    .replace(/ % of revenue$/, '')
    .replace(/^.* share of /, '')
  const known = catalogue.find(spoken)
  if (known === null || known.measure !== 'money') return null
  const isCost = known.lowerIsBetter || known.name === 'Capex'
  const start = amounts[index]?.start ?? 0
  const named = metrics.filter((mention) => !mention.isWhole && !mention.isWeak)
  if (/^ of (?:the|that|our) (?:total|whole)\b(?! (?:revenues?|sales|company|business))/.test(rest))
    return isCost && named.length > 0 && known.name !== named[0]?.metric.name
      ? `${named[0]?.metric.name ?? ''} share of ${known.name}`
      : null
  // `And opex?` `As a percentage of revenue it should fall below 20%.`
  const isAnswer =
    (/^ of (?:our |total |net )*(?:revenues?|sales)\b/.test(rest) ||
      /^(?:(?:And|So|But),? )?as an? (?:percent(?:age)?|share|proportion|%) of (?:our |total |net )*(?:sales|revenues?),? (?:it|that|this|they|we)\b/i.test(
        text,
      )) &&
    named.length === 0
  return isAnswer &&
    isCost &&
    !/\bcustomers?\b|\bfrom\b/i.test(text.slice(0, start)) &&
    !/^ of \S+ (?:from|came|was|is)\b/.test(rest)
    ? `${known.name} % of revenue`
    : null
}
