import type { ParsedDocument } from '../../documents/document.ts'
import type { MetricCatalogue } from '../../metrics/metric-catalogue.ts'
import { splitSentences } from '../split-sentences.ts'
import { isBusinessName, tidyNames } from './business-name.ts'
import { isPlace } from './is-place.ts'

const name = '([A-Za-z0-9][\\w&/-]*(?: [A-Za-z0-9&][\\w&/-]*){0,3}?)'
const opener =
  '^(?:(?:[Aa]nd|[Ww]hile|So|Then|Now|Next|Finally|Lastly|Within that|Of (?:that|this|those|the total)|By (?:business|product|segment|product line|category|end market)),? )*(?:(?:[Oo]ur|[Tt]he) )?'
const aside = '(?:, (?:which|our|the|by which (?:I|we) mean) [^,;$€£¥%\\d]{3,90},)?'
const hedges =
  '(?: (?:the remaining|the other|the rest,|about|approximately|around|roughly|nearly|just over|just under|a little over|a record|a new record|another record))*'
const currencySign = /[$€£¥]/
const sum = '[$€£¥]([\\d,]+(?:\\.\\d+)?) (million|billion)'
/** `Modules did $26 million`, `Sensing made up the balance at $4.8 million`: what only a business does. */
const doing = new RegExp(
  `${opener}${name}(?: business| segment| side| piece)?${aside} (?:did|made up(?: (?:the |most of the )?(?:balance|rest|remainder)(?:,? (?:at|with))?| (?:the|our) (?:remaining|other|last)))${hedges} ${sum}`,
)
/** `Telecom was $9.6 million`, `, and access brought in the remaining $4 million`, which may be said of anything. */
const being = new RegExp(
  `(?:${opener}|(?:(?:, |; )(?:and |while |with )?|(?<=million|billion) and )(?:(?:our|the) )?)${name}(?: business| segment| side| piece| products)?${aside} (?:was|were|is|came in at|came to|contributed|ended at|finished at|landed at|brought in|did|added|made up|accounted for|generated)(?: [^,;.$€£¥%\\d]{3,48}, at)?${hedges} ${sum}`,
  'g',
)
/** `Our cable business was $41 million`: called one, and told with a sum alone. */
const called = new RegExp(
  `\\b(?:[Oo]ur|[Tt]he) ${name} business${aside} (?:was|did|came in at|contributed|brought in|generated|landed at|(?:was|were) [^,;.$€£¥%\\d]{3,48},(?: at)?|(?:had|has|have) (?:an?|another) [^,;.$€£¥%\\d]{3,40}\\bquarter,(?: at)?)${hedges} ${sum}`,
  'g',
)
const speaksOf = new RegExp(
  `\\b(?:[Ll]et me|I['’]ll|I will|[Ll]et['’]s)(?: [a-z]+){1,4} (?:about|on|with|to) (?:our|the) ${name} business\\b`,
)
const itWas = new RegExp(`^(?:It|This|That|Revenue(?: there)?) (?:was|came in at|did)${hedges} ${sum}`)
/** `Telecom was the rest, call it 44`: one of the parts of a whole that was just told. */
const beingTheRest = new RegExp(
  `${opener}${name}(?: business| segment)? (?:was|were|is|made up) the (?:rest|remainder|balance)\\b`,
)
/** `Datacom was $61 million of that and telecom $44 million`, where datacom is told to have grown as well, or behind the whole. */
const partOfThat = new RegExp(
  `${opener}${name} (?:was|were|did|is|made up)${hedges} ${sum} of (?:that|it|this|those|the \\d+)\\b(?:,? and (?:(?:our|the) )?${name}(?: was| were| did| the other| the remaining)*${hedges} ${sum})?`,
)
/** `Lasers were again our largest market at $61 million`, `Lasers grew and crossed $61 million`. */
const beingLargest = new RegExp(
  `${opener}${name} (?:(?:was|were|is|are|remained)(?: (?:again|still|once again|by far))* (?:the|our) (?:(?:second|third|next)[- ])?(?:largest|biggest|other)(?: [a-z]+){0,3},? (?:with|at)(?: (?:record )?(?:sales|revenues?) of)?${hedges}|(?:grew|rose|increased)[^.;$€£¥]{0,60} and (?:crossed|passed|topped|exceeded|surpassed)) ${sum}`,
)
const growing =
  /(?:^|, |; |\b(?:and|while|but) )(?:our |the )?([A-Za-z][\w&/-]*(?: [A-Za-z][\w&/-]*){0,2}?) (?:grew|was up|was down|were up|were down|increased|declined|rose|fell|is up|is down)(?: (?:about|by|around|roughly|approximately|nearly|over))* [\d.]+%/g
