import type { Beside } from './find-beside.ts'
import type { Candidates, Figure } from './figure.ts'
import { isCurrency } from '../../figures/is-currency.ts'
import { partOfThing } from './is-of-another.ts'
import { capitalize } from '../businesses/business-name.ts'
import { findGrowingBusiness, findMovedObject } from '../businesses/find-growing-business.ts'
import { findListItem } from '../businesses/find-segment.ts'
import { findGrownBehind } from '../businesses/grown-owner.ts'
import {
  describeAfter,
  describeFigure,
  describeItem,
  describePart,
  describeSubject,
  describeSum,
  describeThing,
} from './describe-figure.ts'
import { findProfitRate } from './find-rate.ts'
import { findMargin } from './find-margin.ts'
import { isSomeOf } from './find-beside.ts'
import { findNeighbour } from './find-neighbour.ts'
import { nameWithBusiness } from '../businesses/name-with-business.ts'
import { nameShareAmount, nameShares, wordsOfRange } from './name-by-unit.ts'
import { asDescribed, asNamed, type NamedMetric } from './named-metric.ts'
import { leadOf, rangeTailOf, type Reading, type Statement, type Thread } from '../statement.ts'
import { findAllowance } from './charge-offs.ts'
import { yearsBack } from '../kinds/is-comparison.ts'
import { growthRateOf } from '../kinds/is-change.ts'
import { findReached } from './find-told-again.ts'
import type { Span } from '../../documents/document.ts'

/** `Of the 81, datacom was 55 and telecom 21`: the parts of sales that were just named, one by one. */
function findPartOfSum(
  { text, amounts }: Statement,
  index: number,
  earlier: readonly Reading[],
  { toldBefore }: Thread,
): string | null {
  const [whole] = earlier
  const first = amounts[0]
  if (whole === undefined || whole.amount !== first || index === 0) return null
  const isSales =
    whole.metric === 'Revenue' ||
    (whole.metric === 'Other' &&
      toldBefore.get(first.mantissa)?.some(({ names }) => names.join() === 'revenue') === true)
  if (!isSales) return null
  const isOpened =
    /^(?:(?:So|And|Yeah|Yes|Well|Sure|Right|Okay|OK),? )*(?:[Oo]f|[Oo]ut of) (?:the|that|those|our|your) $/.test(
      text.slice(0, first.start),
    )
  return isOpened ? findListItem(text.slice(amounts[index - 1]?.end, amounts[index]?.start)) : null
}

/** Profits that a bare `loss` says nothing else of: `Operating income was $4 million versus a loss of $1 million`. */
const hasLoss = /^(?:(?:Segment o|O)perating income|(?:Adjusted )?EBITDA|Pretax income)$/
const againstLoss =
  /^,? (?:which )?(?:compar(?:es|ed|ing) (?:to|with)|versus|vs\.?|against|(?:up |improved )?from) an? (?:small |modest |slight )?loss of(?: (?:about|approximately|around|roughly))? $/i

