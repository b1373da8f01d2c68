import { negateDecimal } from '../../figures/decimal.ts'
import type { FactKind } from '../fact.ts'
import { costRatios } from '../measures/cost-ratios.ts'
import { findDoneByCurrency } from '../measures/growth-drivers.ts'
import { findRateOfMove } from './rate-of-move.ts'
import { stocksMoved } from './moved-by.ts'
import { leadOf, leadStart, type Reading, type Setting, type Statement } from '../statement.ts'

const fallAfter =
  /^ (?:[\w-]+ ){0,3}(?:decline|decrease|drop|reduction|fall|(?:work|draw|burn|step)-?down)\b/i
const riseAfter = /^ (?:[\w-]+ ){0,3}(?:increase|growth|rise|jump|improvement)\b/i

const lowerAfter =
  /^ (?:(?:sequentially|year[- ]over[- ]year) )?(?:lower|worse|weaker|unfavorable|below|under|less than|less)\b/i
const higherAfter = /^ (?:higher|greater|better|stronger|above|beyond|over|ahead of|more than|more)\b/i

/** Gives a figure its sign: losses of metrics that can be one, and changes downward. */
export function signValue(
  statement: Statement,
  index: number,
  value: string,
  kind: FactKind,
  metric: string,
  earlier: readonly Reading[],
  /** Whether the figure goes on about a loss named in the sentence before. */
  goesOnAboutLoss: boolean,
  { catalogue }: Setting,
): string {
  if (kind.startsWith('change')) {
    // A cost, its share of sales, churn or a loss ratio that improves has fallen.
    const isCost =
      catalogue.find(metric.replace(/ % of .*$/, ''))?.lowerIsBetter === true || costRatios.has(metric)
    const turn = isCost ? findJudgement(statement, index) : null
    return (turn === null ? isFall(statement, index) : turn === 'better') ? negateDecimal(value) : value
  }
  if (
    (metric === 'Provision for credit losses' || metric === 'Income tax expense') &&
    isRelease(statement, index)
  )
    return negateDecimal(value)
  if (metric === 'Currency impact' && findDoneByCurrency(statement, index) === 'down')
    return negateDecimal(value)
  if (metric === 'Net flows' && outflows.test(leadOf(statement, index))) return negateDecimal(value)
  const known = catalogue.find(metric)
  if (known?.isGrowth === true) return isFall(statement, index) ? negateDecimal(value) : value
  if (
    known !== null &&
    (known.measure === 'percent' || known.measure === 'multiple') &&
    /(?:margin|^Tax rate|^Debt to capital|^Leverage ratio)$/.test(known.name) &&
    /\b(?:negative|(?:is|was|were|be|of|at|to|from|between) minus)(?: (?:about|approximately|around|roughly))? $|(?:^|[ (])[-–−]$/i.test(
      leadOf(statement, index),
    )
  )
    return negateDecimal(value)
  // `GAAP operating loss was 1.7%`: a margin below nothing.
  if (known?.name === 'Operating margin' && lossInPercent.test(leadOf(statement, index)))
    return negateDecimal(value)
  if (known?.canBeLoss !== true || known.measure === 'percent') return value
  if (metric === 'Interest and other income') {
    const lead = leadOf(statement, index)
    const tail = statement.text.slice(statement.amounts[index]?.end)
    if (otherExpense.test(lead) || costs.test(lead) || asExpense.test(tail)) return negateDecimal(value)
  }
  if (metric === 'Free cash flow' || metric === 'Operating cash flow')
    if (used.test(leadOf(statement, index)) || isUsedUp(statement, index)) return negateDecimal(value)
  if (/^(?:Operating|Free) cash flow$/.test(metric) && provided.test(leadOf(statement, index))) return value
  return isLoss(statement, index, earlier, goesOnAboutLoss) ? negateDecimal(value) : value
}

/** `a 50 basis point improvement`, `improved 50 basis points`: a judgement, which says no direction by itself. */
function findJudgement(statement: Statement, index: number): 'better' | 'worse' | null {
  const amount = statement.amounts[index]
  if (amount === undefined || statement.side === 'zh') return null
  const lead = leadOf(statement, index)
  const behind = statement.text.slice(amount.end, amount.end + 32)
  const word =
    /^(?: [a-z-]+){0,2}? (improvement|better|deterioration|worse|unfavorable|favorable)\b/i.exec(
      behind,
    )?.[1] ??
    /\b(improved?|improvement|improving|deteriorated?|deteriorating|deterioration)(?: (?:for|in|this) (?:the )?(?:full )?(?:year|quarter|20\d\d))?(?: (?:by|of|to be|will be|should be|at))?(?: (?:about|approximately|around|roughly|nearly|over|between|in the (?:neighborhood|range|area|vicinity) of))* (?:[\d.]+ to )?$/i.exec(
      lead,
    )?.[1]
  if (word === undefined) return null
  return /^(?:improv|better|favor)/i.test(word) ? 'better' : 'worse'
}

/** `a negative provision of $18 million`, `a $9 million release of reserves`: what a bank takes back into its profit. */
function isRelease({ text, amounts }: Statement, index: number): boolean {
  const amount = amounts[index]
  if (amount === undefined) return false
  const lead = text.slice(Math.max(amounts[index - 1]?.end ?? 0, amount.start - 60), amount.start)
  return (
    /\bnegative $|\b(?:negative (?:loan loss |credit loss )?provision|provision (?:for (?:credit|loan) losses )?(?:was )?(?:a )?(?:net )?(?:benefit|credit|recovery|recapture|release)|(?:benefit|credit|recovery|recapture|release|recoveries|reversal)(?: from| to| in| of| for)(?: (?:the|our|loan|credit|losses|provision|negative))*(?: of)?)[^.;]{0,30}$/i.test(
      lead,
    ) ||
    /^ (?:provision )?(?:benefit|release|recapture|recovery|credit|reversal|negative provision)\b/i.test(
      text.slice(amount.end, amount.end + 32),
    )
  )
}

/** `interest and other expense totaled $90 million`. */
const otherExpense =
  /\binterest and other expenses?(?:,? net,?)?(?: (?:in|for) the (?:\w+ )?quarter)? (?:was|were|of|totaled|came to|came in at|amounted to)(?: (?:about|approximately|nearly|over|around|roughly))* $/i

/** `other income came to an expense of $2 million`. */
const costs =
  /\b(?:an?|net) (?:other |net )?expense of(?: (?:about|approximately|over|nearly|around|roughly|just over))* $/i

/** `$2 million in expense under other income`. */
const asExpense = /^ (?:in|of) (?:net )?(?:other )?expenses?\b/

/** `compared to a use of $19 million`: cash that went out. */
const used =
  /\b(?:(?:net )?cash (?:flows? )?(?:that was |which was )?(?:used|consumed)(?: (?:in|by|for) (?:our |the )?(?:operations|operating activities|continuing operations))?|free cash (?:outflow|burn|usage)|operating cash (?:outflow|burn|usage)|(?:net )?cash (?:outflow|burn|usage) (?:from|in|for) (?:operations|operating activities))(?: (?:in|for|during) (?:the|this) [^,;$%\d]{3,40})?,? (?:was|were|of|totaled|amounted to|came to|came in at|is expected to be|will be)(?: (?:about|approximately|nearly|around|roughly|just over|just under|over))* $|\b(?:[Ww]e|which|company|operations|activities|quarter) (?:consumed|burned|used)(?: (?:(?:net )?cash of|about|approximately|nearly|around|roughly|just over))* $|\b(?:an?|the) (?:net )?(?:cash )?(?:use|usage|outflow|burn) of(?: (?:cash(?: (?:this|in the|for the|during the) (?:\w+ )?quarter)? of|about|approximately|over|nearly|around|roughly|just over))* $|\ba (?:slight|modest|small) use (?:in|for|during|of cash in) (?:the|this) (?:\w+ )?quarter (?:at|of)(?: (?:about|approximately|just over))* $/i

/** `compared to cash provided of $4 million`, whatever was used before it. */
const provided =
  /\ba (?:net )?source of(?: (?:cash of|about|approximately|nearly|around|roughly|over))* $|\bcash (?:flows? )?(?:provided|generated|inflow)(?: (?:by|from) (?:our )?(?:operations|operating activities))?(?: (?:of|was))?(?: (?:about|approximately|nearly|around|roughly|over))* $/i

/** `we used `, right before a sum. */
export const usedUp =
  /\b(?:used|consumed|burned|burnt)(?: (?:about|approximately|around|roughly|nearly|over))* $/i

/** `we used $18 million of cash in operations`. */
const isUsedUp = (statement: Statement, index: number): boolean =>
  usedUp.test(leadOf(statement, index)) &&
  /^ (?:of|in) cash\b/.test(statement.text.slice(statement.amounts[index]?.end))

const outflows = /\boutflows\b(?:(?!\binflows)[^;])*$/i

const lossInPercent =
  /\boperating loss(?: (?:for|in) the (?:[\w-]+ )?(?:quarter|year))?(?: margin)? (?:was|of|at|came in at|widened to|narrowed to)(?: (?:about|approximately|around|roughly|a|an))* $/i

const profitBehind =
  /^ (?:of|in) (?:(?:adjusted|pre-tax|pretax|operating|net|GAAP|non-GAAP) ){0,3}(?:profit|income|earnings)\b/i

/** The nearest word of loss or profit before the figure; a figure without one shares its neighbour's sign. */
function isLoss(
  statement: Statement,
  index: number,
  earlier: readonly Reading[],
  goesOnAboutLoss: boolean,
): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined) return false
  const cue = statement.cues.findLast(
    (other) =>
      (other.kind === 'loss' || other.kind === 'profit') &&
      other.end <= amount.start &&
      !isLeftOut(statement.text, other.start, other.end, amount.start),
  )
  if (cue !== undefined && (cue.start >= leadStart(statement, index) || earlier.length === 0))
    return cue.kind === 'loss'
  // `a loss of $342 million, while we recorded $282 million of pre-tax profit`.
  if (profitBehind.test(statement.text.slice(amount.end, amount.end + 48))) return false
  const neighbour = earlier.at(-1)
  if (cue === undefined && neighbour === undefined) return goesOnAboutLoss
  // `declined by 2.6% to $60.2 million`: a fall's sign is its own.
  if (cue === undefined)
    return neighbour?.value.startsWith('-') === true && !neighbour.kind.startsWith('change')
  return cue.kind === 'loss'
}