/** `Cable was $41.2 million, photonics $33.9 million and power $17.5 million`: each behind its name. */
const listed = new RegExp(
  `(?:, | and |, and )(?:(?:our|the) )?${name}(?: the other| the remaining)? ${sum}`,
  'g',
)
/** `Cable accounted for $91 million and sensing for $51.7 million`: without its verb. */
const alsoFor = new RegExp(`(?:, |\\b(?:and|with) )(?:(?:our|the) )?${name} for${hedges} ${sum}`, 'g')
const beingAtAll = new RegExp(being.source)
/** `the balance, about $33 million, came out of access`: the rest, and whose it was. */
const comingFrom = new RegExp(
  `\\b(?:balance|rest|remainder|remaining|other)\\b[^.;$€£¥%\\d]{0,24}${sum},? (?:came (?:from|out of)|was|being|from|is) (?:our |the )?${name}(?=[,.;]|$| which\\b)`,
  'g',
)
const moved = '(?:(?:was|were) (?:up|down)|rose|fell|grew|increased|decreased|declined|climbed)(?: by)?'
const reaches = `(?:was|were|of|came in at|totaled|reached|${moved}${hedges} [\\d.]+%(?: [a-z-]+)?,? to)${hedges} ${sum}`
/** `Access revenue was $31 million`, `Access sales rose 4% to $31 million`. */
const ofPart = new RegExp(
  `\\b(?!(?:[Tt]otal|[Oo]ur|[Nn]et|[Cc]onsolidated|[Qq]uarterly|[Qq]uarter) )${name} (?:revenues?|(?:net )?sales)(?: (?:for|in) the (?:[\\w-]+ )?quarter)? ${reaches}`,
  'g',
)
/** `Revenue in Access was $31 million`, `In Access, revenue rose 4% to $31 million`. */
const inPart = new RegExp(
  `(?:[Rr]evenues?|[Ss]ales) (?:in|for|from|at) (?:our |the )?${name}(?: business| segment)? ${reaches}|(?:^|; )(?:[Ii]n|[Ff]or|[Aa]t) (?:our |the )?${name}(?: business| segment)?, (?:net )?(?:revenues?|sales) ${reaches}`,
  'g',
)
/** `Access was up 4% to $31 million`. */
const grownTo = new RegExp(
  `${opener}${name}(?: business| segment)? ${moved}${hedges} [\\d.]+%(?: [a-z-]+)?,? to${hedges} ${sum}`,
)
/** `Telecom, $98 million, up 6%`: read from a sheet, without a verb. */
const onSheet = new RegExp(
  `^${name}, ${sum}(?=, (?:up|down|flat|an? (?:increase|decrease)|or|which)\\b|\\.?$)`,
)
const inAll = new RegExp(
  `(?:\\b(?:[Rr]evenues?|[Ss]ales|[Tt]op line)\\b[^;$€£¥%]{0,60}|\\b[Ww]e (?:came in at|did|landed at|finished (?:the quarter )?at|ended (?:the quarter )?at)) ${sum}|${sum} (?:in|of) (?:(?:total|net|quarterly) )?(?:revenues?|sales)\\b`,
  'g',
)

/** `62% of revenue was from data center, 24% from wireless`. */
const sharing =
  /[\d.]+% (?:of (?:our |total |the )?(?:revenues?|sales) )?(?:(?:was|came|is|were) )?from (?:our )?([A-Za-z][\w&/-]*(?: [A-Za-z&][\w&/-]*){0,3}?)(?: products?| customers| segment| business)?(?=,|\.|;|$| and\b| was\b)/g

/** What is left beside the parts is added up with them. */
const everythingElse = 'everything else'

