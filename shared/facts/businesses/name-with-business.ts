import { isCompanyName, toPlaceName } from './company-name.ts'
import type { MetricMention } from '../measures/find-metrics.ts'
import { findBoughtOwner } from './find-bought.ts'
import { findLeased } from './find-leased.ts'
import { findChineseSegment } from './find-chinese-segment.ts'
import {
  findOpeningBusiness,
  findNameAfter,
  findOpeningPlace,
  findOpeningThing,
  findSegmentAfter,
  findSold,
  findTopic,
} from './find-segment.ts'
import { findNamedSubject, findSubjectBusiness, findToldAside } from './subject-of-sentence.ts'
import { capitalize, toBusiness } from './business-name.ts'
import { isPlace } from './is-place.ts'
import { isConsolidated, isOfAllSegments, isOfIndustry } from './of-all.ts'
import { findGroupBeside, findOwner, isOwnersAt, pointsToGroup, speaksOfGroup } from './find-owner.ts'
import { findNameBefore, withoutPeriod } from './name-before.ts'
import { findProgram } from './find-program.ts'
import { findSpokenJustNow } from './spoken-business.ts'
import { segmented, turnable, turnableInBank } from './measures-of-parts.ts'
import type { NamedMetric } from '../measures/named-metric.ts'
import {
  findRelated,
  isOfNewPart,
  isOfThatPart,
  isOfThisPart,
  isPartsOwn,
  pointsToParts,
} from './points-to-part.ts'
import { unnamedPart } from './unnamed-part.ts'
import { isJustTurned, type Setting, type Statement, type Thread } from '../statement.ts'
import { findMovedWithin } from './find-described-business.ts'
import { findApart } from './find-apart.ts'
import { findEarner } from './find-earner.ts'
import { findSegmentProfit } from './find-segment-profit.ts'
import { findProfitBeside, findSpokenSegment, isOfSegment } from './spoken-segment.ts'
import { findPossessor, isPossessed } from './find-possessor.ts'
import { findRevenueSource } from './find-revenue-source.ts'
import { findPartBeside } from './listed-places.ts'
import { findContinued } from './find-continued.ts'
import { findCarried, findOpeningSeller, findSoldWithin } from './find-seller.ts'
import { findPoster } from './find-poster.ts'
import { findServed } from './find-served.ts'
import { findSpender, isSpent } from './find-spender.ts'

/**
 * A metric as a figure names it, with the business it is of: one named beside it, else the one that is spoken of. Null
 * where it is the whole company's.
 */
export function nameWithBusiness(
  statement: Statement,
  mention: MetricMention,
  thread: Thread,
  setting: Setting,
): NamedMetric {
  const named = findBusiness(statement, toOperatingIncome(statement, mention, setting), thread, setting)
  // `Data center is our biggest market. Revenue there was $101 million`: of what was just spoken of.
  if (
    named.segment === null &&
    statement.side === 'en' &&
    /^ there\b/.test(statement.text.slice(mention.end))
  )
    return { ...named, segment: thread.topic ?? thread.segment ?? thread.group ?? unnamedPart }
  if (named.segment === null && isOfThatPart(statement, mention))
    return { ...named, segment: thread.topic ?? thread.segment ?? thread.turned ?? unnamedPart }
  const spoken = named.segment === null ? findSpokenJustNow(statement, mention, thread) : null
  if (spoken !== null) return { ...named, segment: setting.businesses.nameOf(spoken) }
  // `our outlook for this sector moves up to 20% sales growth`: of the one that is spoken of.
  if (named.segment === null && segmented.has(mention.metric.name) && isOfThisPart(statement, mention))
    return { ...named, segment: (thread.sinceTopic === 0 ? thread.topic : null) ?? unnamedPart }
  const apart =
    named.segment === null && statement.side === 'en' ? findApart(statement, mention, thread, setting) : null
  if (apart !== null) return { ...named, segment: apart }
  const related = named.segment === null ? findRelated(statement, mention) : null
  if (related !== null) return { ...named, segment: setting.businesses.nameOf(related) }
  if (named.segment === null && isPartsOwn(statement, mention)) return { ...named, segment: unnamedPart }
  if (named.segment === null)
    return pointsToParts(statement, mention) || isOfNewPart(statement, mention)
      ? { ...named, segment: unnamedPart }
      : named
  if (isOfAllSegments(statement, mention) || isConsolidated(statement, mention))
    return { ...named, segment: null }
  // `This segment had revenue of`: the one that is spoken of.
  const pointed = /^(?:(?:This|That) (?:segment|business|division|group|unit)|Sector|Division)$/.test(
    named.segment,
  )
    ? (thread.turned ?? thread.group ?? named.segment)
    : named.segment
  const part = statement.side === 'en' ? toPlaceName(pointed, setting) : pointed
  const isCompanys =
    statement.side === 'en' && isCompanyName(part, setting) && !setting.businesses.isCalled(part)
  if (isCompanys) return { ...named, segment: null }
  const segment = setting.businesses.nameOf(part)
  // The `Wheels` of `Forged Wheels revenue`, with which the sentence opens.
  const opening = statement.side === 'en' ? setting.businesses.findOpening(statement.text) : null
  const isEnd = opening?.toLowerCase().endsWith(` ${segment.toLowerCase()}`) === true
  return { ...named, segment: isEnd ? opening : segment }
}

