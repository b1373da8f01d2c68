/** Words that stand beside the name of a business and are no part of it. */
const notSegment = new Set(
  (
    'double triple quadruple internal include includes included two-year three-year multi-year one-year left leaves leaving yielded yields month-to-date quarter-to-date week-to-date the a an our its their his my your this that these those total net overall quarterly annual annualized yearly monthly full record strong stronger higher lower ' +
    'company consolidated corporate of in for from and or by to with as was were is are be been being we i you they it he she expected than about roughly somewhat certain ' +
    'new all combined product products non gaap adjusted first second third fourth quarter fiscal year years half month months more less some any additional incremental ' +
    'increased increase decreased decrease growth grew grown generated generate delivered deliver reported report organic expected projected ongoing historical prior last next ' +
    'ifrs non-ifrs u.s believe believes believed think thinks current into on at per over above between driving drive grow because if when while where what how so then well just only also potential future significant meaningful ' +
    'material much top high low good better great solid continued contribute contributed most majority have has had will would could should may might do does did not no ' +
    'which who whose therefore however our us one two three year-over-year sequential sequentially driven based related expect anticipate project took take taking foresee foresees envisage envisages envision envisions see saw seen actual said ' +
    'fifth long short term near during through under within toward towards against up down said around approximately share gains dollars euros yen yuan renminbi record-breaking highest-ever best-ever largest-ever lowest-ever approach approaching real ' +
    'base currency-neutral constant-currency fx-neutral neutral represent represents representing reflect inorganic imply implies implying january february march april may june july august september october november december q1 q2 q3 q4 1q 2q 3q 4q h1 h2 estimated global worldwide potential entire whole ' +
    'systemwide system-wide biggest greater lesser better fewer worse highest lowest smallest period-end ending beginning opening closing after before subscribers think maybe perhaps assume model suppose say largest times its core key main major same similar such like even still annual average total- full-year non-gaap million billion trillion management expects anticipates believes sees forecasts forecast projects says expecting s today whole-year run reported comparable normalized underlying diluted basic common cash free pre-tax pretax attributable companywide company-wide consensus reported including inclusive headline all-in excluding despite achieved delivering posted offset better-than-expected higher-than-expected lower-than-expected came coming plus minus versus compared comp comparable-store mid-single-digit low-single-digit high-single-digit double-digit single-digit low-teens mid-teens digit digits raising raised lowering lowered maintaining maintained reaffirming reaffirmed increasing decreasing annualized positive negative nine six twelve three quarter-end year-end adjusted- initial robust environment basis acquisition acquisitions currency currencies point points ' +
    'please get gets getting got gotten already carries carry drives brings gives makes takes shows means reflects supports helps keeps remains provides allows enables continues puts leads results every ' +
    'drove led offset outpaced rose fell shrank slid slipped dipped sank climbed dropped jumped surged widened narrowed hurt helped now still target targets targeted regarding long-term longer-term short-term near-term medium-term mid-term ' +
    'estimate estimates give giving gave guide guides guiding guided although though whereas unless until impressive outstanding excellent remarkable exceptional tremendous terrific healthy phenomenal fantastic incredible superb stellar amazing same-store same-shop same-center same-property same-facility same-branch like-for-like yesterday year-to-date fact but or another almost nearly these went ran indicate indicates suggest suggests brought bought held kept administrative looking away forma monday tuesday wednesday thursday friday saturday sunday ' +
    'time times point juncture stage history guidance outlook top-line bottom-line assumes assumed contemplates contemplated incorporates anticipated ' +
    'sizable sizeable considerable substantial respectable enviable ample massive modest hefty executable historic typical normal enormous huge diverse lofty all-time abundant profitable attractive gradual notable nice decent prior-year formidable plentiful extensive bigger larger longer visible present exit peak nine-month six-month three-month twelve-month first-half second-half half-year'
  ).split(' '),
)

