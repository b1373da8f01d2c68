import type { Span } from '../../documents/document.ts'
import { monthsBetween, lastDayOf, lastDayOfMonth } from '../../figures/periods.ts'
import { monthNames } from '../../text/month-names.ts'
import { resolvePeriod } from '../../figures/resolve-period.ts'
import { isSignedInWords } from './told-as-move.ts'
import { leadStart, tailOf, type Setting, type Statement } from '../statement.ts'

/** `$242 million or 24% over last year`: one change in two terms. */
export function isToldTwice(statement: Statement, index: number): boolean {
  return (
    statement.side === 'en' &&
    statement.amounts[index + 1]?.unit === '%' &&
    /^,? or (?:(?:about|approximately|around|nearly|roughly) )?$/.test(tailOf(statement, index))
  )
}

const gapTo = (statement: Statement, index: number, start: number): string =>
  statement.text.slice(statement.amounts[index]?.end, start)

/** `rose 21% and were up 8% sequentially`: two moves of one thing, each at its own pace. */
const movedAgain =
  /^,? and (?:(?:it|they) )?(?:(?:was|were|is|are) (?:up|down)|(?:increased|decreased|grew|rose|fell|declined))(?: (?:by|about|approximately|nearly|over))* $/

type Pace = 'yoy' | 'qoq'

/** The pace that follows before the next figure, else the one just before. Chinese puts it first. */
export function findPace(statement: Statement, index: number): Pace | null {
  const amount = statement.amounts[index]
  if (amount === undefined) return null
  const next = statement.amounts[index + 1]?.start ?? statement.text.length
  const paces = statement.cues.filter(
    (cue) => (cue.kind === 'yoy' || cue.kind === 'qoq') && !isOfPaceItself(statement.text, cue),
  )
  const before = paces.findLast(
    (cue) => cue.end <= amount.start + 2 && cue.start >= leadStart(statement, index),
  )
  const after = paces.find(
    (cue) => cue.start >= amount.end && cue.end <= next && !isOfOther(statement.text, amount.end, cue),
  )
  const tail = tailOf(statement, index)
  if (isToldTwice(statement, index)) return findPace(statement, index + 1)
  const shared =
    /^,? (?:and|,)/.test(tail) && !movedAgain.test(tail)
      ? paces.find((cue) => cue.start >= amount.end && !isOfOther(statement.text, amount.end, cue))
      : undefined
  // `9% sequentially and 4% from the second quarter of 2023`: the pace before belongs to the figure before.
  const isOthers =
    before !== undefined &&
    index > 0 &&
    after === undefined &&
    /^,? (?:and|but)\b/.test(statement.text.slice(before.end, amount.start)) &&
    findBase(statement, index, 90) !== undefined
  // `a year-over-year increase of $70 million and a slight sequential reduction`: named right before.
  const isOwnNoun =
    before !== undefined &&
    /^ (?:increase|decrease|growth|decline|reduction|improvement|gain|drop) of(?: (?:about|approximately|around|roughly|nearly|over|almost))* $/i.test(
      statement.text.slice(before.end, amount.start),
    )
  if (isOwnNoun && (before.kind === 'yoy' || before.kind === 'qoq')) return before.kind
  const own = statement.side === 'zh' ? (before ?? after) : (after ?? (isOthers ? undefined : before))
  if (own === undefined && (isOfQuarterBeside(statement, index) || isEachQuarter(statement, index)))
    return 'qoq'
  if (own === undefined && opensSequential.test(statement.text) && paces.every((each) => each.kind === 'qoq'))
    return 'qoq'
  if (own === undefined && shared === undefined && goesAtPaceBefore(statement, index, paces)) return 'qoq'
  const kind = (own ?? (findBase(statement, index, 90) === undefined ? shared : undefined))?.kind
  return kind === 'yoy' || kind === 'qoq' ? kind : null
}