/** The losses of `earnings, excluding losses on sales of depots, rose to $3`. */
const isLeftOut = (text: string, start: number, end: number, figure: number): boolean =>
  /\b(?:excluding|excludes|before|without|adjusted for|exclusive of)\b[^;$%\d]{0,60}$/i.test(
    text.slice(Math.max(0, start - 80), start),
  ) && text.slice(end, figure).includes(',')

/** `growth of 2% to 3%, down from a range of 5% to `: a level that has been left. */
const wasBefore =
  /\b(?:up|down|lower|higher|reduced|increased|decreased|raised|lowered) from (?:the |our |a |an )?(?:prior |previous |earlier |original |initial )?(?:range |guidance |outlook |expectations? |assumptions? )?(?:of )?(?:between )?(?:[\d.]+% (?:to|and) )?$/i

/** `growth of costs was reduced to 0% to 1%`, `we lowered our growth outlook to 2%`: the rate it has come to. */
const movedTo =
  /\b(?:growth|guidance|outlook|range|assumption)\b[^.;$%]{0,40}\b(?:reduced|lowered|cut|revised|narrowed|trimmed)(?: down)? to(?: (?:about|approximately|between|an?|the|range|of|new))* (?:[\d.]+% (?:to|and) )?$|\b(?:reduc|lower|cut|trimm)(?:ed|ing) (?:our|the) (?:[\w-]+ ){0,5}(?:growth|guidance|outlook|range|assumption)(?: [\w-]+){0,3} to(?: (?:about|approximately|between|an?|the|range|of|new))* (?:[\d.]+% (?:to|and) )?$/i

