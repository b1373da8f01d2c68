import type { ParsedDocument } from '../../documents/document.ts'
import { findOwnNames } from './company-name.ts'
import { isPlace } from './is-place.ts'
import { acronymOfFinance, capitalize, isNameWord, joinName, withoutLeadingWord } from './business-name.ts'
import { splitSentences } from '../split-sentences.ts'

/** The parts of the company that a document gives figures for, by the names it calls them. */
export interface Businesses {
  /** The business a sentence opens with and goes on about: `Finally, in Pumps & Valves, orders grew 4%`; null for none. */
  readonly findOpening: (sentence: string) => string | null
  /** A business's one name, however it is written: `PV` and `pumps and valves` are `Pumps & Valves`. */
  readonly nameOf: (segment: string) => string
  /** Whether words are the name of one. */
  readonly has: (words: string) => boolean
  /** Whether the document calls one of this name a segment or a division. */
  readonly isCalled: (name: string) => boolean
  /** The business whose name these words end with, a period or the like between it and what comes next; null for none. */
  readonly findAtEnd: (words: string) => string | null
}

/** For settings made without a document. */
export const noBusinesses: Businesses = {
  findOpening: () => null,
  nameOf: (segment) => segment,
  has: () => false,
  isCalled: () => false,
  findAtEnd: () => null,
}

const opener =
  '^(?:(?:Also )?(?:[Aa]s|[Ww]as) (?:expected|anticipated|planned|previewed|discussed),? )?(?:(?:Now|OK|Next|And|So|Then|Again|Overall|Finally|Lastly|Meanwhile|First|Second|Third|Starting|Turning|Moving|Looking|Beginning)(?: (?:on|over|now|to|with|at|first|next))*,? )*(?:our (?:[a-z]+ )?(?:segments|businesses|divisions)(?: results)?, )?(?:[Oo]n (?:[Ss]lide|[Pp]age) (?:\\d+|[a-z]+(?:-[a-z]+)?),? )?(?:(?:For|In|During|Over) the (?:full[- ]year|(?:full )?(?:fiscal )?year|(?:(?:first|second|third|fourth) )?quarter)(?: of (?:fiscal )?20\\d\\d)?,? )?'
const capitals = '[A-Z][\\w&/-]*(?:,? (?:and |& )?[A-Z][\\w&/-]*| (?:and|&) [A-Z][\\w&/-]*){0,5}'
const anyCase = '[A-Za-z][\\w&/-]*(?: (?:and |& )?[A-Za-z][\\w&/-]*){0,3}?'
const group = '(?:operating |reporting |reportable |business )?(?:segments?|divisions?)'
const qualifiers =
  '(?:(?:organic|core|gross|net|total|reported|adjusted|segment|operating|first|second|third|fourth|full|fiscal|quarter|year|quarterly|year-over-year|sequential|overall|same-store|comparable|global|worldwide|fee|Q[1-4]|(?:first|second|third|fourth|full)-(?:quarter|year)|20\\d\\d|our|the|its) )*'
const measure =
  '(?:revenues?|sales|orders|bookings|backlog|income|profits?|margins?|EBITDA|EBIT|earnings|growth)'
const moved =
  '(?:was|were|is|are|came|grew|rose|fell|increased|decreased|declined|improved|expanded|contracted|totaled|reached|of|for|in|continued|remained|now|also|exceeded|doubled)'

