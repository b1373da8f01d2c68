import type { Span } from '../../documents/document.ts'
import type { Statement } from '../statement.ts'

/** What limits a figure: what is assumed, left out or made a condition. */
const opening =
  /\b(?:assum(?:ing|es)|excluding|exclusive of|excludes|ex-?items|not including|adjusted for|adjusting for|net of|before (?=(?:special|one-time|restructuring|any|the impact|the effect))|absent|subject to|provided that|as long as|unless|contingent (?:on|upon)|depending on|on the assumption that|(?:in|at|on an?) (?:constant|local)[- ]currenc(?:y|ies)|on an? (?:organic|comparable|(?:currency|FX|foreign[- ]exchange)[- ]neutral|same-store|like-for-like|reported|pro forma) basis|including (?=(?:the|an?) (?:impact|effect|benefit|charge|gain|contribution))|if (?=(?:we|the|all|you|current|tariffs|rates|prices|demand|nothing|everything|it|they|customers|conditions|approved|market)\b))/gi
const longestClause = 140
const clauseEnd = /[,;:.](?=\s|$)|\s--?\s|$/

/** The clauses of a sentence that limit its figures. */
export function findConditions(text: string): readonly Span[] {
  const clauses: Span[] = []
  for (const match of text.matchAll(opening)) {
    if (match.index < (clauses.at(-1)?.end ?? 0)) continue
    const rest = text.slice(match.index, match.index + longestClause)
    const stop = match[0].length + (clauseEnd.exec(rest.slice(match[0].length))?.index ?? 0)
    clauses.push({ start: match.index, end: match.index + stop })
  }
  return clauses
}

/**
 * The condition a figure stands under: the clause right behind it, before the next figure, else the one the sentence
 * opens with or that stands between the figure and what it measures.
 */
export function readCondition(statement: Statement, index: number, clauses: readonly Span[]): string | null {
  const amount = statement.amounts[index]
  if (amount === undefined) return null
  const { text, amounts, side } = statement
  const start = amounts[Math.min(index, amount.other ?? index)]?.start ?? 0
  const named = side === 'en' ? inCurrency.exec(text.slice(Math.max(0, start - 110), start))?.[1] : undefined
  if (named !== undefined) return named
  if (clauses.length === 0) return null
  const last = amount.other === null ? index : Math.max(index, amount.other)
  const end = amounts[last]?.end ?? amount.end
  const next = amounts[last + 1]?.start ?? text.length
  const clause =
    clauses.find(
      (one) => one.start >= end && one.start < next && !otherwise.test(text.slice(end, one.start)),
    ) ??
    clauses.findLast(
      (one) =>
        one.end <= amount.start &&
        (isOpening(statement, one) || isRightBefore(text.slice(0, amount.start), one)),
    )
  return clause === undefined ? null : text.slice(clause.start, clause.end).trim()
}

/** `constant currency sales increased 7%`: the condition stands in the name. */
const inCurrency =
  /\b((?:constant|local)[- ]currency) (?:net )?(?:sales|revenues?)\b(?! growth)[^,.;$%]{0,60}$/i

/** `up 9%, or in constant currency 6%`: of what is told in other terms. */
const otherwise = /(?:^|[ ,])(?:or|but) /
const isRightBefore = (lead: string, { start, end }: Span): boolean =>
  / (?:or|but),? $/.test(lead.slice(0, start)) &&
  /^,?(?: terms,?)?(?: (?:an?|up|down|by|was|of))* $/.test(lead.slice(end))

/** The clause opens the sentence, or stands before its first figure: one behind a figure is that figure's. */
function isOpening({ amounts }: Statement, clause: Span): boolean {
  return !amounts.some((other) => other.end <= clause.start)
}
