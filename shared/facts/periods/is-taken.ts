import type { PeriodMention } from '../../figures/find-periods.ts'
import type { Statement } from '../statement.ts'

/** A period that dates an earlier comparison figure says nothing of the figures after it. */
export function isTaken(statement: Statement, mention: PeriodMention, start: number): boolean {
  if (isMovedFrom(statement, mention, start) || isLeftBehind(statement, mention)) return true
  if (isOfDoing(statement, mention, start)) return true
  if (isOfWhen(statement, mention, start)) return false
  if (isBase(statement, mention) || isUntil(statement, mention) || isOfSaying(statement, mention)) return true
  if (isOfReported(statement, mention, start)) return true
  // `Using the quarter-end forward curve, we expect a margin of 3%`: when rates were read, and not when the margin comes.
  if (statement.side === 'en' && ofRates.test(statement.text.slice(mention.end, mention.end + 40)))
    return true
  if (
    statement.side === 'en' &&
    (isOfResults(statement, mention, start) || isOfRevision(statement, mention, start))
  )
    return true
  if (isPast(mention) && statement.side === 'en' && isClauseBefore(statement, mention, start)) return true
  if (statement.side === 'en' && isOfReason(statement, mention, start)) return true
  if (isPast(mention) && (isOwnedBefore(statement, mention, start) || isOfEvent(statement, mention, start)))
    return true
  const figure = statement.amounts.findLast((amount) => amount.end <= mention.start)
  if (figure === undefined) return false
  const cue = statement.cues.findLast((other) => other.kind === 'comparison' && other.end <= figure.start)
  return cue !== undefined && figure.start - cue.end < 70 && figure.end < start
}