/** `Operating earnings in the sector rose 9%`: a business pays no taxes of its own. */
const ofUnit = /^ (?:in|for|of|at) (?:the|our|this) (?:[\w&-]+ ){0,3}(?:sector|segment|division|business)\b/i

/** `Operating earnings rose 9%` beside operating margins: what those are a share of, and no profit after tax. */
function toOperatingIncome(
  { text, side }: Statement,
  mention: MetricMention,
  setting: Setting,
): MetricMention {
  const income = setting.catalogue.find('Operating income')
  const isOperating =
    side === 'en' &&
    (setting.hasOperatingMargin || ofUnit.test(text.slice(mention.end, mention.end + 60))) &&
    mention.metric.name === 'Net income' &&
    /^(?:adjusted )?operating earnings$/i.test(text.slice(mention.start, mention.end))
  return isOperating && income !== null ? { ...mention, metric: income } : mention
}

function findBusiness(
  statement: Statement,
  mention: MetricMention,
  thread: Thread,
  setting: Setting,
): NamedMetric {
  if (isOfIndustry(statement, mention))
    return { metric: mention.metric.name, segment: 'Industry', mention, isNamed: true }
  const profit = findSegmentProfit(statement, mention, thread, setting)
  if (profit !== null) return profit
  const bought =
    statement.side === 'en' && !setting.isArticle
      ? findBoughtOwner(statement.text, mention.start, setting)
      : null
  if (bought !== null) return { metric: mention.metric.name, segment: bought, mention, isNamed: true }
  // `We are maintaining our Pump Systems guidance of revenues up 16% to 20%`.
  const guided =
    statement.side === 'en' ? guidedPart.exec(statement.text.slice(0, mention.start))?.[1] : undefined
  if (guided !== undefined && setting.businesses.has(guided) && !isCompanyName(guided, setting))
    return { metric: mention.metric.name, segment: guided, mention, isNamed: true }
  const aside =
    statement.side === 'en' && !setting.isArticle && turnable.has(mention.metric.name)
      ? findToldAside(statement.text, setting)
      : null
  if (aside !== null) return { metric: mention.metric.name, segment: aside, mention, isNamed: true }
  const possessor = findPartBeside(statement, mention) ?? findPossessor(statement, mention, thread, setting)
  if (possessor !== null) return { metric: mention.metric.name, segment: possessor, mention, isNamed: true }
  const earner = findEarner(statement, mention, setting)
  if (earner !== null) return { metric: mention.metric.name, segment: earner, mention, isNamed: true }
  // `Pumps & Valves posted 3% revenue growth`.
  const poster =
    statement.side === 'en' && turnable.has(mention.metric.name)
      ? findPoster(statement.text, mention.start)
      : null
  if (poster !== null) return { metric: mention.metric.name, segment: poster, mention, isNamed: true }
  const within = statement.side === 'en' ? findMovedWithin(statement.text.slice(0, mention.start)) : null
  if (within !== null) return { metric: mention.metric.name, segment: within, mention, isNamed: true }
  const program =
    mention.metric.name === 'Revenue' && statement.side === 'en'
      ? findProgram(statement.text, mention.end)
      : null
  if (program !== null) return { metric: mention.metric.name, segment: program, mention, isNamed: true }
  const isCutOff =
    mention.start === 0 &&
    mention.metric.name === 'Revenue' &&
    setting.segments.has(thread.lastWord.toLowerCase()) &&
    // `Moving to Tools and Dies.` names more than its last word.
    thread.turned?.toLowerCase().endsWith(` ${thread.lastWord.toLowerCase()}`) !== true
  const own =
    findPartOf(statement, mention, thread, setting) ??
    findSegment(statement, mention, setting) ??
    (isCutOff ? capitalize(thread.lastWord) : findCarried(statement, mention)) ??
    findContinued(statement, mention, thread) ??
    findOpeningSeller(statement, mention) ??
    findSoldWithin(statement, mention)
  // `a segment margin of 18%` is the segment's that is spoken of, and never the company's.
  const isSegments = own === null && statement.side === 'en' && isOfSegment(statement.text, mention)
  const beside = isSegments ? findProfitBeside(statement, mention) : null
  const isTurned =
    own === null &&
    thread.turned !== null &&
    (turnable.has(mention.metric.name) ||
      (setting.isBank && turnableInBank.has(mention.metric.name)) ||
      isInvestedAt(mention, thread) ||
      isJustTurnedTo(mention, thread))
  const segment = isSegments
    ? ((beside && nameWithBusiness(statement, beside, thread, setting).segment) ??
      findSpokenSegment(statement, mention, thread, setting))
    : isTurned &&
        (isJustTurned(thread) ||
          isTotalOfTurned(statement.text, mention, thread) ||
          !isOfWhole(statement.text, mention))
      ? (findTopicBeside(statement, mention) ?? thread.turned)
      : own
  return {
    metric: mention.metric.name,
    segment,
    mention,
    isNamed: !isSegments || segment !== null || tellsOfSegments.test(statement.text),
  }
}