/** Names a figure by what its sentence says farther off, the nearest words first. */
export function nameInSentence(
  { statement, index, unit, isChange, earlier, thread, setting, amount }: Figure,
  { fitting, isUnnamed }: Candidates,
  { after, inLead }: Beside,
): NamedMetric | null {
  const { side } = statement
  const previous = earlier.at(-1)
  const isOwnSum = isCurrency(unit) && !isChange && side === 'en' && !setting.isArticle
  const grown =
    isChange && unit === '%' && side === 'en' && !setting.isArticle
      ? findGrownBehind(statement.text.slice(amount.end, amount.end + 90), setting)
      : null
  if (grown !== null) return { metric: 'Revenue', segment: grown, mention: null, isNamed: true }
  const rate =
    unit === '%' && !isChange && side === 'en' && isUnnamed ? findProfitRate(statement, index) : null
  if (rate !== null) {
    const profit = statement.metrics.findLast((mention) => mention.end <= amount.start && !mention.isWeak)
    return profit === undefined
      ? asNamed(rate)
      : {
          ...nameWithBusiness(
            statement,
            { ...profit, end: endOfName(statement.text, profit.end) },
            thread,
            setting,
          ),
          metric: rate,
        }
  }
  const allowance = unit === '%' && side === 'en' ? findAllowance(statement, index, earlier) : null
  if (allowance !== null) return asNamed(allowance)
  const margin = unit === '%' ? findMargin(statement, index, earlier) : null
  if (margin !== null) return { ...asNamed(margin), segment: earlier.at(-1)?.segment ?? null }
  // `it contributed $86 million of revenue so far, and our full year estimate is $100 million`: of the same.
  if (
    side === 'en' &&
    previous !== undefined &&
    !isChange &&
    /^[^;$%]{0,60},? and our (?:full[- ]year|annual|current) (?:estimate|expectation|forecast|projection)(?: for the year)? is(?: (?:about|approximately|around|roughly|still))* $/i.test(
      leadOf(statement, index),
    )
  )
    return {
      metric: previous.metric,
      segment: previous.segment,
      mention: null,
      isNamed: previous.isNamed,
    }
  // `We shall retire $40 million of notes, bringing our total for the year to $75 million`: of the same.
  if (
    side === 'en' &&
    previous !== undefined &&
    previous.unit === unit &&
    !isChange &&
    bringsTotal.test(leadOf(statement, index))
  )
    return { ...previous, mention: null }
  // `a dividend of $0.44 a share, which is an increase of 10%`: growth of what was just told.
  if (
    isChange &&
    side === 'en' &&
    previous?.isNamed === true &&
    !previous.kind.startsWith('change') &&
    (/, (?:which|that) (?:is|was|represents|represented|marks|reflects) (?:about |approximately |nearly )?(?:an?|up|down)(?: [\w-]+)?(?: of)? $/.test(
      leadOf(statement, index).slice(-64),
    ) ||
      growthRateOf.test(leadOf(statement, index).slice(-60)))
  )
    return { metric: previous.metric, segment: previous.segment, mention: null, isNamed: true }
  const parted = isOwnSum ? findPartOfSum(statement, index, earlier, thread) : null
  if (parted !== null) return { metric: 'Revenue', segment: parted, mention: null, isNamed: true }
  // `operating income includes $12 million of moving costs`: what the sum itself is said to be of.
  const ofItem = isOwnSum
    ? (describeItem(statement, index) ?? describePart(statement, index) ?? describeThing(statement, index))
    : null
  if (ofItem !== null) return asDescribed(ofItem)
  // `sales to rise by a tenth and a smaller loss of $4 million`.
  const isLoss =
    side === 'en' &&
    // `$40 million last year and a loss of $12 million two years ago`: of the same profit.
    !(previous?.kind === 'prior-period actual' && yearsBack(statement, index) !== null) &&
    !(
      previous?.isNamed === true &&
      hasLoss.test(previous.metric) &&
      againstLoss.test(leadOf(statement, index))
    ) &&
    /\b(?:a|smaller|larger|net|small|modest|slight|pre-tax) loss of(?: (?:about|approximately|around|roughly))? $/i.test(
      leadOf(statement, index),
    )
  if (isLoss && isCurrency(unit) && inLead?.metric.canBeLoss !== true) return asDescribed('Net income')
  // `about 40% of our business or $240 million of sales`: the money of a share is a part's.
  const isShare =
    side === 'en' &&
    /^ of (?:our |total |the )?(?:total )?(?:business|sales|revenues?|company)\b[^.;]{0,20}\bor(?: (?:about|approximately|nearly|over))? $/i.test(
      leadOf(statement, index),
    )
  const nearer = inLead !== undefined && isOwnSum ? describeAfter(statement, index, inLead.end) : null
  if (nearer !== null) return asDescribed(nearer)
  // `reducing net debt by $84 million, ending the quarter with $1.5 billion`: what is left of a balance.
  const ended =
    side === 'en' && endedWith.test(leadOf(statement, index))
      ? fitting.findLast((mention) => mention.end <= amount.start && mention.metric.isBalance)
      : undefined
  if (ended !== undefined) return nameWithBusiness(statement, ended, thread, setting)
  // `nearly covering our capex, we received funds of $60 million`: what came in or went out is told anew.
  const isAnew =
    inLead !== undefined &&
    isCurrency(unit) &&
    side === 'en' &&
    !setting.isArticle &&
    toldAnew.test(statement.text.slice(inLead.end, amount.start))
  if (isAnew)
    return asDescribed(describeSum(statement, index) ?? describeFigure(statement, index, unit, setting))
  const object = isChange && unit === '%' && side === 'en' ? findMovedObject(statement, index) : null
  if (object !== null && after === undefined) return asDescribed(capitalize(object))
  if (inLead !== undefined)
    return isShare
      ? { ...nameWithBusiness(statement, inLead, thread, setting), isNamed: false }
      : nameWithBusiness(statement, inLead, thread, setting)
  // `Cash was $132 million.`: all of it, by the one word that is otherwise said of everything.
  if (isOwnSum && side === 'en' && cashIs.test(statement.text.slice(0, amount.start).slice(-longestCash)))
    return asNamed('Cash and short-term investments')
  // `And tax, I had 16% in my model.`
  if (unit === '%' && !isChange && side === 'en' && taxAlone.test(statement.text.slice(0, amount.start)))
    return asNamed('Tax rate')
  // `We are doubling our laser capacity.`
  const doubled =
    amount.isGrowth && amount.isInWords && side === 'en'
      ? statement.metrics.find(
          (mention) =>
            mention.metric.name === 'Capacity' &&
            mention.start > amount.end &&
            /^ (?:(?:our|the|its|that) )?(?:[\w-]+ ){0,3}$/.test(
              statement.text.slice(amount.end, mention.start),
            ),
        )
      : undefined
  if (doubled !== undefined) return nameWithBusiness(statement, doubled, thread, setting)
  // `R&D was two thirds of it at $21 million`: what the share was told of.
  const sharer =
    isOwnSum &&
    /^ of (?:it|that|this|the total|them),? (?:or|at|which is)(?: (?:about|around))* $/.test(
      leadOf(statement, index),
    )
      ? statement.metrics.findLast((mention) => mention.end <= (statement.amounts[index - 1]?.start ?? 0))
      : undefined
  if (sharer !== undefined) return nameWithBusiness(statement, sharer, thread, setting)
  // `Moving on to capital spending. We still expect to spend $30 million.`: of what was just turned to.
  if (
    isOwnSum &&
    (thread.metric ?? thread.asked?.metric) === 'Capex' &&
    spends.test(leadOf(statement, index))
  )
    return { metric: 'Capex', segment: thread.segment, mention: null, isNamed: true }
  const sum = isOwnSum ? describeSum(statement, index) : null
  if (sum !== null) return asDescribed(sum)
  const growing =
    isChange && unit === '%' && side === 'en' && !setting.isArticle
      ? findGrowingBusiness(statement, index, followsBusiness(earlier, thread), thread, setting)
      : null
  if (growing !== null) return growing
  const reached = side === 'en' ? findReached(statement, index, unit, isChange, previous, setting) : null
  if (reached !== null) return reached
  const neighbour = findNeighbour(statement, index, unit, isChange, earlier)
  if (neighbour !== null) return neighbour
  const before = fitting.findLast((mention) => mention.end <= amount.start)
  if (before !== undefined) return nameWithBusiness(statement, before, thread, setting)
  const ofSubject = isOwnSum ? describeSubject(statement, index) : null
  if (ofSubject !== null) return asDescribed(ofSubject)
  if (unit.endsWith('/share'))
    return nameShareAmount(statement.text, wordsOfRange(statement, index), thread, setting)
  if (unit === 'shares') return asNamed(nameShares(statement.text, amount))
  const later = fitting.find(
    (mention) =>
      mention.start >= amount.end &&
      !isSomeOf(mention) &&
      mention.start - amount.end < 90 &&
      // `37 to 38, and then it grows half as fast as revenue`: what it is held against.
      !(
        side === 'en' &&
        /\bas (?:fast|quickly|much) as (?:our |the )?$/.test(statement.text.slice(amount.end, mention.start))
      ) &&
      // `even 100,000 per month, depending on the customer`: no count of them.
      !(
        unit === 'count' &&
        amount.other === null &&
        mention.metric.measure === 'count' &&
        statement.text.slice(amount.end, mention.start).includes(',')
      ) &&
      (side === 'zh' ||
        !(
          /[,;] (?:and|while|with|but)\b|;|\b(?:along|together|coupled) with\b|\bas well as\b|\bin addition to\b|\boffset by\b/.test(
            statement.text.slice(amount.end, mention.start),
          ) || hasOwnFigure(statement, amount.end, mention)
        )),
  )
  // `at two thirds of our centers, and demand is good`: of the centers.
  if (
    later !== undefined &&
    !isChange &&
    !(unit === '%' && partOfThing.test(rangeTailOf(statement, index)))
  ) {
    const read = nameWithBusiness(statement, later, thread, setting)
    return later.metric.name === 'Unit price' ? { ...read, segment: null } : read
  }
  return null
}