/** `Sequentially, Lasers were up 9% while Lenses and Modules were up 5% and 2%`: the pace of all that the sentence tells. */
const opensSequential =
  /^(?:(?:And|Now|So|But),? )?(?:Sequentially|Quarter[- ](?:over|on)[- ]quarter|On an? (?:quarter[- ])?sequential(?:[- ]quarter)? basis|On an? (?:quarter[- ](?:over|on)[- ]|linked[- ])quarter basis),? |^(?:Our |The )?[Ll]inked[- ]quarter [a-z]+ (?:increased|decreased|grew|rose|fell|declined|were up|were down) /

/** `Lasers were $31 million, up 14% sequentially, and modules were $20 million, up 7%`: the second goes at the pace of the first. */
const goesAtPaceBefore = (
  { text, side, amounts, periods }: Statement,
  index: number,
  paces: readonly Statement['cues'][number][],
): boolean =>
  side === 'en' &&
  periods.every(({ start }) => start < (paces.at(-1)?.end ?? 0)) &&
  paces.length > 0 &&
  paces.every(({ kind, end }) => kind === 'qoq' && end <= (amounts[index - 1]?.start ?? 0)) &&
  amounts[index]?.unit === '%' &&
  /^,? (?:which )?(?:(?:was|were|is) )?(?:up|down|increased|decreased|grew|rose|fell|declined)(?: (?:by|about|approximately|roughly|nearly|over))* $/.test(
    text.slice(amounts[index - 1]?.end, amounts[index].start),
  )

/** `it keeps declining, maybe 10% a quarter`. */
const isEachQuarter = (statement: Statement, index: number): boolean =>
  statement.side === 'en' && /^ (?:a|per|each|every) quarter\b/.test(tailOf(statement, index))

const inQuarter =
  /^ (?:in|for|during) (?:the|this)(?: (?:first|second|third|fourth))? quarter,? and(?: (?:up|down|increased|decreased|grew|declined|rose|fell|by|about|approximately|nearly|over))* $/

/** `up 4% in the third quarter and up 30% year-over-year`: beside growth on the year, growth in the quarter is since the one before. */
function isOfQuarterBeside(statement: Statement, index: number): boolean {
  const next = statement.amounts[index + 1]
  return (
    statement.side === 'en' &&
    next?.unit === statement.amounts[index]?.unit &&
    inQuarter.test(tailOf(statement, index)) &&
    /^ year[- ](?:over|on)[- ]year\b/.test(statement.text.slice(next?.end, (next?.end ?? 0) + 16))
  )
}

/** `up 14%, an acceleration from the first quarter`: since when the growth itself has changed. */
const isOfPaceItself = (text: string, { start }: Span): boolean =>
  /\b(?:ac|de)celerat(?:ion|ed|ing) $/i.test(text.slice(Math.max(0, start - longestPace), start))

const longestPace = 'accelerating '.length + 1

/**
 * `22% growth, representing continued sequential improvement`, `up 12% and backlog improved sequentially`: the pace of
 * what another noun tells.
 */
function isOfOther(text: string, from: number, { start, end }: Span): boolean {
  const [between, behind] = [text.slice(from, start), text.slice(end, end + 48)]
  if (othersMoved.test(between)) return true
  if (othersCompared.test(between) && comparedBehind.test(behind)) return true
  return othersBefore.test(between) && othersNoun.test(behind)
}

const othersNoun =
  /^(?: [a-z]+){0,2} (?:improvements?|acceleration|recovery|progress|momentum|trends?|pick-?up|gains?|growth(?! of)|increases?(?! of)|strength|rebound)\b/i
const othersBefore =
  /,[^,]*\b(?:representing|reflecting|implying|marking|showing|demonstrating)\b[^,]*$|(?:,|\band\b|\bwhile\b|\bas\b)[^;]*\b(?:with|by|from|and|on|saw|had|to)(?: (?:an?|the|our|continued|strong|solid|further|another|good|some|modest|slight|healthy))* $/i