/** `Segment operating profit was $41 million`, with no segment spoken of: of all of them. */
const tellsOfSegments =
  /^(?:(?:Our|Total|Overall|Adjusted|Third quarter|(?:First|Second|Fourth) quarter),? )*(?:[Ss]egment (?:(?:adjusted|operating) )*(?:profits?|income|EBITDA|earnings)|[Cc]ombined segment (?:(?:adjusted|operating) )*(?:profits?|income|EBITDA|earnings|margin)) (?:was|were|of|totaled|came)\b/

/** `With respect to Harrow, our online platform, total revenues were up`: the total of what the sentence itself turns to. */
const isTotalOfTurned = (text: string, { start, end }: MetricMention, { sinceTurned }: Thread): boolean =>
  sinceTurned === 0 &&
  /, (?:its |our |their )?total (?:net )?[a-z]+$/i.test(text.slice(Math.max(0, start - 24), end))

const guidedPart =
  /\b(?:our|the) ([A-Z][\w&/-]*(?: (?:(?:and|&) )?[A-Z][\w&/-]*){0,3}) (?:segment )?(?:guidance|outlook|forecast) (?:of|for|to|at|is|calls for)\b[^.;]{0,80}$/

const topicBeside =
  /\b[Oo]ur ((?:[A-Za-z][\w&-]*) (?:[A-Z][\w&-]* ){0,3}?)(?:business|segment|division|brand) (?:[a-z]+ ){1,3}(?:with|of|up|by)? ?[^,;.]{0,12}$/