/** The noun right after a percentage decides (`a 5% decline`), else the nearest verb before it. */
function isFall(statement: Statement, index: number): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined) return false
  const rate = findRateOfMove(statement, index)
  if (rate !== null) return rate < 0
  const stocks = stocksMoved(statement, index)
  if (stocks !== null) return stocks === 'fall'
  if (amount.isGrowth) return /^halv/i.test(statement.text.slice(amount.start, amount.end))
  if (movedTo.test(statement.text.slice(Math.max(0, amount.start - 90), amount.start))) return false
  if (wasBefore.test(statement.text.slice(Math.max(0, amount.start - 72), amount.start))) return false
  const right = statement.cues.findLast(
    (other) => (other.kind === 'rise' || other.kind === 'fall') && other.end <= amount.start,
  )
  if (
    right !== undefined &&
    /^(?: (?:by|of))?(?: (?:about|around|approximately|roughly|nearly|over))? ?$/.test(
      statement.text.slice(right.end, amount.start),
    )
  )
    return right.kind === 'fall'
  // `improving from negative 4% to positive 2%`: its own sign, whatever the direction.
  const signed =
    /\b(negative|positive|minus|(?<!or )plus)(?: (?:about|approximately|around|roughly|nearly))? $/i.exec(
      statement.text.slice(Math.max(0, amount.start - 40), amount.start),
    )?.[1]
  if (signed !== undefined) return /^(?:neg|min)/i.test(signed)
  if (minusSign.test(statement.text.slice(Math.max(0, amount.start - 2), amount.start))) return true
  // `an 8% to 10% price decrease`: the noun is of both ends.
  const last = Math.max(index, amount.other ?? index)
  const end = statement.amounts[last]?.end ?? amount.end
  const after = statement.text.slice(end, statement.amounts[last + 1]?.start ?? end + 40)
  if (/^ into (?:our )?inventor/i.test(after)) return false
  if (fallAfter.test(after) || lowerAfter.test(after)) return true
  if (riseAfter.test(after) || higherAfter.test(after)) return false
  return (
    right?.kind === 'fall' ||
    (right === undefined &&
      (ableToReduce.test(statement.text.slice(Math.max(0, amount.start - 140), amount.start)) ||
        weCut.test(statement.text.slice(Math.max(0, amount.start - 90), amount.start))))
  )
}

/** `we have cut emissions 30%`, `we cut waste 6%, our emissions by 9%`. */
const weCut =
  /\b(?:cut|trimmed|slashed|shrank) (?:(?:(?!to\b)[a-z-]+ ){1,6}|[^.;$]{3,60}%,? (?:and )?(?:our|the) (?:[a-z-]+ ){1,5}by (?:(?:about|over|more than|nearly) )?)$/

const minusSign = /(?:^|[ (])[-–−]$/

/** `we were able to reduce our debt by $40 million or 9%`: what has gone down, in an infinitive. */
const ableToReduce =
  /\b(?:was|were|been) able to (?:\w+ly )?reduce\b[^.;]{0,60} by(?: (?:about|approximately|around|roughly|nearly|over|more than|another))* (?:[$€£¥][\d.,]+ (?:million|billion),? or )?$/i