/** `12% growth, and a sequentially larger backlog`, `up 9%, inventories were sequentially lower`: of what is told behind a comma or an `and`. */
const othersCompared =
  /(?:,|\band\b|\bwhile\b|\bwith\b)[^;]*\b(?:an?|the|our|with|was|were|is|are)(?: (?:again|also|slightly|modestly|much))* $/i
const comparedBehind = /^ (?:higher|lower|larger|smaller|better|worse|stronger|weaker|improved|increased)\b/
/** Another subject with a verb of its own between the figure and its pace. */
const othersMoved =
  /(?:,| and| while| as| but)(?: (?:and|while|as|but))? (?!(?:was|were|is|are|up|down|or|a|an|by|it|this|which|grew|rose|increased|decreased|declined|fell|improved)\b)(?:[a-z-]+ ){1,6}(?:(?:was|were|has|have|is|are|also|again|been|all|each|both) )*(?:improv|grew|grow|rose|ris|increas|declin|decreas|fell|strengthen|accelerat|recover|rebound|better|stronger|higher|lower|up|down)[a-z]* $/i

/** The period a change is measured from, unless another percentage comes first. */
export function findBase(
  statement: Statement,
  index: number,
  reach: number,
): Statement['periods'][number] | undefined {
  const amount = statement.amounts[index]
  if (amount === undefined) return undefined
  const stop =
    statement.amounts.find(
      (other) => other.start >= amount.end && (other.unit === '%' || other.unit === 'bps'),
    )?.start ?? statement.text.length
  return statement.periods.find(
    (mention) =>
      mention.start >= amount.end &&
      mention.start - amount.end < reach &&
      mention.end <= stop &&
      // `up 14%, an acceleration from our Q1 growth`: that the pace has changed since says nothing of its base.
      !/\b(?:acceleration|deceleration)\b/i.test(statement.text.slice(amount.end, mention.start)),
  )
}

/** The month whose year stands behind it: `up 4% from March 2024`; 1 to 12. */
function findMonth(text: string, yearStart: number): number | null {
  const word = /\b([A-Z][a-z]+),? $/.exec(text.slice(Math.max(0, yearStart - longestMonth), yearStart))?.[1]
  const at = word === undefined ? -1 : monthNames.indexOf(word.toLowerCase())
  return at < 0 ? null : at + 1
}

const longestMonth = 'September, '.length

/** `fell 2% as volumes outweighed the benefit from the first quarter's prices`: the period of a cause. */
const ofCause =
  /\b(?:as (?!compared|reported)|because|despite|due to|driven by|reflecting|offset\w*|benefit\w*|primarily|given|thanks to|result of)/i