/** Words in -ing that name a business; others are verbs (`generating revenue`, `returning gross margin`). */
const trades = new Set(
  'drilling networking routing switching cooling heating etching cabling gaming streaming advertising manufacturing packaging sensing computing imaging licensing testing lighting financing engineering trading printing banking lending refining mining homebuilding bonding cleaning plating dicing probing coating polishing bumping molding patterning metering consulting marketing processing emerging developing staffing clothing flooring roofing plumbing bedding publishing trucking welding catering farming decking siding fencing glazing dredging outsourcing hauling shipping forging casting stamping quarrying'.split(
    ' ',
  ),
)

/** Verbs of what one means to do with a measure: `to sustain gross margins`. A name of them is written with a capital. */
const verbs = new Set(
  'sustain maintain improve achieve reach protect defend restore expand preserve raise lift boost increase lower'.split(
    ' ',
  ),
)

/** What a business, or what it sells, is called beside its name. */
export const groupWord =
  /^(?:products?|segments?|business(?:es)?|divisions?|categor(?:y|ies)|portfolio|lines?|market|customers?|unit|group|sector)$/i

/** A speed as a name has it: `200G` also where a transcript writes `200 G.` or `200 gig`, and a hundred of them end no sentence. */
export function tidySpeeds(text: string): string {
  return (
    text
      .replace(/(\d)[ -]?(?:gigs?|gigabits?)\b/g, '$1G')
      .replace(/(\d)[ -]?(?:terabits?|terabytes?)\b/g, '$1T')
      // Of the speeds that links have; what weighs so many grams is no business.
      .replace(/\b(25|40|50|100|200|400|800) ?g\b(?! of\b)/g, '$1G')
      .replace(/(\d) ?([GT])\b\.?(?=$|[ ,;])/g, '$1$2')
  )
}

/** What is sold new and what is sold again are businesses. */
export const soldTwice = /\b(new|used|pre-owned)[ -](vehicle|car|truck|boat|equipment|aircraft)s?\b/gi

