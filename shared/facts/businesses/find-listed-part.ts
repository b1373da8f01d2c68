import { isCompanyName, toPlaceName } from './company-name.ts'
import { isPlace } from './is-place.ts'
import { findOutside } from './listed-places.ts'
import { capitalize, isSegmentWord, tidyNames, toBusiness, toSegment } from './business-name.ts'
import { figureGap, findRespectiveList } from '../amounts/respective-list.ts'
import { segmented, turnable } from './measures-of-parts.ts'
import type { NamedMetric } from '../measures/named-metric.ts'
import { uncounted } from './uncounted.ts'
import { leadOf, rangeTailOf, type Reading, type Setting, type Statement } from '../statement.ts'

/** What may stand between a figure and the next part of the list. */
const between =
  /^(?: (?:of|in) (?:net |total )?(?:revenues?|sales|orders|bookings)(?=,| and))?(?: (?:sequentially|organically|year[- ]over[- ]year|on the year|in the quarter|growth|higher|lower|more|less|range|area|level))?(?: (?:for|in) the (?:full |fiscal |current )?(?:year|quarter))?[,;]?(?: (?:and|while|whereas|with|but|of which|including))*(?: (?:in|for|from|at|within))?(?: (?:our|the))? /
const noun = '(?: (?:segments?|business(?:es)?|divisions?|brands?|regions?|group|unit|products?))?'
const hedges =
  '(?: (?:about|approximately|around|roughly|nearly|almost|over|more than|another|just|slightly|modestly|meaningfully|well|in the|above|below|under|near|the other|the remaining|by|an?|flat at|up|down))*'
const measure =
  '(?: (?:net|total|organic|adjusted|operating|segment|gross|comparable|same-store)){0,2} (?:revenues?|sales|orders|bookings|backlog|income|profits?|margins?|EBITDA|EBIT|earnings|volumes?|growth)'
const verb =
  ' (?:was|were|is|are|did|had|at|of|up|down|added|reached|totaled|posted|reported|recorded|delivered|generated|contributed|brought in|came to|came in at|made up|increased|increasing|grew|growing|rose|rising|declined|declining|decreased|decreasing|fell|falling|slipped|dipped|climbed|advanced|improved|improving|expanded|contracted|gained)'
/** What a list says between the name of a part and its figure; nothing of why, and nothing of the whole. */
const ofPart = new RegExp(
  `^${noun}(?:['’]s?)?(?:${measure}| they| it)?(?:${verb})?(?: (?:an?|the|its|their|theirs))*(?:${measure}(?:${verb})?)?${hedges} ?$`,
)
/** Words that a name of a part has at most. */
const longestName = 6
/** Characters between two figures within which a list goes on, and behind a figure within which its part is named. */
const longestLead = 110
/** Figures of one part that a list goes through before it comes to the next. */
const longestPart = 4