/** `It was $33 million in Q2, so it fell 7% this quarter`: since the quarter whose level the conclusion is drawn from. */
const findConcluded = (
  { text, side, amounts, periods }: Statement,
  index: number,
): Statement['periods'][number] | undefined => {
  const start = amounts[index]?.start ?? 0
  const before = side === 'en' ? periods.findLast((mention) => mention.end <= start) : undefined
  const opening = side === 'en' ? (opensWithBase.exec(text)?.[0].length ?? 0) : 0
  const opened = opening > start ? undefined : periods.findLast((mention) => mention.end <= opening)
  if (opened !== undefined && opened === before) return opened
  if (
    before !== undefined &&
    sinceThen.test(text.slice(0, before.start).slice(-40)) &&
    (onMove.test(text.slice(before.end, start)) || itIs.test(text.slice(before.end, start)))
  )
    return before
  return side === 'en' &&
    /,? so (?:it|that|they|we|this|sales|revenue)(?:['’](?:s|re)| is| was| were| are)?(?: (?:actually|really|only|still))* (?:fell|dropped|declined|grew|rose|increased|decreased|up|down|went (?:up|down))(?: (?:by|about|around|roughly|like|just|only))* $/.test(
      text.slice(amounts[index - 1]?.end, start),
    )
    ? periods.findLast((mention) => mention.end <= start)
    : undefined
}

/** `Compared to the first quarter, orders rose 9%`, `Comparing the second quarter to the first quarter, …`. */
const opensWithBase =
  /^(?:(?:And|But|Now|So),? )?(?:(?:(?:As|When) )?[Cc]ompared (?:to|with)|[Vv]ersus|[Aa]gainst|[Rr]elative to|[Cc]omparing [^,;$%]{0,60}? (?:to|with)|[Hh]olding [^,;$%]{0,60}? against) (?:the |our )?[^,;$%]{2,40},/

/** `income improved from the first quarter on a 20% increase in revenue`: both have moved since the same quarter. */
const sinceThen =
  /\b(?:from|over|versus|(?:as )?compared (?:to|with)|relative to|(?:better|worse|higher|lower|more|less) than(?: in)?) (?:the |our )?(?:prior )?$/i
const onMove =
  /^,? (?:on|with|behind|driven by|due to|as a result of)(?: (?:an?|about|approximately|nearly|over|roughly|around))* $/i

/** `Versus June it's plus 9%`. */
const itIs =
  /^,? (?:it|that|this|they|we)(?:['’](?:s|re)| is| was| are| were) (?:(?:about|around|roughly) )?(?:plus|minus|up|down) $/

const hasForward = ({ cues, amounts }: Statement, index: number): boolean =>
  cues.some(
    ({ kind, end }) =>
      (kind === 'expectation' || kind === 'modal' || kind === 'guidance') &&
      end <= (amounts[index]?.start ?? 0),
  )

/** The pace that the period a change is measured from tells; null where none is named or it lies too near. */
export function findBasePace(statement: Statement, index: number, setting: Setting): Pace | null {
  const base = findBase(statement, index, 90)
  const own = setting.periods.period
  if (own === null) return null
  const concluded = findConcluded(statement, index)
  const since = concluded ?? base
  if (since === undefined) return null
  if (base !== undefined && concluded === undefined && ofCause.test(gapTo(statement, index, base.start)))
    return null
  // `inventory should come down by $10 million in Q4`: when it is to move, and not since when.
  const isWhen =
    base !== undefined &&
    concluded === undefined &&
    /^(?: a quarter)? (?:in|for|during|by) (?:the )?$/.test(
      gapTo(statement, Math.max(index, statement.amounts[index]?.other ?? index), base.start),
    ) &&
    (hasForward(statement, index) || isSignedInWords(statement, index))
  if (isWhen) return null
  // `Sales grew 12% in the first half`: over which they grew, and not since when.
  if (
    base?.kind === 'half' &&
    concluded === undefined &&
    /^ (?:in|during|for) (?:the |our )?$/.test(gapTo(statement, index, base.start))
  )
    return null
  const period = resolvePeriod(since, setting.periods, 'past')
  if (period === null) return null
  const { fiscalYearEnd } = setting.periods
  const month = since.kind === 'year' && since.year !== null ? findMonth(statement.text, since.start) : null
  const day = month === null ? lastDayOf(period, fiscalYearEnd) : lastDayOfMonth(period.year, month)
  const months = monthsBetween(day, lastDayOf(own, fiscalYearEnd))
  if ((period.kind === 'year' && month === null) || months > 7) return 'yoy'
  // `an increase of about 20% from these second quarter levels`: what is to come is measured from the quarter reported on.
  const isFromNow =
    base !== undefined &&
    Math.abs(months) <= 1 &&
    /\b(?:from|over|versus|compared (?:to|with))(?: (?!in\b|for\b|during\b)[a-z-]+){0,3} $/i.test(
      gapTo(statement, index, base.start),
    )
  return months > 1 || isFromNow ? 'qoq' : null
}
