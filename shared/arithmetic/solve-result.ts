import { claimPieces } from './claim-pieces.ts'
import { divide } from './estimate.ts'
import { isCount, isMoney, isPercent, leadOf } from './gaps.ts'
import { isDigitSlip } from './digit-slip.ts'
import { toStem, type Quantity, type QuantitySentence } from './read-quantities.ts'
import { judge, type Claim, type Relation } from './relation.ts'
import { tryAll, tryPercent, type Attempt } from './try-operations.ts'
import { placesOf, scaleOf, writeNumber } from './write-working.ts'

/** Words that say that the figure after them follows from what was said. */
const follows =
  /\b(?:so|thus|hence|therefore|giv(?:es?|ing)|mak(?:es?|ing)|means?|meaning|put(?:s|ting)?|com(?:es?|ing) (?:out )?to|that(?:['’]s| is)|th(?:is|e sum|e total|e result) is|works? out|you (?:have|get|need|end up)|leav(?:es?|ing)|impl(?:y|ies|ying)|translat\w+|equat\w+|equals?|for a total|turns? into|averag\w+|pays?|needs?|then|or|total\w*|amount(?:s|ed)? to|shortfall|difference|profit|remain\w*|representing)\b|[=≈]|所以|因此|等[於于]|也就是|即|相[當当][於于]|折合|合[計计]|共|[約约]為|意味|就是|毛利|[淨净]利|剩|差|[佔占]|增加/i
/** A percentage that is called a change is one of something just said. */
const isChange = /^ (?:reduction|increase|decrease|decline|gain|jump|growth|drop)\b/i
/** Of those, the words that say nothing else. */
const equates =
  /\b(?:giv(?:es?|ing)|mak(?:es?|ing)|com(?:es?|ing) (?:out )?to|th(?:is|e sum|e total|e result) is|works? out|equals?|equat\w+|amounts? to|for a total|total(?:s|ing)?)\b|[=≈]|等[於于]|合[計计]|折合/i
const mostCandidates = 11

/**
 * A figure introduced as a result, whose operands the sentence does not write out: looked for among the nearest figures
 * whose units lead to it. One that fits is recorded. A miss is only called one where the units leave no doubt and the
 * stated digits differ from the computed ones by one digit, two swapped, or the place of the point: chance makes
 * figures that fit nothing, but hardly ever figures that miss like that.
 */
export function solveResult(
  sentence: QuantitySentence,
  at: number,
  earlier: readonly Quantity[],
): Relation | null {
  const stated = sentence.quantities[at]
  if (stated === undefined || stated.isRange || stated.isGrowth) return null
  const lead = leadOf(sentence, at).slice(-longestLead)
  const tail = sentence.text.slice(stated.end - sentence.start, stated.end - sentence.start + 40)
  const own = sentence.quantities.slice(0, at)
  const candidates = [...earlier, ...own].slice(-mostCandidates).filter((one) => one.value !== 0)
  const pieces = claimPieces(stated, candidates, { lead, sentenceStart: sentence.start }, (value) =>
    writeResult(stated, value),
  )
  if (!follows.test(lead) && !(isPercent(stated) && isChange.test(tail))) return pieces
  // What was just said is said again, not computed.
  if (candidates.slice(-4).some((one) => one.unit === stated.unit && one.value === stated.value)) return null
  const attempts = isPercent(stated)
    ? tryPercent(candidates, lead + tail)
    : tryAll(stated, candidates, { lead, sentence: sentence.text })
  // Numbers of things are many, and any two of them make a third: one at least has to stand beside the result.
  const isNear = ({ terms }: Attempt) => !isCount(stated) || terms.some((term) => own.includes(term))
  const fit = attempts.find(
    (attempt) => isClose(attempt, stated) && isNear(attempt) && tells(attempt, stated, candidates),
  )
  if (fit !== undefined) return judge(toClaim(fit, stated))
  const priced = claimUnitPrice(stated, candidates, lead, sentence.start) ?? pieces
  if (priced !== null) return priced
  if (!equates.test(lead)) return null
  const slip = attempts.find(
    (attempt) =>
      attempt.isExact &&
      attempt.terms.some((term) => own.includes(term)) &&
      isDigitSlip(stated, attempt.computed.point),
  )
  if (slip === undefined) return null
  const relation = judge(toClaim(slip, stated))
  return relation.verdict === 'off' ? { ...relation, confidence: slipConfidence } : null
}

/**
 * `a sheet costs $7,000 and gives 250 panes, which puts the cost per pane at $28`: said to be the price of one of those
 * just counted, so that nothing but a division is meant.
 */
function claimUnitPrice(
  stated: Quantity,
  candidates: readonly Quantity[],
  lead: string,
  sentenceStart: number,
): Relation | null {
  if (
    !isMoney(stated) ||
    !/\b(?:so|thus|putt?(?:s|ing)|giv(?:es|ing)|that(?:['’]s| is)|works? out|mak(?:es|ing)|comes? to)\b|等[於于]|即|也就是|相[當当][於于]|折合/i.test(
      lead,
    )
  )
    return null
  const unit =
    stated.per ??
    toStem(
      /\b(?:cost|price|value|revenue|content)s? (?:per|of (?:a|one|each)|a|for (?:a|one|each)) ([a-z]+)\b/i.exec(
        lead,
      )?.[1] ?? '',
    )
  // The sum, the number and the result follow each other, with nothing between them.
  const [whole, count] = candidates.slice(-2)
  if (whole === undefined || count === undefined || count.start < sentenceStart) return null
  if (!isCount(count) || count.noun === null || count.noun !== unit || count.value <= 1) return null
  if (!isMoney(whole) || whole.unit !== stated.unit || whole.value <= stated.value || whole.per === unit)
    return null
  const computed = divide(whole.term, count.term)
  if (computed === null) return null
  const relation = judge({
    kind: 'quotient',
    stated,
    operands: [whole, count],
    computed,
    working: `${whole.text.trim()} ÷ ${count.text.trim()} = ${writeResult(stated, computed.point)}`,
    certainty: 0.8,
  })
  return relation.verdict === 'off' ? relation : null
}

/** A slip of the digits is an error if the operands are the ones meant, which only their units say. */
const slipConfidence = 0.7
const longestLead = 90

/** To the printed digit; what is only about so much, to a thirtieth. */
function isClose({ computed }: Attempt, { value, step, approximation }: Quantity): boolean {
  const miss = Math.abs(computed.point - value)
  return miss <= step / 2 + 1e-9 || (approximation !== null && miss <= Math.abs(value) / 30)
}

const toClaim = ({ terms, computed, write, kind }: Attempt, stated: Quantity): Claim => ({
  kind,
  stated,
  operands: terms,
  computed,
  working: `${write()} = ${writeResult(stated, computed.point)}`,
  certainty: 0.75,
})

function writeResult(stated: Quantity, value: number): string {
  const size = scaleOf(stated)
  const number = writeNumber(
    value / size,
    Math.min(3, placesOf(stated, size) + (value === stated.value ? 0 : 1)),
  )
  const written = /\d[\d,]*(?:\.\d+)?/.exec(stated.text)
  return written === null ? number : stated.text.trim().replace(written[0], number)
}

/** Figures of one digit fit by chance: then units, or standing right before the result, must say more than they do. */
const tells = (
  { isExact, kind, terms }: Attempt,
  stated: Quantity,
  candidates: readonly Quantity[],
): boolean =>
  isExact ||
  kind === 'mean' ||
  String(stated.value).replace(/0+$|\./g, '').length >= 2 ||
  terms.every((term) => candidates.slice(-2).includes(term))