/** Businesses of a company with more than these are not added up. */
const mostParts = 8

/**
 * The businesses that a call only ever names by what they brought in (`Telecom was $9.6 million`), in lower case: those
 * that a verb says it of, that a share of revenue is told of, and whose sums make up the company's revenue.
 */
export function findToldBusinesses(document: ParsedDocument, catalogue: MetricCatalogue): Set<string> {
  const told = new Set<string>()
  const possible = new Map<string, number>()
  const parts = new Map<string, number>()
  const sheet = new Map<string, number>()
  const wholes = new Set<number>()
  const sharers = new Set<string>()
  const pieces = new Set<string>()
  // `Revenue was $80 million. Datacom was $61 million of that. Telecom was the rest.`
  let whole = 0
  let topic: string | null = null
  const grown = new Set<string>()
  // `The AI side brought in $48 million`: alone it can be nothing else.
  const isName = (words: string): boolean =>
    words === 'AI' ||
    words === everythingElse ||
    (words.split(' ').every((word, at) => isBusinessName(word) || (at > 0 && /^(?:and|&|AI)$/.test(word))) &&
      catalogue.aliases.en(words).length === 0)
  /** The paragraph each sum was told in. */
  const places = new Map<string, number>()
  for (const [place, passage] of document.passages.entries()) {
    const text = passage.en?.text ?? ''
    if (text.includes('% '))
      for (const [, words = ''] of tidyNames(text).matchAll(sharing)) sharers.add(words.toLowerCase())
    if (text.includes('%'))
      for (const [, words = ''] of tidyNames(text).matchAll(growing)) grown.add(words.toLowerCase())
    if (ofSales.test(text))
      for (const { start, end } of splitSentences(text, 'en'))
        for (const words of findSharers(tidyNames(text.slice(start, end))))
          if (isName(words)) told.add(words.toLowerCase())
    if (!currencySign.test(text)) continue
    for (const { start, end } of splitSentences(text, 'en')) {
      const sentence = tidyNames(text.slice(start, end))
      const doer = doing.exec(sentence)
      for (const [, words = ''] of [doer, beingLargest.exec(sentence)].filter((found) => found !== null))
        if (isName(words)) told.add(words.toLowerCase())
      for (const [, words = '', value, power] of doer === null ? sentence.matchAll(being) : [doer])
        if (isName(words)) {
          possible.set(words.toLowerCase(), toMillions(value, power))
          places.set(words.toLowerCase(), place)
        }
      // `Let me talk about the datacom business first. It was $36 million`: of what the sentence before turned to.
      const [, again, againPower] = itWas.exec(sentence) ?? []
      if (again !== undefined && topic !== null && isName(topic)) {
        possible.set(topic.toLowerCase(), toMillions(again, againPower))
        places.set(topic.toLowerCase(), place)
      }
      topic = currencySign.test(sentence) ? null : (speaksOf.exec(sentence)?.[1] ?? null)
      for (const [, words = ''] of sentence.matchAll(called)) if (isName(words)) told.add(words.toLowerCase())
      const [, first = '', digits = '', size = '', second = ''] = partOfThat.exec(sentence) ?? []
      const isOfWhole = first !== '' && toMillions(digits, size) < whole
      for (const words of [first, second])
        if (words !== '' && isName(words)) (isOfWhole ? told : pieces).add(words.toLowerCase())
      const [, rest = ''] = beingTheRest.exec(sentence) ?? []
      if (whole > 0 && rest !== '' && isName(rest)) told.add(rest.toLowerCase())
      if (first === '' && rest === '') whole = 0
      if (doer !== null || beingAtAll.test(sentence))
        for (const [, words = '', value, power] of sentence.matchAll(listed))
          if (isName(words)) possible.set(words.toLowerCase(), toMillions(value, power))
      if (sentence.includes(' accounted for '))
        for (const [, words = '', value, power] of sentence.matchAll(alsoFor))
          if (isName(words)) possible.set(words.toLowerCase(), toMillions(value, power))
      for (const [, value, power, words = ''] of sentence.matchAll(comingFrom))
        if (isName(words)) {
          told.add(words.toLowerCase())
          possible.set(words.toLowerCase(), toMillions(value, power))
        }
      const [, read = '', ofSheet, sheetPower] = onSheet.exec(sentence) ?? []
      if (read !== '' && isName(read)) {
        sheet.set(read.toLowerCase(), toMillions(ofSheet, sheetPower))
        places.set(read.toLowerCase(), place)
      }
      for (const [, words = '', value, power] of sentence.matchAll(ofPart))
        if (isName(words)) parts.set(words.toLowerCase(), toMillions(value, power))
      for (const [, one = '', ofOne, onePower, other = '', ofOther, otherPower] of sentence.matchAll(inPart))
        if (isName(one || other))
          parts.set((one || other).toLowerCase(), toMillions(ofOne ?? ofOther, onePower ?? otherPower))
      const [, grower = '', grewTo, growerPower] = grownTo.exec(sentence) ?? []
      if (grower !== '' && isName(grower)) possible.set(grower.toLowerCase(), toMillions(grewTo, growerPower))
      for (const [, one, onePower, other, otherPower] of sentence.matchAll(inAll))
        wholes.add((whole = toMillions(one ?? other, onePower ?? otherPower)))
    }
  }
  for (const words of pieces) if (grown.has(words)) told.add(words)
  for (const words of possible.keys()) if (sharers.has(words)) told.add(words)
  const all = new Map([...parts, ...possible])
  if (possible.size > 0 && all.size <= mostParts)
    for (const words of findSummands([...all], wholes, places)) if (possible.has(words)) told.add(words)
  if (sheet.size > 1 && sheet.size <= mostParts)
    for (const words of findSummands([...sheet], wholes, places)) told.add(words)
  return told
}