/** `our Pumps and Flow Control segment`, `the coated glass segment`. */
const calledSegment = new RegExp(
  `\\b(?:[Oo]ur|[Tt]he|[Ii]n|[Ww]ithin|[Ff]or|[Oo]f|[Tt]o|[Aa]t|[Ff]rom|[Aa]cross|[Oo]n an?)(?: (?:our|the))?(?: (?:core|main|legacy|largest|flagship)(?= [A-Z]))? (${capitals}|${anyCase}) ${group}\\b`,
  'g',
)
/** `Second quarter Glazing segment revenue`, `our annual 2021 Glazing segment`. */
const calledBehindTime = new RegExp(`\\b(?:quarter|20\\d\\d) (${capitals}) ${group}\\b`, 'g')
/** `Lifting Gear or LG, operating income rose`: a name and what it is called for short. */
const calledShort =
  /^(?:The |Our )?([A-Z][\w]*(?: (?:(?:and|&) )?[A-Za-z]+){1,5}?) or ([A-Z]{2,}[A-Za-z]*)(?=['’]s|,| (?:segment|first|second|third|fourth|quarter|adjusted)\b)/
const calledGroup = /\b[Tt]he ([A-Z][\w&]*(?: (?:(?:and|&) )?[A-Z][\w&]*){1,3}) Group\b/g
const tellsMeasure = /\b(?:revenues?|sales|operating income|EBITDA|margins?|orders|backlog)\b/
/** `in our Pumps, Valves & Seals and Coated Glass segments`. */
const calledTogether = new RegExp(
  `\\b(?:our|the|in|within|both|across) (${capitals}(?:(?:, | and |, and )${capitals})*) (?:(?:operating|reporting|reportable|business) )?(?:segments|divisions)\\b`,
  'g',
)
/** `in our glazing, coated tools and fire & rescue segments`. */
const smallTogether = new RegExp(
  `\\b(?:our|the|both|across) ([a-z][\\w&/-]*(?: (?:& )?[a-z][\\w&/-]*){0,3}?(?:, [a-z][\\w&/-]*(?: (?:& )?[a-z][\\w&/-]*){0,3}?)*,? and [a-z][\\w&/-]*(?: (?:& )?[a-z][\\w&/-]*){0,3}?) (?:segments|divisions)\\b`,
  'g',
)
/** `In Coated Glass, organic sales grew`, `For coated glass, we expect`. */
const withMeasure = new RegExp(
  `${opener}(?:[Ii]n|[Ff]or|[Ww]ithin|[Aa]t)(?: (?:our|the))? (${capitals}|${anyCase})(?: (?:segment|business|division))?, (?:${qualifiers}${measure}\\b|(?:we|and we) (?:now |still |also |continue to )?(?:expect|anticipate|saw|delivered|posted))`,
)
/** `Coated Glass organic sales were up`, `Coated Glass' revenue grew`. */
const beforeMeasure = new RegExp(
  `${opener}(?:[Oo]ur |[Tt]he |[Tt]otal )?(${capitals})(?:['’]s?)?(?: (?:segment|business|division))? ${qualifiers}${measure} ${moved}\\b`,
)
/** `Sales in Coated Glass grew 7%`. */
const afterMeasure = new RegExp(
  `${opener}(?:[A-Z][a-z-]+ ){0,3}?(?:[Rr]evenues?|[Ss]ales|[Oo]rders|[Bb]ookings|[Mm]argins?|[Ii]ncome|[Pp]rofits?|results|EBITDA|EBIT) (?:in|for|at|of|within) (?:our |the )?(${capitals})(?: (?:segment|business|division))? ${moved}\\b`,
)
/** `Coated glass had revenue of`. */
const withRevenue = new RegExp(
  `${opener}(?:[Oo]ur |[Tt]he )?([A-Z][\\w&/-]*(?: (?:(?:and|&) )?[A-Za-z][\\w&/-]*){0,4})(?: (?:segment|business|division))? (?:had|reported|posted|generated|delivered|recorded) (?:${qualifiers})(?:revenues?|sales) of`,
)
/** `Coated Glass was up 3% organically`, with a figure: a name of several words in capitals. */
const grown = new RegExp(
  `${opener}(?:[Oo]ur |[Tt]he )?(${capitals})(?: (?:segment|business|division))?(?:,[^,.;$%]{3,60},)? (?:was up|was down|were up|were down|grew|increased|declined|decreased|rose|fell|posted|delivered|reported|recorded|achieved|had|saw|generated) [^;]{0,60}\\d[^;]{0,4}%`,
)

/** `Coated Glass once again delivered strong orders`: a name of several words in capitals. */
const brought = new RegExp(
  `${opener}(?:[Oo]ur )?(${capitals}) (?:(?:once )?again |also |continued to )?(?:generated?|delivered?|posted|reported|recorded|saw|had|achieved?|produced) (?:(?:another|an?|very|strong|solid|good|robust|record|high|healthy|excellent|improved|double-digit) )*(?:${qualifiers})${measure}\\b`,
)
/** `The served markets represented 31% of sales`. */
const sharing = new RegExp(
  `\\b(?:[Oo]ur|[Tt]he) (${anyCase} (?:end )?markets) (?:represented|accounted for|made up|comprised|contributed) (?:about |approximately |nearly |over )?[\\d.]+% (?:of|for) (?:our |the |total |20\\d\\d |(?:first|second|third|fourth) quarter |full[- ]year |net )*(?:sales|revenues?)\\b`,
)

/** `Moving now to our Glazing business.` */
const turnedTo = new RegExp(
  `^(?:(?:Now|Next|And|So|Finally|Lastly),? )*(?:[Mm]oving|[Tt]urning|[Ll]ooking|[Ss]hifting|[Cc]oming)(?: now| next| on| over)* (?:to|at) our (${capitals}|${anyCase}) (?:business|segment|division)\\b`,
)

/** `Turning to process control systems.` */
const turnedToGoods =
  /^(?:(?:Now|Next|And|So|Finally|Lastly),? )*(?:[Mm]oving|[Tt]urning|[Ss]hifting|[Cc]oming)(?: now| next| on| over)* to (?:our )?((?:[A-Za-z][a-z]+ ){1,3}(?:solutions|components|products|services|systems|equipment|instruments|materials|technologies))\.$/

/** `our global pumps business`, `Global pump sales were`: one that is called global is all of it. */
const global =
  /\b[Oo]ur (global [a-z]+(?: [a-z]+){0,2}) business\b|^Global [a-z]+(?: [a-z]+){0,2}(?=['’]s| (?:net )?(?:sales|revenues?) (?:were|was|reached)\b)/

const common =
  /^(?:mid-?point|world|each|every|other|both|new|single|individual|served|third|largest|commercial|customer|price|profit|higher|lower|operating|business|reportable|multi|remaining|respective|these|various|different|key|growth|addition|fact|summary|turn|short|contrast|particular|aggregate|closing|conclusion|terms|sum|general|constant|dollar|local|reference|reminder|slide|page|chart|exhibit|fiscal|calendar|adjusted|gaap|consolidated|total|overall|company|group|free|cash|operating|net|gross|diluted|pro|covid\S*|fx|currency|capital|inflation|volumes?|pricing|price|demand|commercially|comparable|same|slides|bottom|top|chart|left|right|middle|yes|no|well|thank|thanks|good|morning|depreciation|interest|tax|inventory|year-to-date|sequentially|geographically|regionally|internationally|domestically|eps|ebitda|ebit|arr|rpo|nrr|aum|nii|nim|ffo|affo|noi|fcf|dso|roe|roa|rotce|arpu|gmv|tpv|capex|rd|sga|backlog|bookings|orders|revenues?|sales|margins?|earnings|income|profits?|r&d|sg&a|roic|despite|excluding|including|however|moreover|additionally|therefore|importantly|specifically|again|similarly|further|underlying|core|organic|segment|product|fee|january|february|march|april|may|june|july|august|september|october|november|december|today|looking|turning|moving|based|given|while|because|during|after|before|since|last|next|first|second|fourth|full|recurring|division|banner|acquisitions?|productivity|efficiency|decremental|incremental|year-over-year|sequential)$/i

/** `the applied coatings segment`: a word in -ed that the noun of a group makes a kind. */
const kindOf =
  /^(?!(?:combin|report|adjust|bas|relat|consolidat|continu|increas|decreas|includ|driv|impact|acquir|respect|discontinu|remain|call|nam|mention|need)ed$)[A-Za-z]{3,}ed$/i

const uncountable =
  /\b(?:demand|volumes?|prices?|pricing|costs?|expenses?|inflation|rates?|flow|share|shares|customers?|growth|margins?|activity|mix|pressure|headwinds?|tailwinds?|savings|performance|results?|chain|trends?|investments?|spending|orders|bookings|backlog|income|profits?|earnings|tax(?:es)?|quarter|year|months?|program|dividends?|capital|inventory|debt|team|teams|management|impact|benefit|synergies|productivity|quarters|leverage|interest|acquisitions?|segment|guidance|outlook)$/i

const ordinalName = /^(First|Second|Third) (?=(?!(?:Quarter|Half|Year|Month|Fiscal)\b)[A-Z][a-z])/
/** Parts of speech apart, whether words can be the name of a business in this document. */
function toName(words: string, isCompanys: (name: string) => boolean, isCalled: boolean): string | null {
  const bare = withoutLeadingWord(words).replace(/^the /i, '')
  // `our First Aid segment`: a number that begins a name.
  const parts = (isCalled ? bare.replace(ordinalName, '$1_') : bare).split(' ')
  const kept = parts.filter((part) => !/^(?:and|&)$/.test(part)).map((part) => part.replace(/,$/, ''))
  if (
    kept.length === 0 ||
    kept.length > 6 ||
    !kept.every(
      (part) =>
        isNameWord(part) || ((isCalled || (kept.length > 1 && /^[A-Z]/.test(part))) && kindOf.test(part)),
    )
  )
    return null
  if (common.test(kept[0] ?? '') || /^(?:Products?|[Cc]orporate)$/.test(words) || uncountable.test(words))
    return null
  const name = capitalize(joinName(parts)).replace('_', ' ')
  return isPlace(name) || isCompanys(name) ? null : name
}

const ownNames =
  /\b([A-Z][\w&]+(?: [A-Z][\w&]+)?)(?:['’]s?) (?:(?:first|second|third|fourth|fiscal|full|most|recent|annual|quarterly|current|own|20\d\d)[- ])*(?:quarter|earnings|results|financial|management|website|board|report|conference|investor|filings|Form|SEC|CEO|team|strategy|performance)\b|\b([A-Z][\w&]+(?: [A-Z][\w&]+)?) (?:Corporation|Incorporated|Inc|Corp|Company|Holdings|plc|PLC|Ltd|Limited)\b|\b(?:[Ww]elcome to|[Ff]or joining|joining us for) (?:the )?([A-Z][\w&]+(?: [A-Z][\w&]+)?)/g

const soldBy = /\b(?:[Ss]ales|[Rr]evenues?) (?:for|at|in|of) (?:our |the )?([A-Z]{2,5})\b/g

/** `Sales for BIG were`: initials that sell something and are no ticker are a part's, whose quarter is told as well. */
function findSellers(sentences: readonly string[], ticker: string | null): ReadonlySet<string> {
  const sellers = new Set<string>()
  for (const sentence of sentences) for (const [, name = ''] of sentence.matchAll(soldBy)) sellers.add(name)
  if (ticker !== null) sellers.delete(ticker)
  return sellers
}

/** Tells the company's own names, which are no business of it. */
function createOwnNames(
  document: ParsedDocument,
  sentences: readonly string[],
  sellers: ReadonlySet<string>,
): (name: string) => boolean {
  const own = new Set<string>()
  const add = (words: string | null | undefined) => {
    if (words) own.add(words.toLowerCase())
  }
  add(document.metadata.company)
  for (const name of findOwnNames(document)) add(name)
  for (const sentence of sentences)
    for (const match of sentence.matchAll(ownNames)) {
      const name = match[1] ?? match[2] ?? match[3]
      if (name !== undefined && !sellers.has(name)) add(name)
    }
  return (name) => {
    const words = name.toLowerCase()
    return (
      own.has(words) || [...own].some((each) => each.split(' ')[0] === words || words.startsWith(`${each} `))
    )
  }
}

/** A name of one word may be anybody's: it needs to be called a segment, or to be told of with a measure twice. */
const enough = 2

/** Reads the businesses of a document from the ways it speaks of them. */
export function findBusinesses(document: ParsedDocument): Businesses {
  const sentences = document.passages.flatMap((passage) => {
    const text = passage.en?.text ?? ''
    return text === '' ? [] : splitSentences(text, 'en').map(({ start, end }) => text.slice(start, end))
  })
  const sellers = findSellers(sentences, document.metadata.ticker)
  const isCompanys = createOwnNames(document, sentences, sellers)
  const weights = new Map<string, { weight: number; spellings: string[] }>()
  const called = new Set<string>()
  const shorts = new Map<string, string>()
  const add = (words: string | undefined, weight: number, isCalled = false) => {
    const name = words === undefined ? null : toName(words, isCompanys, isCalled)
    // `AOI margin declined`: a profit by its initials.
    if (name === null || acronymOfFinance.test(name)) return
    if (isCalled) called.add(keyOf(name))
    const known = weights.get(keyOf(name)) ?? { weight: 0, spellings: [] }
    weights.set(keyOf(name), { weight: known.weight + weight, spellings: [...known.spellings, name] })
  }
  const parted = new Set<string>()
  for (const sentence of sentences) {
    for (const match of sentence.slice(0, 400).matchAll(partedWith)) parted.add(keyOf(match[1] ?? ''))
    if (/\b(?:segments|divisions)\b/.test(sentence))
      for (const match of sentence.matchAll(calledTogether))
        for (const name of (match[1] ?? '').split(/, and |, | and /)) add(name, enough, true)
    if (/\b(?:segments|divisions)\b/.test(sentence))
      for (const match of sentence.matchAll(smallTogether))
        for (const name of (match[1] ?? '').split(/, and |, | and /)) add(name, enough, true)
    if (/\b(?:segment|division)/.test(sentence))
      for (const match of [...sentence.matchAll(calledSegment), ...sentence.matchAll(calledBehindTime)])
        add(match[1], enough, true)
    const short = sentence.slice(0, 200)
    const [, long, letters] = calledShort.exec(short) ?? []
    const whole =
      long === undefined || letters === undefined || common.test(letters)
        ? null
        : (toName(long, isCompanys, true) ??
          (initialsOf(long).includes(letters) && tellsMeasure.test(short) && !uncountable.test(long)
            ? capitalize(long)
            : null))
    if (whole !== null && letters !== undefined) {
      weights.set(keyOf(whole), { weight: enough, spellings: [whole] })
      shorts.set(letters, whole).set(`${whole} or ${letters}`, whole)
    }
    // `the Coated Glass Group`, called `CGG` elsewhere.
    for (const [, name = ''] of sentence.matchAll(calledGroup)) {
      const initials = `${initialsOf(name)[0] ?? ''}G`
      if (initials.length > 2 && sellers.has(initials)) {
        add(name, enough)
        shorts.set(initials, capitalize(name))
      }
    }
    add(withMeasure.exec(short)?.[1], enough)
    add(sharing.exec(short)?.[1], enough)
    add((turnedTo.exec(short) ?? turnedToGoods.exec(short))?.[1], enough)
    const worldwide = global.exec(short)
    if (worldwide !== null) add(capitalize(worldwide[1] ?? worldwide[0]), enough)
    const doer = brought.exec(short)?.[1]?.replace(/ (?:Group|Segment|Business|Division)$/, '')
    if (doer !== undefined && / /.test(doer)) add(doer, enough)
    add(withRevenue.exec(short)?.[1], enough)
    const named = (beforeMeasure.exec(short) ?? afterMeasure.exec(short) ?? grown.exec(short))?.[1]?.replace(
      / (?:Segment|Division)$/,
      '',
    )
    add(named, named !== undefined && (/ /.test(named) || /^[A-Z&]{2,}[A-Za-z]*$/.test(named)) ? enough : 1)
  }
  const names = [...weights]
    .filter(([key, { weight }]) => weight >= enough && (called.has(key) || !parted.has(key)))
    .map(([, { spellings }]) => spell(spellings))
  // The figures of a company with one business are its own.
  return names.length < enough
    ? noBusinesses
    : createBusinesses(names, called, shorts, document.metadata.company)
}

/** `we completed the divestiture of Lorca`: what is told next is not told of it. */
const partedWith =
  /\b(?:divestiture|divestment|disposal|disposition|sale) of (?:our |the )?([A-Z][\w&-]+(?: [A-Z][\w&-]+){0,3})\b/g

/** The spelling with most capitals: `Coated Glass` rather than `Coated glass`. */
function spell(spellings: readonly string[]): string {
  const capitalsOf = (name: string) => name.replace(/[^A-Z]/g, '').length
  return spellings.reduce((best, name) => (capitalsOf(name) > capitalsOf(best) ? name : best))
}

const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/ (?:and|&) /g, ' & ')
    .replace(/[^a-z0-9& ]/g, '')

/** `PFC` of `Pumps & Flow Control`, with and without its sign. */
function initialsOf(name: string): readonly string[] {
  const words = keyOf(name).split(' ')
  if (words.filter((word) => word !== '&').length < 2) return []
  const signed = words.map((word) => word.charAt(0)).join('')
  const long = name
    .toLowerCase()
    .replace(/&/g, 'and')
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
  return [signed, signed.replace('&', ''), long].map((letters) => letters.toUpperCase())
}

/** Whether each word of a name begins the same word of another. */
function shortens(name: string, other: string): boolean {
  const [words, whole] = [keyOf(name).split(' '), keyOf(other).split(' ')]
  return (
    words.length > 1 &&
    words.length === whole.length &&
    words.every((word, at) => whole[at]?.startsWith(word))
  )
}

const behind =
  "(?=['’]|,| (?:segment|business|division|was|were|is|had|has|have|delivered|posted|reported|recorded|generated|achieved|saw|grew|rose|fell|increased|decreased|declined|improved|expanded|contracted|continued|remained|performed|experienced|exceeded|finished|produced|also|again|ended|enjoyed|turned|gross|organic|core|net|total|first|second|third|fourth|quarter|year-over-year|revenues?|sales|orders|bookings|backlog|operating|adjusted|non-GAAP|margins?|EBITDA|EBIT|segment|profits?|income|earnings|growth|organically)\\b)"

function createBusinesses(
  found: readonly string[],
  called: ReadonlySet<string>,
  shorts: ReadonlyMap<string, string>,
  company: string | null,
): Businesses {
  if (found.length === 0) return noBusinesses
  // `PFC` beside `Pumps & Flow Control` is the same business.
  const full = found.filter((name) => / /.test(name))
  const short = new Map<string, string>()
  for (const name of full)
    for (const letters of initialsOf(name)) {
      short.set(letters, name)
      // `FPV` for the `Pumps & Valves` of Fernhill.
      if (company !== null) short.set(`${company.charAt(0).toUpperCase()}${letters}`, name)
    }
  const names = found.filter((name) => !short.has(name.toUpperCase().replace(/\s/g, '')))
  const byKey = new Map(names.map((name) => [keyOf(name), name]))
  for (const name of names) {
    // Names are read without the noun of a group: `Engineered` of `Engineered Products`.
    const bare = keyOf(name).replace(
      / (?:products?|portfolio|lines?|market|customers?|unit|group|categor(?:y|ies))$/,
      '',
    )
    if (!byKey.has(bare)) byKey.set(bare, name)
  }
  for (const name of names) {
    // `Pump` and `Pumps` of `Global pumps`.
    const rest = keyOf(name).replace(/^global /, '')
    for (const form of [rest, rest.replace(/s$/, ''), keyOf(name).replace(/s$/, '')])
      if (form !== keyOf(name) && form.length > 3 && !byKey.has(form)) byKey.set(form, name)
  }
  for (const name of names) {
    // `Coatings & Adh` of `Coatings & Adhesives`.
    const whole = names.find((other) => other.length > name.length && shortens(name, other))
    if (whole !== undefined) byKey.set(keyOf(name), whole)
  }
  for (const [letters, name] of shorts) byKey.set(keyOf(letters), name)
  // `Meals & Snack` of `Meals & Snacks`.
  const single = (key: string) => key.replace(/s\b/g, '')
  const bySingle = new Map([...byKey].map(([key, name]) => [single(key), name]))
  const nameOf = (segment: string): string =>
    byKey.get(keyOf(segment)) ??
    (/ /.test(segment) ? bySingle.get(single(keyOf(segment))) : undefined) ??
    (/^[A-Z&]{2,6}$/.test(segment) ? short.get(segment) : undefined) ??
    segment
  const escaped = [...names, ...short.keys(), ...shorts.keys()]
    .toSorted((one, other) => other.length - one.length)
    .map((name) =>
      name
        .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
        .replace(/ (?:&|and) /g, ' (?:&|and) ')
        .replace(/(?<=[a-z]{3})s$/, 's?')
        .replace(/^[A-Za-z]/, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`),
    )
  const start = new RegExp(
    `${opener}(?:(?:[Oo]ur )?(?:Q[1-4]|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ull)[ -](?:quarter|year)) )?(?:(?:[Ii]n|[Ff]or|[Ww]ithin|[Aa]t) )?(?:[Oo]ur |[Tt]he )?(?:[Gg]lobal (?=[a-z]))?(${escaped.join('|')})${behind}`,
  )
  // `Our annual 2021 Pump segment expectation is …`.
  const dated = new RegExp(
    `^(?:(?:Our|The|And) )*(?:(?:[Aa]nnual|[Qq]uarterly|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ull|[Ff]iscal|[Qq]uarter|[Yy]ear|Q[1-4]|20\\d\\d|[Ff]or|of|the)[ -])+(${escaped.join('|')}) (?:segment|division)\\b`,
  )
  const inside = new RegExp(
    `${opener}(?:[A-Za-z-]+ ){0,4}?(?:[Rr]evenues?|[Ss]ales|[Oo]rders|[Bb]ookings|[Mm]argins?|[Ii]ncome|[Pp]rofits?|[Rr]esults|EBITDA|EBIT) (?:in|for|at|of|within) (?:our |the )?(${escaped.join('|')})${behind}`,
  )
  const atEnd = new RegExp(
    `(?:^|[ (])(${escaped.join('|')})(?:['’]s?)?(?: (?:segment|business|division))? ${qualifiers}$`,
    'i',
  )
  const another = new RegExp(`\\b(?:while|whereas) (?:our |the )?(?:${escaped.join('|')})${behind}`)
  return {
    nameOf,
    has: (words) => byKey.has(keyOf(words)),
    isCalled: (name) => called.has(keyOf(name)),
    findAtEnd: (words) => {
      const name = atEnd.exec(words)?.[1]
      return name === undefined ? null : nameOf(name)
    },
    findOpening: (sentence) => {
      // `Pumps were strong, while Valves go on recovering` tells of both.
      if (!/\d/.test(sentence) && another.test(sentence)) return null
      // `We report results for our Pump segment and our Valve segment` opens with neither.
      const namesSeveral = (sentence.match(/\b(?:segment|division)\b/gi)?.length ?? 0) > 1
      const name = (start.exec(sentence.slice(0, 140)) ??
        (namesSeveral
          ? null
          : (dated.exec(sentence.slice(0, 140)) ?? inside.exec(sentence.slice(0, 160)))))?.[1]
      return name === undefined ? null : nameOf(name)
    },
  }
}
