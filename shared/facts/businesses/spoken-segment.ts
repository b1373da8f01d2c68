import type { MetricMention } from '../measures/find-metrics.ts'
import { isPlace } from './is-place.ts'
import { ofSegmentsTogether } from './segment-totals.ts'
import { unnamedPart } from './unnamed-part.ts'
import type { Setting, Statement, Thread } from '../statement.ts'

/** The segment that `segment margin` or `for the segment` points to; null where it is all of them together. */
export const findSpokenSegment = (
  { text }: Statement,
  { metric, start }: MetricMention,
  thread: Thread,
  setting: Setting,
): string | null =>
  setting.businesses.findOpening(text) ??
  findJustTold(thread, setting) ??
  findCalled(thread, setting) ??
  thread.turned ??
  (ofAllSegments.test(text) || thread.sinceTurned <= justTurned
    ? null
    : (thread.walked ??
      thread.segment ??
      (opensWithSegments.test(text) ? null : findKnownTopic(thread, setting)) ??
      (forSegment.test(text.slice(0, start)) ? 'This segment' : null) ??
      // Only profits have a row of all segments together.
      (ofSegmentsTogether.has(metric.name) ? null : unnamedPart)))

/** `Segment income for Kilns was $80 million, with a segment margin of 17%`: the profit whose owner the margin has too. */
export const findProfitBeside = (
  { text, side, metrics }: Statement,
  { start }: MetricMention,
): MetricMention | null =>
  side === 'en' && /(?:, (?:with|at|for|representing) an?|,? and(?: an?)?) $/i.test(text.slice(0, start))
    ? (metrics.findLast(
        ({ end, metric, isWeak }) => end <= start && !isWeak && ofSegmentsTogether.has(metric.name),
      ) ?? null)
    : null

/** The segment of which a brand or a line has just been spoken of. */
const findCalled = ({ called, turned }: Thread, { businesses }: Setting): string | null =>
  turned !== null && !businesses.has(turned) && businesses.nameOf(turned) === turned ? called : null

/** The segment that the sentence before told its figures of, where it told of no other. */
function findJustTold({ told, turned }: Thread, { businesses }: Setting): string | null {
  const owner = told[0]?.segment ?? null
  return owner !== null &&
    turned !== null &&
    owner !== turned &&
    businesses.isCalled(owner) &&
    told.every(({ segment }) => segment === owner)
    ? owner
    : null
}

/** Sentences after a turn to all of the segments, in which `segment margin` is theirs together. */
const justTurned = 1

/** The part spoken of last, by a name of capitals or one the document tells of; what else was mentioned in passing has no profit. */
const findKnownTopic = (
  { topic, sinceTopic, metric, segment }: Thread,
  { businesses }: Setting,
): string | null =>
  topic !== null &&
  sinceTopic <= freshTopic &&
  (businesses.has(topic) ||
    // `Our Kilns business fell short. Gross profit in the segment was …`.
    ((sinceTopic === 0 || / [A-Z]/.test(topic)) && /^[A-Z]/.test(topic) && !isPlace(topic))) &&
  !(segment === null && ofSegmentsTogether.has(metric ?? ''))
    ? topic
    : null

/** Sentences for which a part that was mentioned is still the one `the segment` points to. */
const freshTopic = 6

/** `Within the segment, `. */
export const withinSegment =
  /^(?:(?:And|Also|Now|So),? )?(?:for|in|within|across) (?:the|this|that) segment, /i

/** `Segment operating profit was $218 million and operating margin `: both are the segment's. */
const afterSegments =
  /\bsegment (?:adjusted )?(?:operating )?(?:profits?|income|earnings|margins?|EBITDA)\b[^;]{0,120}\b(?:and|, with) (?:an? |adjusted |the )?$/i

/** `segment margins of 18%`, with no segment spoken of: those of all of them. */
const ofAllSegments = /\bsegment (?:operating )?margins\b/i
/** `Segment margin of 18% came in as planned`: of a segment only where the sentence before told of one. */
const opensWithSegments =
  /^(?:Our |Total |Overall )?segment (?:operating )?margin (?:of|was|came|in the|for the)\b/i

/** `we lower our expectations for the segment with revenues now expected`: of a segment, whichever it is. */
const forSegment = /\bfor (?:the|this|that) segment,? with (?:[\w-]+ ){0,4}$/i

/** Whether a measure is called the segment’s, whichever one is spoken of. */
export const isOfSegment = (text: string, { start, end }: MetricMention): boolean =>
  /^[^,.;$%]{0,24} (?:for|in|of|within) (?:the|this|that) segment\b/i.test(text.slice(end, end + 48)) ||
  /\brecord (?:[a-z]+ ){0,2}for (?:the|this|that) segment\b/i.test(text) ||
  /\bsegment(?:['’]s)? (?:adjusted |operating )?$/i.test(text.slice(Math.max(0, start - 20), start)) ||
  withinSegment.test(text) ||
  forSegment.test(text.slice(Math.max(0, start - 110), start)) ||
  afterSegments.test(text.slice(Math.max(0, start - 160), start)) ||
  text.slice(start, end).toLowerCase().startsWith('segment ')
