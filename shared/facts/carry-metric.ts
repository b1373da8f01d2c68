import { derived } from './find-share.ts'
import { findOutlook } from './find-outlook.ts'
import { capitalize, findSegmentBefore, findSubject, findTopic } from './find-segment.ts'
import { fitsUnit } from './fits-unit.ts'
import { derivedMetrics } from './metrics.ts'
import type { NamedMetric } from './named-metric.ts'
import type { Setting, Statement, Thread } from './statement.ts'

/** `Telecom contributed $6.5 million`, `Modules came in at $74.5 million`: a business brings in revenue. */
const sells =
  /\b(?:brought in|contributed|delivered|booked|generated|came in at|came to) (?:about |around |approximately )?$/i
const seller =
  /^(?:In (?:the |our )?)?([A-Z][\w&/-]*(?: [a-z][\w&/-]*){0,2}?)(?: products?| segment| business)? (?:brought|contributed|delivered|generated|came|we booked|booked)\b/

function findSeller(statement: Statement): string | null {
  const words = seller.exec(
    statement.text.replace(/^In (?:the |our )(\w)/, (_, first: string) => first.toUpperCase()),
  )?.[1]
  return words === undefined ? null : findSegmentBefore(`${words} `, words.length + 1)
}

/** A sentence that names no metric goes on about the one before it, or about the business it speaks of. */
export function carryMetric(
  statement: Statement,
  index: number,
  unit: string,
  isChange: boolean,
  thread: Thread,
  setting: Setting,
): NamedMetric {
  const carried = thread.metric === null ? null : setting.catalogue.find(thread.metric)
  const subject = statement.side === 'en' ? findSubject(statement.text) : null
  // After a loss a share, a large sum is the loss itself.
  const isWholeLoss = carried?.measure === 'per share' && (statement.amounts[index]?.power ?? 0) >= 3
  if (
    sells.test(statement.text.slice(0, statement.amounts[index]?.start)) &&
    /^[A-Z]{3}$/.test(unit) &&
    !setting.isArticle
  )
    return { metric: 'Revenue', segment: subject ?? findSeller(statement), mention: null, isNamed: true }
  const known = isWholeLoss ? setting.catalogue.find('Net income') : carried
  if (known !== null && fitsUnit(known, unit, isChange, setting)) {
    const segment = subject !== null && known.name === 'Revenue' ? subject : thread.segment
    return {
      metric: known.name,
      segment,
      mention: null,
      isNamed: subject !== null && known.name === 'Revenue',
    }
  }
  if (unit === '%' && /\bcustomers?\b/i.test(statement.text)) return derived(derivedMetrics.customerShare)
  const topic = findTopic(statement.text) ?? thread.topic
  if (/^[A-Z]{3}$/.test(unit) && topic !== null && !setting.isArticle)
    return { metric: 'Revenue', segment: topic, mention: null, isNamed: false }
  // Money foreseen on a call without another word is nearly always revenue.
  const amount = statement.amounts[index]
  const isSum = /^[A-Z]{3}$/.test(unit) && (amount?.power ?? 0) >= 6 && !setting.isArticle
  if (isSum && thread.section === 'questions' && findOutlook(statement, index) !== null)
    return { metric: 'Revenue', segment: null, mention: null, isNamed: false }
  return { metric: describe(statement, index, unit), segment: null, mention: null, isNamed: false }
}

const emptyWords = new Set(
  'this next a an the per because it that which who and or from to is are was were be of in on at for by with over under than if as will would could may might can not each more most so but about around into through since today there they we you i also including last first end'.split(
    ' ',
  ),
)

const kindOfSum =
  /\b((?:[a-z][a-z&-]* ){0,3}(?:costs?|expenses?|charges?|savings|revenues?|sales|income|margins?|rate|losses|loss|gains?|proceeds|fees|payments?|investments?|spending|headwinds?|tailwinds?|benefits?|impact|contributions?|credits?|recovery|write-?downs?|settlements?|taxes|rent|rents|spreads?|yields?|assets|equity|volumes?))(?: (?:of|was|were|is|are|at|by|to be|totaled|totaling|reached|averaged|will be|would be|came in at))?(?: (?:about|approximately|around|roughly|nearly|between))? $/

/** `freight costs of $70 million`: the words of the text before the amount, where the catalogue has none. */
function describeBefore(statement: Statement, index: number): string | null {
  const start = statement.amounts[index]?.start ?? 0
  const words = (kindOfSum.exec(statement.text.slice(Math.max(0, start - 64), start))?.[1] ?? '').split(' ')
  while (
    words.length > 0 &&
    (emptyWords.has(words[0] ?? '') ||
      /^(?:our|some|see|saw|had|have|total|any|we|their|other|incurred|recorded|in|a|now)$|ed$|ing$|ly$/.test(
        words[0] ?? '',
      ))
  )
    words.shift()
  return words.length < 2 ? null : capitalize(words.join(' '))
}

/** The words of the text, where the catalogue has none: the noun right after the amount. */
function describe(statement: Statement, index: number, unit: string): string {
  const amount = statement.amounts[index]
  if (amount === undefined) return unit
  const after = statement.text.slice(amount.end, amount.end + 60)
  // Before a verb there is no noun: only a count, or words tied by `of`, are safe to take.
  const tie = unit === 'count' ? '(?: of)?' : ' of'
  const tail =
    new RegExp(`^${tie}(?: our| the| its| their)?((?: [a-zA-Z][\\w-]*){1,4})`).exec(after)?.[1] ?? ''
  const words: string[] = []
  for (const word of tail.trim().split(' ')) {
    if (word === '' || emptyWords.has(word.toLowerCase())) break
    words.push(word)
    if (unit === 'count' && word.endsWith('s')) break
  }
  return words.length > 0 ? capitalize(words.join(' ')) : (describeBefore(statement, index) ?? 'Other')
}