/** What a document knows for a part of the company: a business it tells of, or a part of the world. */
export function toKnown(words: string, setting: Setting): string | null {
  const name = words.replace(/['’]s?$/, '').replace(/-of-/g, ' of ')
  if (isCompanyName(name, setting) && !setting.businesses.isCalled(name)) return null
  if (setting.businesses.has(name)) return setting.businesses.nameOf(name)
  if (/^[A-Z]/.test(name) && isPlace(name)) return toPlaceName(name, setting)
  if (!setting.segments.has(name.toLowerCase())) return null
  // By its initials, where the call writes it out elsewhere.
  const called = setting.businesses.nameOf(name)
  return called === name ? toSegment(name.split(' ')) : called
}

const toUnknown = (words: string, setting: Setting): string | null =>
  uncounted.test(words) ||
  isCompanyName(words, setting) ||
  /^(?:profits?|income|earnings|loss(?:es)?|margins?|EBITDA|EBIT|EPS|cash|debt|tax(?:es)?|cap-?ex|operations|increase|decrease|decline|growth|improvement|reduction|range|guidance|outlook|impact|effect|benefit)$/i.test(
    words.split(' ').at(-1) ?? '',
  ) ||
  !words.split(' ').every((word, at) => isSegmentWord(word) || (word === 'and' && at > 0))
    ? null
    : toSegment(words.split(' '))

/** The part of the company that the words between two figures lead to: `, while Valves had sales of `. */
function findPartInLead(lead: string, isOfPart: boolean, setting: Setting): string | null {
  if (lead.length > longestLead || !/[A-Za-z]{2}/.test(lead)) return null
  const own = tidyNames(lead).replace(/, (?:our|the|which) [^,;$%\d]{3,60}, ?(?=[a-z])/, ' ')
  const start = between.exec(own)?.[0].length
  if (start === undefined) return null
  const words = own.slice(start).trimEnd().split(' ')
  const most = Math.min(words.length, longestName)
  const splitAt = (count: number): readonly [string, string] => [
    words.slice(0, count).join(' '),
    words
      .slice(count)
      .map((word) => ` ${word}`)
      .join(''),
  ]
  for (let count = most; count > 0; count -= 1) {
    const [name, rest] = splitAt(count)
    const known = ofPart.test(rest) || ofPart.test(`${rest} `) ? toKnown(name, setting) : null
    if (known !== null) return known
  }
  if (!isOfPart || own.slice(0, start).trim() === '') return null
  // In a list that began with a part, what stands there is the next, whatever it is called.
  for (let count = 1; count <= Math.min(most, 4); count += 1) {
    const [name, rest] = splitAt(count)
    if (ofPart.test(rest)) return toUnknown(name, setting)
  }
  return null
}

const behind =
  /^(?: (?:growth|increase|decline|decrease|sequentially|organically|year[- ]over[- ]year|higher|lower))? (?:in|for|at|from|within)(?: our| the)? ([A-Z][\w&/-]*(?: (?:(?:and|&) )?[A-Za-z][\w&/-]*){0,5}?)(?: (?:segment|business|division|region|sales|revenues?|orders))?(?=[,.;]|$| (?:and|while|but|with|compared|versus)\b| to (?:[$€£¥]?\d|$))/

/** `$14 million in Valves`: a part that the document knows, right behind its figure. */
function findPartBehind(statement: Statement, index: number, setting: Setting): string | null {
  const name = matchBehind(statement, index)
  return name === undefined ? null : toKnown(name, setting)
}

function matchBehind(statement: Statement, index: number): string | undefined {
  if (statement.amounts[index] === undefined) return undefined
  const tail = rangeTailOf(statement, index).slice(0, longestLead)
  return mayNameBehind.test(tail) ? behind.exec(tidyNames(tail))?.[1] : undefined
}
const mayNameBehind = /^[^,.;$%\d]{0,24}\b(?:in|for|at|from|within) /

/** `$26 million in Modules and $14 million in Lasers`: names that only the list tells. */
function findNamesBehind(statement: Statement, index: number, setting: Setting): string | null {
  const name = matchBehind(statement, index)
  const isAlone = [index - 2, index - 1, index + 1, index + 2].every(
    (at) => matchBehind(statement, at) === undefined,
  )
  return name === undefined || isAlone || isCompanyName(name, setting) ? null : toBusiness(name.split(' '))
}

/** `margins in Pumps and Valves were 12% and 15%, respectively`: parts that the document knows, and figures in one order. */
function findInOrder(statement: Statement, index: number, setting: Setting): string | null {
  const ordered = findRespectiveList(statement, index)
  if (ordered === null || !/^[^.;$%]{0,24}\brespectively\b/.test(statement.text.slice(ordered.end)))
    return null
  const { first, last, start } = ordered
  const before = statement.text.slice(Math.max(0, start - 160), start)
  const list = tidyNames(before)
    .trimEnd()
    .split(/,? and |, /)
    .slice(first - last - 1)
  const names = list.map((words, at) => findKnownAt(words, at === 0, at === list.length - 1, setting))
  return names.length === last - first + 1 && names.every((name) => name !== null)
    ? (names[index - first] ?? null)
    : null
}

/** `grew 31% and 18%, respectively, to $410 million and $205 million`: of the same parts, in the order of the figures before. */
function findSameOrder(
  { text, amounts }: Statement,
  index: number,
  earlier: readonly Reading[],
): string | null {
  let first = index
  while (first > 0 && figureGap.test(text.slice(amounts[first - 1]?.end, amounts[first]?.start))) first -= 1
  const count = earlier.findLastIndex(({ amount }) => amount.end <= (amounts[first]?.start ?? 0)) + 1
  const isSame = reachesInOrder.test(text.slice(0, amounts[first]?.start).slice(-40))
  const told = isSame ? earlier.slice(0, count).slice(-longestPair) : []
  return told.length === longestPair && told.every(({ segment }) => segment !== null)
    ? (told[index - first]?.segment ?? null)
    : null
}
const reachesInOrder = /, respectively,? to(?: (?:about|approximately|around|roughly|nearly|over))* $/
/** As many as are told in order twice. */
const longestPair = 2

/** The part that words end with, as the first of a list, or begin with, as its last; else all of them. */
function findKnownAt(words: string, isFirst: boolean, isLast: boolean, setting: Setting): string | null {
  const list = words.replace(/^(?:in|for|at|from|our|the) /, '').split(' ')
  const most = Math.min(list.length, longestName)
  for (let count = most; count > 0; count -= 1) {
    if (count < list.length && !isFirst && !isLast) return null
    const name = toKnown((isFirst ? list.slice(-count) : list.slice(0, count)).join(' '), setting)
    if (name !== null) return name
  }
  return null
}

/**
 * A figure of a list of parts with the part beside it: the second of `Modules did $26 million, and lasers did $14 million`,
 * both of `$26 million in Valves and $14 million in Pumps`.
 */
export function giveToListedPart(
  statement: Statement,
  index: number,
  named: NamedMetric,
  earlier: readonly Reading[],
  setting: Setting,
): NamedMetric {
  const amount = statement.amounts[index]
  const previous = earlier.at(-1)
  if (amount === undefined || statement.side === 'zh' || setting.isArticle) return named
  const first = Math.min(index, amount.other ?? index)
  // `Subscription revenue was $140 million and services was $39 million`: what else is sold.
  if (
    named.metric === 'Subscription revenue' &&
    first > 0 &&
    (named.mention === null || named.mention.end <= (statement.amounts[first - 1]?.start ?? 0))
  ) {
    const lead = leadOf(statement, first).replace(/^ of (?:the |our )?(?:total|whole|company)(?=,)/, '')
    const other = findPartInLead(lead, true, setting)
    if (other !== null) return { metric: 'Revenue', segment: other, mention: null, isNamed: true }
  }
  if (!segmented.has(named.metric) && !turnable.has(named.metric)) return named
  const inList = findNameInList(statement, first, setting)
  if (inList !== undefined) return { ...named, segment: inList, isNamed: true }
  const isLent = (segment: string | null): boolean =>
    segment === null || !isWritten(segment, statement.text.slice(0, amount.start))
  const outside = findOutside(leadOf(statement, first))
  if (outside !== null) return { ...named, segment: outside, isNamed: true }
  const inOrder = findInOrder(statement, index, setting) ?? findSameOrder(statement, index, earlier)
  if (inOrder !== null) return { ...named, segment: inOrder, isNamed: true }
  const partBehind = (at: number): string | null =>
    findPartBehind(statement, at, setting) ?? findNamesBehind(statement, at, setting)
  const after = partBehind(index)
  if (after !== null)
    return isLent(named.segment) ||
      (first > 0 && named.segment === previous?.segment && partBehind(first - 1) !== null)
      ? { ...named, segment: after, isNamed: true }
      : named
  // `On segment margin, Valves grew theirs by 80 basis points`.
  const clause = leadOf(statement, first).slice(-longestLead)
  const comma = clause.lastIndexOf(', ')
  const subject =
    comma >= 0 && isLent(named.segment) ? findPartInLead(clause.slice(comma), false, setting) : null
  if (subject !== null) return { ...named, segment: subject, isNamed: true }
  // Lent from the figure before, or from the part that the sentence opens with.
  const isOfBefore = named.segment === previous?.segment || named.segment === earlier[0]?.segment
  if (first === 0 || previous === undefined || !isOfBefore) return named
  // A name right behind the figure before belongs to that one.
  for (let at = first; at > Math.max(0, first - longestPart); at -= 1) {
    if (
      at < first &&
      /[;]|\b(?:we|our|total|overall|company|consolidated)\b/i.test(leadOf(statement, at + 1))
    )
      return named
    const told = matchBehind(statement, at - 1)
    if (told !== undefined) return toNextPart(statement, at, told, named, setting)
    const isOfPart =
      at === first &&
      previous.segment !== null &&
      previous.isNamed &&
      // `Datacom was $44 million, or 71% of revenue, and telecom the remaining $18 million`.
      (previous.metric === named.metric ||
        (named.metric === 'Revenue' &&
          earlier.some(({ metric, segment }) => metric === 'Revenue' && segment === previous.segment)))
    const part = findPartInLead(leadOf(statement, at), isOfPart, setting)
    if (part !== null) return part === named.segment ? named : { ...named, segment: part, isNamed: true }
  }
  return named
}

/**
 * Whose a figure of a list without verbs is: `Ovens, 29% to 31%`, `kilns up 33% to 35%`; null for what is named `overall`,
 * undefined where nothing but a measure stands before it.
 */
function findNameInList(statement: Statement, first: number, setting: Setting): string | null | undefined {
  const { text, amounts, metrics } = statement
  const start = amounts[first]?.start ?? 0
  if (!statement.isListed) return undefined
  const found = inSheet.exec(text.slice(0, start).slice(-longestLead))
  const words = found?.[1]
  if (found === null || words === undefined) return undefined
  const from = start - found[0].length
  if (metrics.some((mention) => mention.start < start && mention.end > from)) return undefined
  if (ofAll.test(words)) return null
  const name = words.replace(/^(?:in|for|our|the) /i, '')
  return toKnown(name, setting) ?? toKnown(capitalize(name), setting) ?? undefined
}
const inSheet =
  /(?:^|[,;:] )(?:and )?([A-Za-z][A-Za-z&/' ’-]{1,50}?)(?:,| up| down| growth of)(?: (?:about|approximately|around|roughly|between))* $/
const ofAll = /^(?:overall|in total|total|company|company-?wide|consolidated|all in|group|altogether)$/i

/** `rose 4% in Peru, and in Chile they slipped 2%`: the part that follows the one told behind the figure before. */
function toNextPart(
  statement: Statement,
  index: number,
  told: string,
  named: NamedMetric,
  setting: Setting,
): NamedMetric {
  const lead = tidyNames(leadOf(statement, index))
  const next = /, (?:and|while|but) (?:in|at|for) /.exec(lead.slice(lead.indexOf(told) + told.length))
  const part =
    next?.index === 0 ? findPartInLead(lead.slice(lead.indexOf(told) + told.length), false, setting) : null
  return part === null ? named : { ...named, segment: part, isNamed: true }
}

const isWritten = (segment: string, text: string): boolean =>
  text.toLowerCase().includes(segment.toLowerCase().replace(/ .*$/, ''))