const ofRates =
  /^(?:[- ]end|['’]s)? (?:(?:forward|market|exchange|interest|spot|strip|foreign|commodity) )*(?:curves?|rates|prices|strip)\b/

/** `with the $148 million we did in Q1 and the $187 million here`: when the one sum was done, and none of the others. */
const isOfDoing = ({ text, side, amounts }: Statement, mention: PeriodMention, start: number): boolean => {
  const done = amounts.findLast((amount) => amount.end <= mention.start)
  return (
    side === 'en' &&
    done !== undefined &&
    done.start !== start &&
    /^ (?:that |which )?(?:we|you|they) (?:did|had|made|shipped|reported|delivered|posted|booked|spent) (?:in|for|during|over) (?:the )?$/.test(
      text.slice(done.end, mention.start),
    )
  )
}

/** `compared to Q1 of 2021 when sales grew 9%`: what is compared with is told itself. */
const isOfWhen = ({ text, side }: Statement, mention: PeriodMention, start: number): boolean =>
  side === 'en' &&
  mention.end < start &&
  /^,? when (?:our |we )?(?:[\w-]+ ){1,5}$/.test(text.slice(mention.end, start))

/** `This quarter's decrease will weigh on the year, and we now expect revenue of $2 billion`: what is over, and not what is foreseen. */
const isOfReported = (
  { text, side }: Statement,
  { kind, quarterShift, end }: PeriodMention,
  start: number,
): boolean =>
  side === 'en' &&
  kind === 'quarter' &&
  quarterShift === 0 &&
  /^(?:['’]s)? [^.;]*,? (?:and|so|but)(?: (?:so|as a result|therefore|thus),?)? (?:we|our)\b[^,.;$%]{0,24}\b(?:expect|anticipate|project|forecast|foresee|see)\b/.test(
    text.slice(end, start),
  )

/** `$7 million below last year due to a lower rate of 18%`: what the sum before has moved from. */
const isMovedFrom = ({ text, amounts }: Statement, mention: PeriodMention, start: number): boolean =>
  isPast(mention) &&
  amounts.some(
    ({ end }) =>
      end < mention.start && /^ (?:above|below|under) (?:the )?$/.test(text.slice(end, mention.start)),
  ) &&
  mention.end < start

/** `raised our guidance from $6.10 last quarter to $6.55`: when it was what it has moved from. */
const isLeftBehind = ({ text, amounts, side }: Statement, mention: PeriodMention): boolean =>
  side === 'en' &&
  isPast(mention) &&
  /^,? (?:up |down )?to (?:about |approximately )?[$€£¥]?\d/.test(
    text.slice(mention.end, mention.end + 32),
  ) &&
  amounts.some(
    ({ start, end }) =>
      end <= mention.start &&
      /^ (?:in |from |of )?$/.test(text.slice(end, mention.start)) &&
      /\b(?:from|between|to|and) (?:about |approximately )?$/.test(
        text.slice(Math.max(0, start - 24), start),
      ),
  )

/** `strong Q2 results, which let us raise our guidance to $26`: what the guidance rests on. */
function isOfResults({ text }: Statement, mention: PeriodMention, start: number): boolean {
  return /^ (?:results|performance)\b[^;]{0,120}\b(?:rais|increas|lower|updat|reaffirm|reiterat|narrow)\w* [^;]{0,40}\b(?:guidance|outlook|forecast)\b/i.test(
    text.slice(mention.end, start),
  )
}

const revises =
  /\b(?:rais|increas|lift|lower|reduc|cut|updat|revis|trimm)\w* (?:our|the) [^.;$%\d]{0,60}\b(?:guidance|outlook|forecast|projections?|assumptions?|expectations?|estimates?|targets?)\b[^.;%\d]{0,40} to\b/i

/** `Earlier this quarter we raised our growth forecast to 6%`: when it was raised, and not what it is for. */
const isOfRevision = ({ text }: Statement, mention: PeriodMention, start: number): boolean =>
  (mention.kind === 'month' || (mention.kind === 'quarter' && (mention.quarterShift ?? 1) <= 0)) &&
  !/\b(?:for|of) (?:the )?$/.test(text.slice(0, mention.start)) &&
  revises.test(text.slice(mention.end, start))

/**
 * `offset last year's cost actions to deliver a margin of 12%`: what a year that is over possesses, where another
 * measure's name comes behind.
 */
function isOwnedBefore({ text, side, metrics }: Statement, mention: PeriodMention, start: number): boolean {
  if (side === 'zh' || !/^['’]s? /.test(text.slice(mention.end, mention.end + 3))) return false
  const named = metrics.findLast((metric) => metric.end <= start)
  return (
    named !== undefined &&
    named.start > mention.end &&
    /\b(?:to|we|and|that|it|this|which) (?:deliver|delivered|achieve|achieved|generate|generated|produce|produced|report|reported|post|posted|record|recorded)\b/i.test(
      text.slice(mention.end, named.start),
    )
  )
}

const eventBefore =
  /\b(?:(?:related|attributable|due|tied|owing|thanks) to|because of|associated with|stemming from|resulting from|caused by|lapping|following|despite) (?:the )?$/i

/** `8% of it related to last year's storm, was behind growth of 65% to $2.61`: when something happened that is no measure. */
function isOfEvent({ text, side, metrics }: Statement, mention: PeriodMention, start: number): boolean {
  return (
    side === 'en' &&
    eventBefore.test(text.slice(0, mention.start)) &&
    /^['’]s? /.test(text.slice(mention.end, mention.end + 3)) &&
    metrics.some((metric) => metric.start > mention.end + 4 && metric.end <= start)
  )
}

/** `given repurchases in the first half, and a tax rate of 26%`: the period of a reason, in a clause that is over. */
function isOfReason({ text }: Statement, mention: PeriodMention, start: number): boolean {
  return (
    /\b(?:given|due to|because of|following|thanks to|on the (?:back|strength|heels) of|reflecting|driven by|owing to|based on|considering|in light of|in view of)\b[^,;]*$/i.test(
      text.slice(Math.max(0, mention.start - 140), mention.start),
    ) && /^[^,;]*[,;]/.test(text.slice(mention.end, start))
  )
}

function isPast(mention: PeriodMention): boolean {
  return (mention.yearShift ?? 0) < 0 || (mention.quarterShift ?? 0) < 0
}

/** A past period behind a figure, in a clause that ended before this one began: `from $122 million a year ago, and …`. */
function isClauseBefore(statement: Statement, mention: PeriodMention, start: number): boolean {
  return (
    statement.amounts.some((amount) => amount.end <= mention.start) &&
    /^(?:[^,;]{0,40}(?:[,;] ?(?:and|while|with|our|but|to|as|which|non|adjusted)?\b| and (?:were|was|are|is)\b)| and (?:[a-z-]+ ){1,5}(?:of|was|were)(?: (?:about|approximately))? $)/i.test(
      statement.text.slice(mention.end, start),
    )
  )
}

/** `consistent with our disclosures in the second quarter`, `as we told you in May` tells when something was said, and dates no figure. */
export function isOfSaying({ text }: Statement, mention: PeriodMention): boolean {
  const before = text.slice(0, mention.start)
  return (
    /\b(?:disclos\w+|call|commentary|comments|discuss\w+|noted|mentioned|communicat\w+|previewed|indicated)(?: (?:in|on|during|at|from))(?: (?:our|the|last))* $/i.test(
      before.slice(-40),
    ) ||
    /\bas (?:we |I |was )?(?:(?:had|have|previously|originally|initially|first|already|just|last) )*(?:reported|said|stated|guided|given|told|outlined|shared|provided|announced)(?: (?:you|investors|it|them))? (?:in|on|during|at|with)(?: (?:our|the|last))* $/i.test(
      before.slice(-80),
    ) ||
    (/^(?:(?:And|So|But),? )?(?:[Cc]onsistent with|[Ii]n line with|[Uu]nchanged from|[Aa]s) (?:what |our |the )?(?:we|I|[a-z]+ (?:communication|remarks|guidance|outlook|view|message|statement)|communication|remarks|guidance|outlook|view|message|statement)s?\b[^,$%\d]{0,48} (?:in|on|during|at|from)(?: (?:our|the|last))* $/.test(
      before,
    ) &&
      /^(?: (?:call|release|report|remarks))?, /.test(text.slice(mention.end)))
  )
}

/** `booked through 2028` bounds what was said before it and dates nothing after. */
export function isUntil(statement: Statement, mention: PeriodMention): boolean {
  return /\b(?:(?:on a )?year-to-date(?: basis)? through the|through|until|till|due(?: (?:in|until|before|by))?|maturing(?: in)?)(?: the end of)? $/i.test(
    statement.text.slice(Math.max(0, mention.start - 40), mention.start),
  )
}

export function isBase(statement: Statement, mention: PeriodMention): boolean {
  const before = statement.text.slice(Math.max(0, mention.start - 72), mention.start)
  if (statement.side === 'zh' || isGoneThrough(statement, mention)) return false
  if (isShareOf(statement, mention) || isOwnRate(statement, mention)) return true
  const isLike =
    likeness.test(before) &&
    !/^ (?:guidance|outlook|expectations?|forecast|range|target)\b/i.test(
      statement.text.slice(mention.end, mention.end + 16),
    )
  if (isPast(mention) && moreThanIn.test(before)) return true
  // `computing, which only started in the first quarter, already $86 million`: since when there is any.
  if (
    /\bwhich (?:only |just )?(?:started|began|launched|came on|kicked off)(?: up)? (?:in|during) (?:the )?$/.test(
      before,
    )
  )
    return true
  // `a rise of $2 million on June`, `up $5 million on the first quarter, as costs of $4 million fell due`.
  if (
    mention.kind === 'month'
      ? /\d(?:%| percent| million| billion| points) (?:on|since) $/.test(before)
      : mention.kind === 'quarter' &&
        /\b(?:up|down|rise of|increase of|decrease of|decline of)(?: (?:about|around|by))* [$€£]?[\d.]+(?:%| percent| million| billion)? on (?:the )?$/.test(
          before,
        )
  )
    return true
  return isLike || (baseBefore.test(before.slice(-56)) && !resultsOf.test(before.slice(-34)))
}

/** `recovered to 4 million, or 82% of 2019 levels`: what a level is a share of. */
const isShareOf = ({ text }: Statement, { start, end }: PeriodMention): boolean =>
  /\d ?(?:%|percent) of (?:(?:the|our|its|their) )?$/.test(text.slice(Math.max(0, start - 24), start)) &&
  /^(?: (?:levels?|volumes?|figures?|numbers?)\b|[,.;]|$)/.test(text.slice(end))

/** `At last year's exchange rates, revenue would have been $512 million`: what is reckoned at them is of now. */
const isOwnRate = ({ text }: Statement, { end }: PeriodMention): boolean =>
  /^['’]s? (?:average )?(?:(?:foreign )?exchange|currency|FX|tax) rates?\b/i.test(text.slice(end, end + 36))

/** `Over the year, we bought back …`: what a sentence opens with is gone through, and nothing is held against it. */
const isGoneThrough = ({ text }: Statement, { start, end }: PeriodMention): boolean =>
  /^(?:(?:And|So|But),? )?[Oo]ver $/.test(text.slice(0, start)) &&
  /^the (?:full |fiscal )?year$/i.test(text.slice(start, end))

/** `higher than the investment in the prior year`: what is to come is held against it. */
const moreThanIn =
  /\b(?:higher|lower|more|less|greater|better|larger|smaller|worse) than (?:(?:the|our|what|that|those) )?(?:(?!guidance\b|outlook\b|range\b|plans?\b|targets?\b|expect\w*\b)[a-z-]+ ){0,4}(?:in|of|for|during)(?: the)? $/i

/** `comparable to the first two quarters of this year`, `roughly the same as spent in`: what a figure is like. */
const likeness =
  /\b(?:the same as|similar to|comparable (?:to|with)|in line with|consistent with|even with|(?:flat|unchanged) (?:to|with|versus|from|compared to))(?: (?:the|that|those|what|we|had|was|were|our|incurred|reported|recorded|spent|seen|levels?|amounts?|results?|in|of|for|first|last|two|three|quarters|months|both)){0,7} $/i

const baseBefore =
  /\b(?:from|in line with|consistent with|similar to|on par with|compared (?:to|with)|compares (?:to|with)|relative to|versus|vs\.?|over|(?<=(?:%|\bpercent|\b(?:up|down|increase|decrease|improvement|rise|growth|advance)) )on|than|since|after|before)(?: in)?(?: (?:the|that of|our|reported))*(?: (?:same|comparable|corresponding|equivalent)(?: (?:fiscal )?(?:period|quarter|three months|thirteen weeks|stretch)(?: (?:in|of|from|a|for))?)?)?(?: end of(?: the)?)? ?$/i

/** `our results from 2023 of $94 million`: the words date the figure behind them. */
export const resultsOf = /\b(?:results?|levels?|actuals?|performance|figures?) (?:from|in|of|for)(?: the)? $/i