/** `our overseas business came through with 9% organic growth`: named right before, whatever was turned to earlier. */
function findTopicBeside({ text, side, amounts }: Statement, { start }: MetricMention): string | null {
  if (side === 'zh') return null
  const figure = amounts.findLast((amount) => amount.end <= start)
  const until = Math.min(start, figure?.start ?? start)
  const words = topicBeside.exec(text.slice(Math.max(0, until - 120), until))?.[1]
  return words === undefined || /^(?:core|base|total|whole|overall|own|new)\b/i.test(words)
    ? null
    : toBusiness(words.trim().split(' '))
}

/** The part of the company that the sentence calls a group, a segment or the like, or opens with. */
function findPartOf(
  { text, side }: Statement,
  mention: MetricMention,
  thread: Thread,
  setting: Setting,
): string | null {
  if (side === 'zh' || setting.isArticle || mention.metric.measure === 'per share') return null
  const beside = findGroupBeside(text, mention, setting)
  if (beside !== null) return beside
  if (isOwnersAt(text, mention.start)) return findOwner(text, setting)
  const before = text.slice(Math.max(0, mention.start - 60), mention.start)
  const lines = soldInLines.has(mention.metric.name) ? openingLines.exec(text)?.[1]?.trim() : undefined
  if (lines !== undefined && !/\b(?:all|both|these|those|other|core|product)\b/i.test(lines))
    return capitalize(lines)
  const isTotal = /^total\b/i.test(text.slice(mention.start, mention.end))
  // `Total sales for this group were`: all of what is the group's.
  if (thread.group !== null && pointsToGroup(text.slice(mention.end))) return thread.group
  if (isTotal || ofWhole.test(before)) return findTotaller(text, mention, thread, setting)
  if (soldByKind.has(mention.metric.name)) {
    const kind = findOpeningThing(text)
    if (kind !== null) return kind
  }
  if (mention.metric.name === 'Occupancy') return findLeased(text, mention)
  if (speaksOfGroup(text) && thread.group !== null) return thread.group
  return /[,;] (?:while|and|but) /.test(before) ? null : findOwner(text, setting)
}

/** `For the farm benefit lines, which include hail, total sales declined`: whose total it is. */
const openingLines =
  /^(?:And |Now |Finally, |Lastly, )?(?:For|In|Within|Across) (?:the|our) ((?:[\w&-]+ ){1,5}?)(?:lines?|blocks?)(?: of business)?(?:,| which\b| that\b)/
const soldInLines = new Set([
  'Revenue',
  'Operating income',
  'Net premiums earned',
  'Net premiums written',
  'Loss ratio',
])

const totaller =
  /^(?:(?:And|Meanwhile|Also|Finally),? )?(?:[Oo]ur )?([A-Z][\w&/-]*(?: (?:(?:and|&) )?[A-Z][\w&/-]*){0,4})(?: segment| business)? (?:reported|recorded|had|posted|generated|delivered|achieved|booked|received)(?: (?:record|strong))? total (?:[a-z]+ )*[a-z]+$/

/** `PFC reported total orders of`: all the orders of one business that the document tells of. */
function findTotaller(text: string, { end }: MetricMention, thread: Thread, setting: Setting): string | null {
  const name = totaller.exec(text.slice(0, end))?.[1]
  return name === undefined || !isToldOf(name, thread, setting) || isCompanyName(name, setting)
    ? null
    : setting.businesses.nameOf(name)
}

const isToldOf = (
  name: string,
  { segment, topic, turned }: Thread,
  { businesses, segments }: Setting,
): boolean =>
  turned?.replace(/([A-Z])[^A-Z]*/g, '$1') === name ||
  businesses.has(name) ||
  segments.has(name.toLowerCase()) ||
  name === segment ||
  name === topic

/** A life insurer's countries invest for themselves; the lines of others share what they earn on investments. */
const isInvestedAt = ({ metric }: MetricMention, { turned }: Thread): boolean =>
  metric.name === 'Net investment income' && turned !== null && isPlace(turned)