/** `Mergers came to $36 million and buybacks were $95 million`, `$72 million, mainly for capex of $61 million`: what has its own figure. */
const hasOwnFigure = ({ text }: Statement, from: number, { start, end }: Span): boolean => {
  const gap = text.slice(from, start)
  const behind = text.slice(end, end + 60)
  return (
    (/\b(?:mainly|primarily|mostly|largely|principally)(?: for| on| from)? (?:our )?$/.test(gap) &&
      /^ (?:of )?(?:about |approximately )?[$€£¥]\d/.test(behind)) ||
    (/\b(?:and|while|but)\b[^$€£¥%\d]*$/.test(gap) &&
      /^(?: in the (?:\w+ )?quarter)? (?:of|was|were|is|are|totaled|totaling|came to|stood at)(?: (?:about|approximately|around|roughly|nearly|over|just over|just under))* [$€£¥\d]/.test(
        behind,
      )) ||
    // `cut our intensity 20%, our methane emissions by 80%`.
    (/^,? (?:and )?(?:our|the) (?:[a-z-]+ )*$/.test(gap) &&
      /^(?: [a-z]+){0,2} by (?:(?:more than|about|approximately|nearly|over) )?[\d.]+%/.test(behind))
  )
}

const taxAlone =
  /^(?:(?:And|So|Then|Just|On|Okay|Lastly|Then),? )*(?:on )?(?:the |your )?tax(?:es)?, [^,;$%\d]{0,40}$/i
