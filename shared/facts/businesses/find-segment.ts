import { isPlace } from './is-place.ts'
import {
  groupWord,
  tidyNames,
  periodWord,
  speed,
  joinsSpeeds,
  joinsOther,
  joinsNames,
  acronymOfFinance,
  isSegmentWord,
  toSegment,
  toBusiness,
  capitalize,
} from './business-name.ts'

/** `Data center` out of `our Q1 data center revenue`: up to four words right before the metric. */
export function findSegmentBefore(text: string, metricStart: number): string | null {
  const words: string[] = []
  const before = tidyNames(text.slice(Math.max(0, metricStart - 64), metricStart).trimEnd()).split(/\s+/)
  let last = before.length - 1
  // `Pumps operating revenue`: what it comes from, and no business.
  if (/^operating$/i.test(before[last] ?? '')) last -= 1
  // `Europe fourth quarter segment sales`: the segment is named, before its period.
  if (before.slice(-4).some((word) => groupWord.test(word)))
    while (periodWord.test(before[last] ?? '') || groupWord.test(before[last] ?? '')) last -= 1
  // `, Braided Products sales`: one name of capitals, whatever its word means elsewhere.
  const ofProducts = before[last] ?? ''
  if (before[last + 1] === 'Products' && last > 0 && nameOfProducts.test(ofProducts))
    return toSegment([ofProducts])
  if (onlyTellsSize.test(before[last] ?? '')) return null
  const joint = findJoint(text.slice(0, metricStart))
  if (joint !== null) return joint
  for (let index = last; index >= 0 && words.length < 4; index -= 1) {
    const word = before[index] ?? ''
    // `Vault Management Systems`.
    const isInName = word === 'Management' && /^[A-Z]/.test(words[0] ?? '')
    const isJoined = joinsSpeeds(before, index) || joinsNames(before, index) || joinsOther(before, index)
    if (!isInName && !isSegmentWord(word) && !isJoined) break
    words.unshift(word)
  }
  return words.length > 0 ? toSegment(words) : findOwner(before, last)
}

const jointName =
  /^(?:(?:And|But|Our|Finally|Lastly|Meanwhile|Then),? )*(?:our )?([A-Za-z][\w/-]*) and ([a-z][\w/-]*)(?: (?:net|total|combined|product))*$/
/** Measures that are told together: `Orders and product revenue were up`. */
const ofMeasure =
  /^(?:orders?|bookings|volumes?|units?|shipments?|prices?|pricing|income|profits?|margins?|earnings|backlog|cash|costs?|both|strong|solid|revenues?|sales)$/i

/** `Telecom and sensing revenue was`: of both, with which the sentence opens. */
function findJoint(before: string): string | null {
  const [, one = '', other = ''] = jointName.exec(tidyNames(before.trimEnd())) ?? []
  return one === '' || [one, other].some((word) => ofMeasure.test(word) || !isSegmentWord(word))
    ? null
    : toSegment([one, 'and', other])
}

/** `a deep backlog`, `to build backlog`, `mix moves margins`: words of size and state that name a part only before another word (`heavy trucks`). */
const onlyTellsSize =
  /^(?:large|heavy|deep|light|firm|sound|fair|forward|[Mm]argins?|(?:low|high)(?:er)?-margin|build|moves?|changes?|affects?|lifts?|lowers?|raises?|reduces?|increases?|boosts?|hurts?)$/

const nameOfProducts = /^(?!(?:New|Our|The|These|All|Other|Total|Such|Both|Net|Gross)$)[A-Z][a-z]+ed$/

/** Words that own a figure in a sentence without being a business. */
const ownsNothing =
  /^(?:Today|Yesterday|Tomorrow|Let|What|That|This|Here|There|It|He|She|Who|One|Everyone|Nobody|Company|Group|Management|Year|Quarter|Month|Week|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Fall|Winter)$/