export const workersComp = /\b([Ww])orkers['’]? comp(?:ensation)?\b/g

/** `Rest of the world` is one name, though `of` and `the` otherwise end one. */
export function tidyNames(text: string): string {
  return (
    tidySpeeds(text)
      .replace(/\bU\.S\.(?=[ ,]|$)/g, 'US')
      .replace(/\bLower 48\b/g, 'Lower-48')
      .replace(/\b([A-Z]\w+) as a [Ss]ervice\b/g, '$1-as-a-Service')
      .replace(
        /\b([Cc]ommercial) and industrial(?= (?:electric(?:ity)? )?(?:sales|revenues?|volumes?)\b|$)/g,
        '$1-and-industrial',
      )
      // `new vehicle revenue` beside `used vehicle revenue`: what is sold new and what is sold again are businesses.
      // `third sector products`: the lines that insurers in Japan are licensed for.
      .replace(/\b(first|second|third) sector\b/gi, '$1-sector')
      // `our First Aid segment`: a number that begins a name.
      .replace(
        /(?<=[a-z,] )(First|Second|Third) ((?!(?:Quarter|Half|Year|Month|Fiscal)\b)[A-Z][a-z]+)(?= (?:segment|division|business|brand)\b)/g,
        '$1_$2',
      )
      .replace(/\b(non-?)?interest[- ]bearing\b/gi, (_, none?: string) =>
        none === undefined ? 'Interest-bearing' : 'Noninterest-bearing',
      )
      .replace(soldTwice, '$1-$2')
      .replace(/\b([Ll])ong haul\b/g, '$1ong-haul')
      .replace(/\b([Aa])fter[- ]sales\b/g, '$1ftersales')
      // A line of insurers.
      .replace(workersComp, '$1orkers-comp')
      // `sales in all other`: the segment that has the rest.
      .replace(
        /\b([Aa])ll other(?= (?:net )?(?:sales|revenues?|operating|segment|group|category)\b| (?:decreas|declin|increas)ed\b| (?:fell|rose|grew|was|were)\b|[,.]|$)/g,
        '$1ll-other',
      )
      .replace(/\brest[ -]of[ -](?:the[ -])?world\b/gi, 'Rest-of-World')
      .replace(/\b(Gulf|Bay|Sea|Coast|Cape|Republic|Kingdom) of (?=[A-Z][a-z])/g, '$1-of-')
  )
}

/** Words of a period between a name and its measure. */
export const periodWord =
  /^(?:first|second|third|fourth|full|fiscal|quarter(?:ly)?|year|adjusted|(?:four|three|two|4|3|2)-quarters?|Q[1-4]|(?:19|20)\d\d)$/i

export const speed = /^\d+(?:\.\d+)?(?:[GT]|ZR\+?)$/

/** `200G and 400G` is one segment's name, though `and` otherwise ends one. */
export function joinsSpeeds(words: readonly string[], index: number): boolean {
  return words[index] === 'and' && speed.test(words[index - 1] ?? '') && speed.test(words[index + 1] ?? '')
}

/** `Business & Industry` is one name, which a sign joins between capitals. */
export const joinsNames = (words: readonly string[], index: number): boolean =>
  words[index] === '&' && /^[A-Z]/.test(words[index - 1] ?? '') && /^[A-Z]/.test(words[index + 1] ?? '')

/** `Sensing and other`: what is left over is reported together with a business. */
export const joinsOther = (words: readonly string[], index: number): boolean =>
  words[index] === 'and' && /^[Oo]ther$/.test(words[index + 1] ?? '') && isSegmentWord(words[index - 1] ?? '')

/** Acronyms that name no business. */
export const acronymOfFinance =
  /^(?:EPS|EBITDA|EBIT|AOI|OIBDA|GAAP|OI|SG&A|R&D|COGS|OPEX|CAPEX|FCF|DSO|DIO|CEO|CFO|COVID|USA?|UK|EU|FX|ASP|ASPS|Q&A|M&A|TAM|PO|POS|IT|AI|OK|FY|YOY|QOQ|ROI|ROIC|ERP|IP|IR|NII|NIM|ROE|ROA|AUM|NOI|AFFO|FFO|NSR)$/

/** Whether one word could be a business that a company gives revenue for. */
export const isBusinessName = (word: string): boolean =>
  isSegmentWord(word) &&
  !groupWord.test(word) &&
  !periodWord.test(word) &&
  !acronymOfFinance.test(word.toUpperCase())

/** Words in -ed that tell a kind of business rather than what has been done. */
const kinds = new Set(
  'fixed regulated unregulated unified integrated connected embedded managed branded unbranded packaged prepared distributed advanced certified engineered manufactured refrigerated owned franchised specialized dedicated expedited processed assisted skilled family assembly supply'.split(
    ' ',
  ),
)

/** Words that tell no business but may stand in the name of one, written with a capital. */
const inNames =
  /^(?:Corporate|Products?|Global|Worldwide|Real|Cash|Core|Performance|Main|Advanced|Material|High|Greater|Environment)$/

/** Whether a word can stand in the name that a document gives a business. */
export const isNameWord = (word: string): boolean => inNames.test(word) || isSegmentWord(word)

/** Whom a shop sells to: `men's sales`. */
const shoppers = /^(?:men|women|children|kid|boy|girl|junior)s?['’]s?$/i

export function isSegmentWord(word: string): boolean {
  if (shoppers.test(word)) return true
  if (!/^[A-Za-z0-9][\w&/.+-]*$/.test(word) || /[.]$/.test(word)) return false
  // The country is no pronoun.
  if ((word !== 'US' && notSegment.has(word.toLowerCase())) || /^(?:19|20)\d\d$/.test(word)) return false
  if (
    /^(?:first|second|third|fourth)-quarter$|^(?:first|second|back|latter)-half$|^full-year$|-(?:leading|high|low|wide|best)$/i.test(
      word,
    )
  )
    return false
  if (/^[a-z]+ing$/.test(word) && !trades.has(word)) return false
  if (verbs.has(word)) return false
  return (
    !/^\d+(?:\.\d+)?$/.test(word) &&
    (!/(?:ed|ly)$/.test(word) ||
      word === 'Italy' ||
      /^[a-z]{3,}-(?:based|only)$/i.test(word) ||
      kinds.has(word.toLowerCase()))
  )
}

/** One spelling for one segment: `datacenter` is `Data center`, `systems` is `Systems`. */
export function toSegment(words: readonly string[]): string | null {
  // `Pumps and Valves each grew`.
  const own = /^(?:each|both|all)$/i.test(words.at(-1) ?? '') ? words.slice(0, -1) : words
  const kept = own.filter(
    (word, index) =>
      // The first word of `Business & Industry` and of `Customer care` is part of the name.
      (!groupWord.test(word) ||
        words[index + 1] === '&' ||
        words[index - 1] === '&' ||
        (index === 0 && words.length > 1 && !groupWord.test(words[1] ?? ''))) &&
      !(word === 'end' && (words[index + 1] ?? 'market') === 'market'),
  )
  if (kept.length === 0) return null
  const name = kept
    .join(' ')
    .replace(/\bdata[ -]?cent(?:er|re)s?\b/i, 'data center')
    .replace(/-of-/g, ' of ')
    .replace(/^(First|Second|Third)_/, '$1 ')
    .replace(/\b(w)orkers-comp\b/i, '$1orkers’ comp')
    .replace(/\b(new|used|pre-owned)-/i, '$1 ')
    .replace(/\b(first|second|third)-sector\b/i, '$1 sector')
    .replace(/^same-store (?=.)/i, '')
    .replace(/^(all)-(other)$/i, 'All other')
  return capitalize(name)
}

/** One spelling for `Pumps and Valves` and `Pumps & Valves`, by whose names rows are told apart. */
export function joinName(words: readonly string[]): string {
  return words
    .map((word, at) =>
      word === 'and' && /^[A-Z]/.test(words[at - 1] ?? '') && /^[A-Z]/.test(words[at + 1] ?? '') ? '&' : word,
    )
    .join(' ')
}

/** The `Applied` of `Applied Flow`, the `Management` of `Waste Management`: part of a name of more words than one, which all have capitals. */
const isNamed = (word: string): boolean =>
  word === 'Management' || (/^[A-Z][a-z]+(?:ed|ly)$/.test(word) && !notSegment.has(word.toLowerCase()))

/** Words as the name of a business; null where one of them cannot stand in such a name. */
export function toBusiness(words: readonly string[]): string | null {
  const kept = words.filter((word) => word !== '' && !/^(?:and|&|the|of)$/i.test(word))
  if (
    kept.length === 0 ||
    kept.length > 5 ||
    !kept.every((word) => isSegmentWord(word) || (kept.length > 1 && (isNamed(word) || inNames.test(word))))
  )
    return null
  return words.length === kept.length ? toSegment(words) : capitalize(joinName(words))
}

export function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** A name as it stands within another (`Change in inventories`); initials stay. */
export const uncapitalize = (name: string): string =>
  /^[A-Z][a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name

/** `Finally Kilns segment backlog`, `Our Kilns segment's sales`: a word that only opens the sentence, before a name. */
export const withoutLeadingWord = (words: string): string =>
  words.replace(
    /^(?:(?:Finally|Lastly|Additionally|Meanwhile|Similarly|Next|Overall|And|But|Now|So) )*(?:(?:In|Within|For|At) )?(?:(?:The|Our|Its) )?(?=[A-Z])/,
    '',
  )