const sharer = new RegExp(
  `(?:^|, |; |\\band )(?:[Oo]ur |[Tt]he )?${name}(?: products?| business| segment| sales)?(?: (?:represented|represents|accounted for|was|were|made up|contributed|comprised|came to))?(?: (?:about|approximately|around|roughly|the remaining|the other|another))* ([\\d.]+)%`,
  'g',
)
const ofSales = /% of (?:our |total |net |the )*(?:revenues?|sales)\b/

/** `Data center was 66% of sales, telecom 21% and sensing 13%`: the parts that make up all of it, unless they are places. */
function findSharers(sentence: string): readonly string[] {
  if (!ofSales.test(sentence)) return []
  const found = [...sentence.matchAll(sharer)]
  const whole = found.reduce((before, [, , share]) => before + Number(share), 0)
  return found.length > 1 && Math.abs(whole - 100) <= 2 && !found.some(([, words = '']) => isPlace(words))
    ? found.map(([, words = '']) => words.replace(/ and others?$/, ''))
    : []
}

const toMillions = (digits = '', power = ''): number =>
  Number(digits.replaceAll(',', '')) * (power === 'billion' ? 1000 : 1)

/** A sum told to the million may be half a million off. */
const offBy = (value: number): number => (Number.isInteger(value) ? 0.3 : 0.06)

/**
 * The names of those sums that together come to one of the wholes, each rounded as it was told: a business by itself, and
 * its own parts in its place.
 */
function findSummands(
  parts: readonly (readonly [words: string, value: number])[],
  wholes: ReadonlySet<number>,
  places: ReadonlyMap<string, number>,
): string[] {
  const all = (1 << parts.length) - 1
  const found = new Set<string>()
  for (let chosen = all; chosen > 0; chosen -= 1) {
    const summands = parts.filter((_, at) => (chosen & (1 << at)) !== 0)
    if (summands.length < 2) continue
    const total = summands.reduce((before, [, value]) => before + value, 0)
    // Of many sums some come near a whole by chance: only all of them together, or all of one paragraph, may be told loosely.
    const [place, ...others] = new Set(summands.map(([words]) => places.get(words)))
    const isOfOnePlace = place !== undefined && others.length === 0
    const slack =
      (chosen === all || isOfOnePlace) && summands.length > 2
        ? summands.reduce((before, [, value]) => before + offBy(value), 0.06)
        : 0.06 * (summands.length + 1)
    if ([...wholes].some((whole) => Math.abs(whole - total) <= slack && total > 1))
      for (const [words] of summands) found.add(words)
  }
  return [...found]
}