/** `Pumps and valves' operating income`: what a sentence opens with, in the possessive. */
export const openingOwner =
  /^(?:(?:And|But|Finally|Lastly|Meanwhile),? )?(?:Our |The )?((?!(?:The|Our|This|That|These|And|But|While|As|In|For|At|If|When|Although|Though|Because|Since|With|On|By|Today|Last|Next|Its|Their|It|We|First|Second|Third|Fourth|Full)\b)[A-Z][\w&]*(?: (?:(?:and|&) )?[A-Za-z][\w&-]*){1,4})(?<! (?:quarter|year|segment|company|group|business|division|unit))(?:['’]s|(?<=s)['’]) (?:(?:first|second|third|fourth|full)[- ](?:quarter|year) )?(?:(?:adjusted|net|organic|operating|segment|total|gross|reported) )*(?:sales|revenues?|income|profits?|margins?|EBITDA|EBIT|earnings|orders|backlog|growth)\b/

/** `PVG's second quarter operating income`, `Canada's total loss ratio`: a business or a country in the possessive. */
function findOwner(words: readonly string[], last: number): string | null {
  let at = last
  while (
    periodWord.test(words[at] ?? '') ||
    /^(?:total|overall|net|reported|daily|organic|comparable|adjusted)$/.test(words[at] ?? '')
  )
    at -= 1
  const name = /^([A-Z][\w&]*(?:-[A-Z][\w&]*)*)['’]s?$/.exec(words[at] ?? '')?.[1] ?? ''
  const isName =
    isPlace(name) ||
    (/^[A-Z][A-Z&]{1,6}$/.test(name) && !acronymOfFinance.test(name)) ||
    (/^[A-Z][a-z]+[A-Za-z]*(?:-[A-Z][A-Za-z]*)*$/.test(name) && !ownsNothing.test(name))
  return isName ? toSegment([name]) : null
}

/** What a part of a company is called by where it works (`our western stores`), and what adds nothing to its name (`the service side`). */
const placeOfWork =
  /^(?:stores|restaurants|shops|plants|mines|mills|terminals|facilit(?:y|ies)|centers|hotels|clinics|hospitals|branches|casinos|yards|schools|side|operations?|arm|subsidiar(?:y|ies)|region|countries)$/i
const addsNothing = /^(?:side|operations?|arm|subsidiar(?:y|ies)|region)$/i
const partAt =
  /^(?: growth)? (?:from|for|in|of|within|across|at|on|out of) (?:our|the|its) ((?:[A-Za-z][\w&/-]* ){1,4}[a-z]+)\b/

/** `Gross margin on the service side`, `sales out of our western stores`, `Revenue at the terminal business`. */
export function findPartAt(behind: string): string | null {
  // `in our core paint operations`: of all there is of them.
  const named = (partAt.exec(tidyNames(behind))?.[1] ?? '')
    .replace(/^(?:core|main|legacy) (?=.* )/, '')
    .split(' ')
  const at = named.findIndex((word, index) => index > 0 && (placeOfWork.test(word) || groupWord.test(word)))
  const [noun = '', words] = [named[at], named.slice(0, Math.max(at, 0))]
  if (words.length === 0 || !words.every((word, index) => isSegmentWord(word) || isTradeOf(words, index)))
    return null
  return toSegment(groupWord.test(noun) || addsNothing.test(noun) ? words : [...words, noun])
}

/** `CATV` out of `revenue in our CATV segment`: the words after `from`, `for`, `in` or `of`. */
export function findSegmentAfter(text: string, metricEnd: number, isMarket = false): string | null {
  const tail =
    /^(?: (?:guidance|outlook|forecast|expectations?)| growth(?= (?:in|for|at|across) (?:our|the) )| (?:trends?|activity|performance|momentum|results))? (?:from|for|in|of|within|across|to(?= (?:our |the )?(?:[\w-]+ ){1,4}?(?:customers|(?:end )?markets?)\b))(?: (?:our|the|its|their))? ((?:[^,.;:()$%]|(?<=\d)\.(?=\d)){2,60})/.exec(
      tidyNames(text.slice(metricEnd, metricEnd + 80)),
    )
  const at = findPartAt(text.slice(metricEnd, metricEnd + 80))
  if (at !== null || tail === null) return at
  const words: string[] = []
  let isGroup = / (?:our|its|their) /.test(tail[0]) || (isMarket && tail[0].startsWith(' for '))
  const following = (tail[1] ?? '').split(' ')
  // `Operating profit in all other`: a name without a noun.
  isGroup ||= /^all-other$/i.test(following[0] ?? '')
  for (const [index, word] of following.entries()) {
    if (words.length > 0 && groupWord.test(word)) {
      isGroup = true
      break
    }
    // `sales to farm and forest customers`.
    const joins =
      word === 'and' &&
      words.length > 0 &&
      // `in the collection and disposal business`: one that has two names.
      (tail[0].startsWith(' to ') || (words.length === 1 && groupWord.test(following[index + 2] ?? '')))
    if (words.length === 4 || !(isSegmentWord(word) || joins || joinsSpeeds(following, index))) break
    words.push(word)
  }
  // A speed names a product by itself: `revenue from 100G was`.
  const isSpeed = words.length > 0 && words.every((word) => speed.test(word) || word === 'and')
  return (
    (isGroup || isSpeed ? toSegment(words) : null) ?? findOwnProducts(text.slice(metricEnd, metricEnd + 80))
  )
}

const ownProducts =
  /^ (?:of|in|from|for) our ((?!(?:all|core|base|entire|existing|new|other|own|current|total|combined|remaining|legacy|continuing|whole|various|many|key|major|largest|top|respective|reportable|overall|underlying|various)\b)(?:[A-Za-z][\w&-]* ){1,3}?)(?:products|brands?|lines?|platform|franchise)\b/

/** `sales of our buffered annuity products`: a part, whatever its words are elsewhere. */
function findOwnProducts(behind: string): string | null {
  const words = ownProducts.exec(behind)?.[1]?.trim()
  return words === undefined || /\b(?:and|or|product|with|to|in|of|from)$/.test(words)
    ? null
    : capitalize(words)
}

const sold =
  /^ (?:of|in|from|for|to) (?:our |the )?([a-z][\w&-]*(?: (?:and )?[a-z0-9][\w&-]*){0,5}?)(?:, (?:our|the) [^,;$%]{3,48},|, which [^;$%]{3,90}?)?(?: (?:in|for|during) (?:the )?(?:[\w-]+ )?quarter)? (?:was|were|(?:is|are)(?= (?:up|down)\b)|increased|grew|decreased|declined|rose|fell|totaled|reached|(?:(?:more than|nearly|almost|about) )?(?:doubled|tripled|quadrupled))\b/i
const soldByAll =
  /\b(?:operations?|customers?|sources?|acquisitions?|quarters?|years?|periods?|months?|weeks?|markets?|business(?:es)?|products?|regions?|activities|segments?|divisions?|units?|groups?|brands?|portfolios?|categor(?:y|ies)|countries|company|half|constant|local|currency|range|line|excess)\b/i

/** `bottle capping`, `valve making`: what is done with the thing that is named before it. */
const isTradeOf = (words: readonly string[], at: number): boolean =>
  at > 0 &&
  at === words.length - 1 &&
  /^[a-z]{2,}ing$/.test(words[at] ?? '') &&
  isSegmentWord(words[at - 1] ?? '')

/** `Sales of lamps in the third quarter were`, `Revenues in process control, our largest market, increased`: what is sold, with which a sentence opens. */
export function findSold(text: string, metricStart: number, metricEnd: number): string | null {
  if (
    !/^(?:(?:And|Our|The|Net|Total|Third|Second|First|Fourth|quarter) ?)*$/i.test(text.slice(0, metricStart))
  )
    return null
  const words = sold.exec(text.slice(metricEnd, metricEnd + 160))?.[1] ?? ''
  const list = words.split(' ')
  return words === '' ||
    soldByAll.test(words) ||
    !list.every(
      (word, at) =>
        isSegmentWord(word) ||
        isTradeOf(list, at) ||
        (word === 'and' && at > 0) ||
        (word === 'other' && at === 0 && list.length > 1),
    )
    ? null
    : capitalize(words)
}

/** A name written in capitals, joined as it may be: `Pumps and Flow Control`. */
export const properName = "[A-Z][\\w&/'’-]*(?: (?:(?:and|&|of|the|for) )?[A-Z][\\w&/'’-]*){0,5}"
const namedGroup = new RegExp(
  `\\b(?:[Oo]ur|[Tt]he|[Ww]ithin|[Ii]n|[Ff]or|[Oo]f|[Tt]o|[Aa]t|[Ff]rom|[Aa]cross) (${properName}) (?:operating |reporting |reportable )?(?:segments?|business(?:es)?|divisions?|group|unit|franchise|region)\\b`,
  'g',
)

/** `our Pumps and Flow Control segment`: a name of capitals, joined as it may be. */
function findNamedGroup(text: string): string | null {
  const name = [...tidyNames(text).matchAll(namedGroup)].at(-1)?.[1]
  return name === undefined ? null : toBusiness(name.split(' '))
}

const ofName = new RegExp(
  `^ (?:on an? [a-z-]+ basis |(?:trends?|activity|performance|momentum|growth(?= in| across| within)) )?(?:for|from|in|at|of|within)(?: the| our| [A-Z][\\w&]*['’]s)? (${properName}(?: and (?!(?:for|from|in|our|the|[a-z-]*(?:sales|revenues?|margins?|income|profits?|EBITDA|earnings|orders|growth|volumes?|prices?|costs?))\\b)[a-z][a-z-]*(?: [a-z][a-z-]*)?)?)(?=,|\\.?$| (?:brand|region)\\b| (?:in|for|during) (?:the (?:\\w+ ){0,2}(?:quarter|year|period)|Q[1-4]|(?:fiscal )?20\\d\\d)\\b| and (?:(?:low|mid|high|about|nearly|over)[ -])?[\\d.]+%| (?:was|were|increased|decreased|declined|grew|rose|fell|improved|expanded|surged|jumped|climbed|dropped|rebounded|recovered|accelerated|slowed|softened|strengthened|continued|exceeded|doubled|tripled|is|are|totaled|of|reached|came|up|down|to|at)\\b)`,
)

/** `Sales for Pumps & Valves increased`: a name of capitals right behind the metric. */
export function findNameAfter(text: string, metricEnd: number): string | null {
  const name = ofName.exec(tidyNames(text.slice(metricEnd, metricEnd + 90)))?.[1]
  return name === undefined ? null : toBusiness(name.split(' '))
}

/** Tried first: few sentences have one, and the words before it take long to try at every place. */
const topicNoun = /segment|business|market|product|franchise|opportunity/i
/** `it continues to face widespread market pressure`: `to` leads to what is done there, and to no business. */
const topic =
  /(?<!\b(?:continu\w+|expect\w*|able|unable|need\w*|want\w*|try\w*|tried|plan\w*|likely|going|help\w*|start\w*|began|begin\w*|seek\w*|allow\w*|enabl\w+|opportunit\w+|ability|intend\w*|hop(?:e|es|ed|ing)|aim\w*|position\w*|work\w*|required?|have|has|had|us|them|you) )\b(?:our|the|your|their|to|in|on|for|of) (?:the )?((?:[A-Za-z0-9][\w&/.-]*\s){1,3}?)(?:segment|business|(?<!\bopen )market|products|product line|franchise|opportunity)\b/gi

/** `The fall was partly offset by growth in the lamp business`: what explains a move, and nothing that is turned to. */
const ofCause =
  /^(?:This|That|The|These|Those|Its|It) [^.;]*\b(?:offset|helped|driven|hurt|caused|explained|mitigated|balanced) (?:in part |partly |partially )?by\b[^.;]*$|^(?:This|That|The) (?:decrease|decline|increase|fall|drop|rise|improvement|change|growth|gain)\b[^.;]*\b(?:due to|because of|thanks to|driven by|result of|led by|reflects?|reflecting|came from|owing to)\b[^.;]*$/
const outweighs =
  /^(?: (?:has |have |had |was |more than |partly |partially |again )*)(?:made up for|offset|mitigated|compensated for|outweighed)\b/
/** The last business, segment or product a sentence turns to: `Turning to our CATV business`, `the 800G business`. */
export function findTopic(text: string): string | null {
  let found: string | null = null
  if (!topicNoun.test(text)) return found
  for (const match of text.matchAll(topic)) {
    if (ofCause.test(text.slice(0, match.index)) || outweighs.test(text.slice(match.index + match[0].length)))
      continue
    const words = (match[1] ?? '').trim().split(/\s+/)
    while (words.length > 0 && !isSegmentWord(words[0] ?? '') && toBusiness(words) === null) words.shift()
    found = toBusiness(words) ?? found
  }
  return found ?? findNamedGroup(text)
}

const listItem =
  /^(?: of (?:that|this|it|the total))?(?: sequentially| year over year| year on year)?[,;]? (?:and |while |with )?(?:our |the )?([A-Za-z0-9][\w&/.-]*(?: (?:and )?[A-Za-z][\w&/-]*){0,3}?)(?: (?:revenues?|sales|business|segment|products?))? (?:(?:contributed|was|were|came in at|made up|(?:flat |up |down )?at|for|added|reached|totaled|delivered|generated|of)|the (?:remaining|other|balance(?: of)?|rest),?|another)(?: (?:the remaining|the other|the balance of|the rest,?|about|approximately|around|roughly|nearly|over|another))* ?$/

/** `, photonics ` and ` and power ` behind `Epitaxy was $41 million`: the verb is left out. */
const withoutVerb =
  /^(?: of (?:that|this|it|the total|the \d+))?(?:,|;|,? and) (?:and )?(?:our |the )?([A-Za-z][\w&/-]*(?: [A-Za-z][\w&/-]*){0,2}) $/

/** `, routing and switching contributed `: the next business of a list of revenues. */
export function findListItem(lead: string): string | null {
  const opening = lead.slice(0, 90)
  const words = tidyNames((listItem.exec(opening) ?? withoutVerb.exec(opening))?.[1] ?? '').split(' ')
  // `revenues of $11 million and profit was $8 million`: a measure, and no business.
  if (/^(?:profits?|income|earnings|loss(?:es)?|margins?|EBITDA|EBIT)$/i.test(words.at(-1) ?? '')) return null
  const isList = words.every((word, at) => isSegmentWord(word) || (word === 'and' && at > 0))
  return words[0] === '' || !isList || lead.length > 90 ? null : toSegment(words)
}

const part =
  /\b(?:with|including|of which)(?: (?:our|the|its))? (?:([A-Z][\w&/-]*(?: [A-Za-z][\w&/-]*){0,2}) (?:accounting for|accounted for|representing|making up|comprising|contributing|reaching|generating|delivering|was|is|at)|([a-z][\w/-]*(?: [a-z][\w/-]*){0,2}) (?:accounting for|representing|making up|comprising))(?: (?:about|approximately|around|roughly|nearly|over))? ?$/

/** `with CPO accounting for `: the part of the whole before it that the next figure is of. */
export function findPart(lead: string): string | null {
  const named = part.exec(lead.slice(-72))
  const words = (named?.[1] ?? named?.[2] ?? '').split(' ')
  return words[0] === '' || !words.every(isSegmentWord) ? null : toSegment(words)
}

const place =
  /^(?:(?:Meanwhile|And|Now|Next|Finally|Lastly|Additionally|But|And finally|And lastly|Similarly|Overall),? |From an? [\w-]+ (?:perspective|standpoint),? |[Oo]n (?:slide|page) (?:\d+|[a-z]+(?:-[a-z]+)?), )*(?:[Ii]n|[Aa]t|[Ww]ithin|[Aa]cross|[Ff]or) (?:our |the )?(?:deepwater |offshore |onshore )?([A-Z][\w&.-]*(?: (?:(?:and|&|of) )?[A-Z][\w&.-]*){0,4}(?: outside (?:of )?the US)?)(?: (?:region|segment|business|division))?, /

/** `In Mexico, sales increased`, `On slide six, in Pumps, profit was`: the place or business a sentence opens with. */
export function findOpeningPlace(sentence: string): string | null {
  const words = (place.exec(tidyNames(sentence.slice(0, 110)))?.[1] ?? '').split(' ')
  return words[0] === '' ||
    /^(?:Addition|Fact|Total|Summary|Turn|General|Short|Contrast|Particular|Aggregate|Closing|Conclusion|Terms|Sum|FY|Fiscal|Calendar)/.test(
      words[0] ?? '',
    )
    ? null
    : toBusiness(words)
}

const onBasisOf = new RegExp(
  `^(?:(?:And|But|Now),? )?[Oo]n (?:an? |the |our )?(${properName}) (?:segment|division|business) basis\\b`,
)

/** `On a Kiln Controls segment basis, costs were`: whose is all that a sentence tells. */
export function findBasisPart(sentence: string): string | null {
  const name = onBasisOf.exec(tidyNames(sentence.slice(0, 110)))?.[1]
  return name === undefined ? null : toBusiness(name.split(' '))
}

const openingThing =
  /^(?:And |Now |So |Finally, |Lastly, )?[Ii]n (?:our |the )?((?!addition|fact|total|summary|turn|general|short|contrast|particular|aggregate|closing|conclusion|terms|sum|constant|dollar|both|all|local|reported|order|line|light|response|recent|this|that|these|it|other|january|february|march|april|may|june|july|august|september|october|november|december)(?:[A-Za-z][\w&.-]*)(?: (?:and )?[A-Za-z][\w&-]*){0,2}), /i

/** `In global equities, net outflows were`: the kind of product a sentence opens with. */
export function findOpeningThing(sentence: string): string | null {
  const words = tidyNames(openingThing.exec(sentence.slice(0, 72))?.[1] ?? '').split(' ')
  return words[0] === '' ||
    !words.every((word) => isSegmentWord(word) || /^(?:and|global|international)$/i.test(word))
    ? null
    : toSegment(words)
}

const addressed =
  /^(?:[^,.]{0,24}[,.] )?(?:(?:[Ss]o|[Aa]nd|[Tt]hen|[Bb]ut|[Yy]es|[Nn]ow|[Aa]gain),? )?(?:[Oo]n|[Ff]or|[Ii]n|[Aa]s (?:for|to)|[Ii]n terms of|[Rr]egarding|[Ww]ith (?:respect|regard) to|[Mm]oving on to|[Tt]urning to) (?:the |our )?([A-Za-z0-9][\w/.&-]*(?: [A-Za-z0-9][\w/&-]*){0,2}?)(?: side| front| business| piece| part| segment)?, /

/** `some details on the 400G category, where you saw an increase of`. */
const onLine =
  /\b(?:on|about|in|for) (?:the |your |our |that )?(\d[\d.]*[GT]) (?:category|side|line|front|piece|business|products?|bucket),? (?:where|which|that)\b/

/** `On the 800G, we are at …`: a product or business an answer turns to, where the document has a revenue for it or its name can be nothing else. */
export function findAddressed(
  sentence: string,
  { segments }: { readonly segments: ReadonlySet<string> },
): string | null {
  const line = onLine.exec(tidyNames(sentence))?.[1]
  if (line !== undefined) return toSegment([line])
  const words = tidyNames(addressed.exec(sentence.slice(0, 90))?.[1] ?? '').split(' ')
  if (words[0] === '' || !words.every(isSegmentWord)) return null
  const isName =
    words.every(
      (word) => speed.test(word) || (/^[A-Z][A-Z\d/&-]+$/.test(word) && !acronymOfFinance.test(word)),
    ) || segments.has(words.join(' ').toLowerCase())
  return isName ? toSegment(words) : null
}

/** What a business's revenue may be called behind its name. */
const itsRevenue =
  '(?:overall, )?(?:(?:our|its|the|net|total|global|fee|(?:first|second|third|fourth)(?:-quarter)?|full|fiscal|quarter|quarterly|year|Q[1-4]) ){0,5}(?:[Rr]evenues?|[Ss]ales|(?<=quarter )results)\\b'
const smallPlace = new RegExp(
  `^(?:And |Now |So |(?:Meanwhile|Finally|Lastly|Next), )?(?:[Ii]n|[Oo]n|[Aa]s (?:for|to)|[Ff]or(?! [^,]*\\b(?:purposes|transparency|context|comparison|reference|perspective|clarity|example|instance|simplicity|completeness)\\b)) (?:our |the )?((?!addition|fact|total|summary|turn|general|short|contrast|particular|aggregate|closing|conclusion|terms|sum|constant|dollar|both|all|local|reported)[a-z][\\w/-]*(?: [A-Za-z][\\w/-]*){0,2}), ${itsRevenue}`,
)
/** `In Europe wholesale, revenue grew`. */
const mixedPlace = new RegExp(
  `^(?:And |Now |So |Meanwhile, )?[Ii]n (?:our |the )?([A-Z][\\w&.-]*(?: [A-Z][\\w&.-]*){0,3}(?: [a-z][\\w/-]*){1,2}), ${itsRevenue}`,
)

/** `In our specialty glass and fire safety products business, revenue grew`: whatever stands before the noun is its name. */
const calledPlace = new RegExp(
  `^(?:And |Now |So |Meanwhile, |Finally, |Next, )?(?:(?:[Ii]n|[Ff]or|[Dd]uring) (?:the |our )?(?:[\\w-]+ ){0,2}(?:quarter|year|half), )?(?:[Ii]n|[Ww]ithin) (?:our|the) ((?![^,]*\\b(?:quarter|year|half)\\b)(?:[\\w&/'’-]+,? ){1,8}?)(?:business|segment|division|product line), ${itsRevenue}`,
)
const ofWholeCompany =
  /\b(?:core|base|legacy|underlying|total|overall|entire|whole|consolidated|remaining|other|same|own)\b/i

/** `In datacom, revenue grew`, `In cable TV, third quarter sales were`: a business written small, with its revenue right behind it. */
export function findOpeningBusiness(sentence: string): string | null {
  const opening = sentence.slice(0, 96)
  const called = calledPlace.exec(sentence.slice(0, 140))?.[1]?.trim()
  if (called !== undefined && !ofWholeCompany.test(called))
    return toBusiness(called.split(/,? /)) ?? capitalize(called)
  const words = ((smallPlace.exec(opening) ?? mixedPlace.exec(opening))?.[1] ?? '').split(' ')
  return words[0] === '' || !words.every(isSegmentWord) ? null : toSegment(words)
}

const sharer =
  /(?:^|[,;.] |\band )(?:and )?(?:[Oo]ur |[Tt]he )?([A-Za-z][\w&/-]*(?: [A-Za-z][\w&/-]*){0,2}?)(?: (?:revenues?|sales|segment|business|products?|(?:end )?market|division|vertical|region))?(?:, which)?(?: (?:now|currently|already|still))?(?: (?:was|were|is|are|represented|represents|accounted for|accounts for|account for|made up|makes up|contributed|comprised|at|the remaining|the other|and was|came in at))?(?: (?:about|approximately|around|roughly|nearly|just|under|over|below|above|less than|more than|only)){0,2} ?$/

const makesUp =
  '(?: (?:now|currently|already|still))? (?:was|is|represented|represents|accounted for|accounts for|made up|makes up|contributed|comprised|comprises)(?: (?:about|approximately|around|roughly|nearly|just|under|over|less than|more than|only)){0,2} $'
const pointedSharer = new RegExp(
  `^(?:(?:And|Now),? )?(?:It|(?:The|This|That) (?:segment|business|division|region|brand|group|unit))${makesUp}`,
)
const otherSharer = new RegExp(`^(?:(?:And|Now),? )?Other (?:revenues?|sales)${makesUp}`)

/**
 * `Datacom was 60% of revenue, telecom 29%`: whose share the figure right behind these words is; where they only point
 * to it, of what was told before.
 */
export function findSharer(lead: string, told: string | null): string | null {
  if (pointedSharer.test(lead)) return told
  if (otherSharer.test(lead)) return 'Other'
  const words = (
    sharer.exec(lead.slice(-90).replace(/[- ]related (?=revenues?\b|sales\b)/, ' '))?.[1] ?? ''
  ).split(' ')
  return words[0] === '' ||
    !words.every(isSegmentWord) ||
    /^(?:it|this|that|these|those|customers?|which|they|remaining|other|percent|revenues?|sales|balance|rest)$/i.test(
      words[0] ?? '',
    )
    ? null
    : toSegment(words)
}
