import type { ParsedDocument } from '../../documents/document.ts'
import type { Basis } from '../fact.ts'
import type { MetricMention } from '../measures/find-metrics.ts'
import { leadStart, type Setting, type Statement, type Thread } from '../statement.ts'

const basisWord =
  /non-? ?GAAP|非[- ]?GAAP|非 GAAP|非公[認认][會会][計计](?:[準准][則则]|原[則则])|\bGAAP\b|公[認认][會会][計计](?:[準准][則则]|原[則则])|\bpro forma\b/gi
const basisClause = /\bon an? (non-? ?GAAP|GAAP) basis\b|以(非公[認认][會会][計计][準准原][則则])[計计]算/i
const statedDefault =
  /(?:\b(?:unless|except (?:where|as))\b[^.]{0,40}\b(?:otherwise|noted)\b[^.]{0,160}?\b(non-? ?GAAP|GAAP)\b)|(?:\b(non-? ?GAAP|GAAP)\b[^.]{0,60}\bunless\b[^.]{0,30}\botherwise\b)|\b(?:[Ee]verything|[Aa]ll(?: of)?(?: the| our)? (?:figures|numbers|results|measures|comparisons|comments)|(?:[Tt]he|[Oo]ur) (?:figures|numbers)|[Ww]e(?:['’]ll| will)(?: be)? (?:us(?:e|ing)|referr?(?:ing)? to|speak(?:ing)? to|discuss(?:ing)?|talk(?:ing)? about|quot(?:e|ing)))[^.]{0,40}\b(non-? ?GAAP)\b(?! (?:measures? (?:and|in|on)|reconcil))[^.]{0,24}\b(?:unless|other than|except|throughout)\b|(?:除非?[^。]{0,20}(?:另有|特[別别])[^。]{0,60}(非公[認认]|非[- ]?GAAP))/i

/** `adjusted earnings per share`: what a company adjusts is not by the accounting principles. */
const adjusted =
  /\b(?:adjusted|normalized|underlying|core|comparable)(?: (?:diluted|fully|basic|net|operating|gross|pre-tax|pretax|consolidated|segment|home|homebuilding|housing|product|services?|quarterly|annual|(?:first|second|third|fourth|full)[- ](?:quarter|year)|Q[1-4]))*[ -]$/i

/** `adjusted earnings`, `core income per share`: the name itself says so. */
const adjustedName =
  /^(?:adjusted|normalized|underlying|core|ongoing|(?:after-tax )?operating (?:earnings|income per)|after-tax (?:adjusted )?operating|net operating)\b/i
/** `our adjusted margin outlook of 12%`: a margin by no other name. */
const bareAdjusted =
  /\badjusted margins?(?: (?:guidance|outlook|range|target|expectations?))? (?:of|at|was|is|to)(?: (?:about|approximately|around|roughly|nearly))* $/i
/** `$0.95, $0.83 on an adjusted basis`. */
const adjustedBasis =
  /^ (?:on an? (adjusted|normalized|core|operating|GAAP|non-? ?GAAP) basis|for (GAAP|non-? ?GAAP)(?= and|,|\.|$))/

/** `Earnings per share, excluding special items, was`. */
const withoutItems =
  /^(?: per (?:diluted )?share)?,? (?:excluding|before|adjusted for|ex) (?:[\w-]+ ){0,3}(?:items|charges|costs|gains|amortization)\b/i

/** `Earnings per share as adjusted for the deal was`, `$3.06, and as adjusted it was $3.12`. */
const asAdjusted =
  /^(?: per (?:diluted )?share)?,? as adjusted\b|^[^;]*[,;] (?:and |or )?as adjusted,?(?: (?:it|this|they))? (?:was|were|is|came to|came in at|of) $/i

/** `Reported earnings per share`, `our reported profit`; where somebody reported it, the word says nothing. */
const reportedBefore =
  /(?:^|[.;,] (?:and )?|\b(?:our|the|both|on|and|while|with) )(?:as[- ])?reported (?:(?:diluted|basic|net|operating|gross|total|company|consolidated) )*$/i
const reportedBehind = /^(?: per share)?,? on an? (?:as[- ])?reported basis\b/i

const withoutOneTime =
  /^(?:(?:And|But|So),? )?(?:[Ww]ithout|[Ee]xcluding|[Aa]djusting for|[Aa]bsent|[Bb]ut for) (?:the|this|that|these|those|all|our|any) (?:[\w-]+ ){0,5}(?:charges?|items?|costs?|expenses?|gains?|impairments?|loss(?:es)?|benefits?)\b|^(?:(?:And|But|So),? )?(?:(?:Without|Excluding|Absent|But for) (?:it|that|this|them|those|these)\b|(?:Stripping|Backing|Taking|Leaving) (?:it|that|this|them|those|these) out\b)/

const isAsReported = ({ text, amounts }: Statement, index: number, nameStart: number): boolean =>
  reportedBehind.test(text.slice(amounts[index]?.end, (amounts[index]?.end ?? 0) + 40)) ||
  reportedBefore.test(text.slice(Math.max(0, nameStart - 48), nameStart))

/** The basis a document declares for all its figures, or null. */
export function findDefaultBasis(document: ParsedDocument): Basis | null {
  for (const passage of document.passages) {
    const text = passage.en?.text ?? passage.zh?.text ?? ''
    if (!/GAAP|公[認认]/i.test(text)) continue
    const match = statedDefault.exec(text)
    if (match !== null) return toBasis(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '')
  }
  return null
}

/** The basis that stands with a figure: beside its metric, anywhere in its sentence as `on a … basis`, else the turn's, else the document's. */
export function decideBasis(
  statement: Statement,
  index: number,
  metric: string,
  mention: MetricMention | null,
  thread: Thread,
  setting: Setting,
): Basis | null {
  const amount = statement.amounts[index]
  if (amount === undefined) return null
  const base = metric.replace(/ % of revenue$/, '')
  if (base.startsWith('Adjusted EBITDA') && statement.side === 'en') return 'non-GAAP'
  const isAdjustable = setting.catalogue.find(base)?.hasBasis === true || base === 'Diluted shares'
  const words = [...statement.text.matchAll(basisWord)]
  const tail = adjustedBasis.exec(statement.text.slice(amount.end, amount.end + 40))
  if (tail !== null && isAdjustable) return /^GAAP$/.test(tail[1] ?? tail[2] ?? '') ? 'GAAP' : 'non-GAAP'
  // `Without this charge, earnings per share would have been $1.30`: adjusted for it.
  if (
    isAdjustable &&
    statement.side === 'en' &&
    withoutOneTime.test(statement.text) &&
    /\bwould have been(?: (?:about|approximately|around|roughly|nearly|over))* $/.test(
      statement.text.slice(0, amount.start).slice(-48),
    )
  )
    return 'non-GAAP'
  const paired = isAdjustable ? findPairedBasis(statement, index) : undefined
  if (paired !== undefined) return paired
  const near = words.findLast((word) => {
    const end = word.index + word[0].length
    return mention === null
      ? end <= amount.start && end >= leadStart(statement, index)
      : end <= mention.start + (isAdjustable ? word[0].length : 0) &&
          mention.start - end < (isAdjustable ? 40 : 3)
  })
  // Free cash flow has no name in the principles: only the word beside it tells it from one that is adjusted.
  if (base === 'Free cash flow' && statement.side === 'en')
    return mention !== null && /^adjusted\b/i.test(statement.text.slice(mention.start, mention.end))
      ? 'non-GAAP'
      : null
  // `GAAP EPS of $0.85 and adjusted EPS of $1.02`: the word right before the name is its own.
  const isAdjusted =
    isAdjustable &&
    mention !== null &&
    (adjusted.test(statement.text.slice(Math.max(0, mention.start - 40), mention.start)) ||
      /^adjusted\b/i.test(statement.text.slice(mention.start, mention.end)))
  if (near !== undefined) return isAdjusted ? 'non-GAAP' : toBasis(near[0])
  if (!isAdjustable) return null
  // `adjusted income … is now $3.30 per share`: a profit a share goes by the profit named before it.
  const said =
    mention ?? statement.metrics.findLast((other) => other.metric.hasBasis && other.end <= amount.start)
  const name = said === undefined ? '' : statement.text.slice(said.start, said.end)
  // What a business earns from operating is by the accounting principles; a company's operating earnings are its own.
  const isOperating = /^Operating (?:income|margin)$/.test(base) && /^operating\b/i.test(name)
  if (!isOperating && adjustedName.test(name)) return 'non-GAAP'
  if (said !== undefined && withoutItems.test(statement.text.slice(said.end, amount.start))) return 'non-GAAP'
  if (
    said !== undefined &&
    (asAdjusted.test(statement.text.slice(said.end, amount.start)) ||
      (said.start >= amount.end &&
        /^(?: per (?:diluted )?share)? as adjusted\b/.test(statement.text.slice(said.end))))
  )
    return 'non-GAAP'
  if (said !== undefined && adjusted.test(statement.text.slice(Math.max(0, said.start - 40), said.start)))
    return 'non-GAAP'
  if (
    statement.side === 'en' &&
    /^(?:And |So |On an )?(?:[Aa]djusted (?:for|to exclude|basis)|[Ee]xcluding|[Ee]x-)/.test(statement.text)
  )
    return 'non-GAAP'
  if (mention === null && bareAdjusted.test(statement.text.slice(0, amount.start).slice(-90)))
    return 'non-GAAP'
  if (said !== undefined && isAsReported(statement, index, said.start)) return 'GAAP'
  const clause = basisClause.exec(statement.text)
  if (clause !== null) return toBasis(clause[1] ?? clause[2] ?? '')
  const before = words.findLast((word) => word.index < amount.start)
  return before === undefined ? (thread.basis ?? setting.defaultBasis) : toBasis(before[0])
}

const bothBases =
  /\b(non-? ?GAAP|GAAP|reported|adjusted)(?: [a-z]+){0,3} and (?:an? |our )?(non-? ?GAAP|GAAP|reported|adjusted)\b/i

/**
 * `GAAP and non-GAAP gross margins should come to 38.5% and 40%, respectively`: each its own; without that word one
 * figure is of either basis, which none says. Undefined where a sentence names no two at once.
 */
function findPairedBasis({ text, amounts }: Statement, index: number): Basis | null | undefined {
  const amount = amounts[index]
  const both = bothBases.exec(text)
  if (amount === undefined || both === null || both.index > amount.start) return undefined
  const end = both.index + both[0].length
  // Both ends of a range are one figure.
  const own = Math.min(index, amount.other ?? index)
  const place = amounts.filter(
    ({ unit, start, other }, at) =>
      unit === amount.unit && start >= end && at < own && (other === null || other > at),
  ).length
  const isEach = /^(?:[^.;]|\.(?=\d)){0,80}\brespectively\b/i.test(text.slice(amount.end))
  return isEach && place < 2 ? toBasis(both[1 + place] ?? '') : null
}

/** `compared to 19% on a GAAP basis`, `on a GAAP basis and 20% on an adjusted basis`: of one figure, and of none that follow. */
const heldAgainst = /\b(?:compared (?:to|with)|versus|vs\.?|against|(?:up|down) from)\b(?:[^.;]|\.(?=\d))*$/i
const alsoAdjusted =
  /\bon (?:both )?an? (?:GAAP|adjusted)(?: basis)? (?:and|or) (?:[^.;]{0,24} )?(?:on )?(?:an? )?(?:adjusted|GAAP)\b/i
/** A turn that says `Turning to our non-GAAP results` keeps that basis until it names another. */
export function findThreadBasis(text: string, current: Basis | null): Basis | null {
  // What is guided says its own: `On a GAAP basis, …` was of the results told before.
  if (!/GAAP|以非/i.test(text)) return current === 'GAAP' && turnsToGuidance.test(text) ? null : current
  const turning = /\b(?:turning|moving|now|guidance)\b[^.]*?\b(non-? ?GAAP|GAAP)\b/i.exec(text)
  const clause = basisClause.exec(text)
  const isOfAll =
    clause !== null && !heldAgainst.test(text.slice(0, clause.index)) && !alsoAdjusted.test(text)
  const word = turning?.[1] ?? (isOfAll ? clause[1] : undefined)
  return word === undefined ? current : toBasis(word)
}

const turnsToGuidance =
  /\b(?:turn(?:ing)?|mov(?:e|ing)|shift(?:ing)?|look(?:ing)?)(?: now| on| over| ahead| next| briefly)* to (?:the |our |some )?(?:[\w-]+ ){0,4}(?:guidance|outlook|expectations)\b/i

function toBasis(word: string): Basis {
  return /^non|^非|^adjusted|^pro forma/i.test(word) ? 'non-GAAP' : 'GAAP'
}