/** Characters in which a clause tells what cash is. */
const longestCash = 100
const cashIs =
  /(?:^(?:(?:And|Our|Total|Then|So|Now) )*|(?:[,;]| and| while)(?: (?:and|while|our|total))* )[Cc]ash (?:balance )?(?:at (?:quarter|year)[- ]end )?(?:was|is|stood at|came in at|(?:ended|finished|closed)(?: the (?:quarter|year|period))? at|(?:grew|rose|increased|declined|fell|decreased|dropped|went (?:up|down)|was (?:up|down)) to)(?: (?:about|approximately|around|roughly|nearly|over))* $|^(?:(?:And|So|But|Then|OK|Okay|Just),? )*(?:on )?(?:the|your|our) cash(?: balance)?, (?:you|we)(?: have|['’]re at| are at|['’]ve got| ended (?:at|with)| finished (?:at|with))(?: (?:now|about|around|roughly|like))* $/
const spends =
  /\b(?:expectations? (?:of|for)|expect(?:ed)?|anticipate|plan(?:ned)?|continue|intend|we) (?:to (?:be )?)?(?:spend(?:ing)?|spent|invest(?:ing)?)(?: of)?(?: (?:about|approximately|nearly|roughly|around|between|in the range of))* $/i

/** `EBIT guidance for the north`: the name of what is guided, with the word behind it. */
const endOfName = (text: string, end: number): number =>
  end + (/^ (?:guidance|outlook|expectations?|forecast)/.exec(text.slice(end, end + 16))?.[0].length ?? 0)

/** `closing the quarter with about `: what is held then. */
const endedWith =
  /\b(?:ending|ended|finishing|finished|closing|closed|exiting) the (?:quarter|year|period|month|half) (?:with|at)(?: (?:about|approximately|roughly|nearly|just over))* $/i

/** `, and we raised $50 million`: a sum of its own, whatever was told before. */
const toldAnew =
  /(?:, (?:and |but )?| and )we (?:have |also |then )*(?:received|raised|issued|borrowed|paid|drew|closed|sold|used|repatriated)\b[^,;]*$/

/** Whether the figure before, in this sentence or the last, told the revenue of a business of the company. */
function followsBusiness(earlier: readonly Reading[], thread: Thread): boolean {
  const previous = earlier.at(-1)
  return previous === undefined
    ? thread.metric === 'Revenue' && thread.segment !== null
    : previous.metric === 'Revenue' && previous.segment !== null && previous.kind.startsWith('change')
}

const bringsTotal =
  /^[^;$€£¥%]{0,60}, bringing (?:our|the|its) (?:[\w-]+ ){0,3}total(?: (?:for|in) (?:the )?(?:full |fiscal )?(?:year|20\d\d))? to(?: (?:at least|about|approximately|around|roughly|nearly|over|more than))* $/