/** `Turning to our resins, sales were $40 million. Net income was …`: what a part earns is only told beside its sales. */
const isJustTurnedTo = ({ metric }: MetricMention, thread: Thread): boolean =>
  metric.name === 'Net income' &&
  thread.sinceTurned <= 3 &&
  (thread.metric === 'Revenue' || thread.metric === 'Net income') &&
  thread.segment === thread.turned

/** `Our total loss ratio` is of all its losses, not of all its businesses. */
const totalled = new Set(['Loss ratio', 'Expense ratio', 'Combined ratio', 'Net premiums earned'])

function isOfWhole(text: string, { metric, start, end }: MetricMention): boolean {
  // What is said behind a comma is an aside: `policies in force, which tell our overall growth best, fell 2%`.
  const behind = text.slice(end, end + 60).replace(/,.*$/, '')
  const around = text.slice(Math.max(0, start - 120), end).replace(beforePart, '') + behind
  return ofWhole.test(totalled.has(metric.name) ? around.replace(/\btotal\b/gi, '') : around)
}

/** `the effect on consolidated margins was large, with the brand reporting sales`: what follows is the brand's. */
const beforePart =
  /^.*\bwith (?:the|that) (?:brand|banner|chain|concept|segment|business|division) [a-z]+ing\b/

const ofWhole =
  /\b(?:total|consolidated|reported operating|company(?:['’]s)?|overall|companywide|company-wide|enterprise|group-wide)\b/i

function findSegment(statement: Statement, mention: MetricMention, setting: Setting): string | null {
  const { side } = statement
  if (side === 'en' && mention.metric.name === 'Headcount')
    return findSegmentAfter(statement.text, mention.end)
  if (side === 'en' && isSpent(mention)) return findSpender(statement.text, mention, setting)
  if (!segmented.has(mention.metric.name) && !isPossessed(statement, mention)) return null
  if (side === 'zh') return findChineseSegment(statement.text, mention.start)
  const text = withoutPeriod(statement.text, mention.end)
  const own =
    (mention.metric.name === 'Revenue' &&
    recurring.test(text.slice(Math.max(0, mention.start - 24), mention.start))
      ? 'Recurring'
      : null) ??
    findNameBefore(text, mention.start, setting) ??
    findSegmentAfter(text, mention.end, mention.metric.name === 'Market size')
  const named =
    own ??
    findNameAfter(text, mention.end) ??
    (mention.metric.name === 'Revenue' || mention.metric.isGrowth
      ? findSold(text, mention.start, mention.end)
      : null) ??
    (toldByServed.has(mention.metric.name) ? findServed(text.slice(mention.end, mention.end + 90)) : null) ??
    (mention.metric.name === 'Revenue'
      ? findRevenueSource(text, mention.start, mention.end, /sales$/i.test(text.slice(0, mention.end)))
      : null)
  // `In Europe, revenue grew 12% and operating income 20%`: the place holds for all that is said of it.
  if (named !== null || !turnable.has(mention.metric.name)) return named
  const before = text.slice(Math.max(0, mention.start - 24), mention.start)
  const isTotal =
    mention.metric.name === 'Revenue'
      ? /\b(?:total|company|consolidated) (?:net )?$/i.test(before)
      : ofWhole.test(before)
  const place = isTotal
    ? null
    : (findOpeningPlace(text) ??
      findOpeningBusiness(text) ??
      findSubjectBusiness(text) ??
      findNamedSubject(text, setting))
  if (place !== null) return place
  const opening = /^(?:Turning to|Now turning to|Moving to|In|Within|For|On) (?:our|the) /i.test(text)
  return isTotal || !opening ? null : findTopic(text.slice(0, mention.start))
}

const toldByServed = new Set(['Revenue', 'Organic revenue growth', 'Orders', 'Bookings', 'Backlog'])

/** What a manager of assets, a bank or an insurer tells of each kind of product. */
const soldByKind = new Set([
  'Net flows',
  'Assets under management',
  'Loans',
  'Deposits',
  'Net premiums written',
])

/** `recurring revenue`: the part of it that comes again each year. */
const recurring = /\b(?<!non-?)re-?(?:oc)?curring $/i
