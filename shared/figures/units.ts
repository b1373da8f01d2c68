/** How a text writes a unit right after a number; the pattern is tried on a short slice. */
export interface UnitPattern {
  readonly unit: string
  readonly pattern: RegExp
  /** Power of ten between what is written and the unit: 2 for percentage points given in bps. */
  readonly power?: number
}

const physical: readonly (readonly [unit: string, words: string])[] = [
  ['mW', 'mW|milliwatts?'],
  ['kW', 'kW|kilowatts?'],
  ['MW', 'MW|megawatts?'],
  ['GW', 'GW|gigawatts?'],
  ['W', 'W|watts?'],
  ['Gb/s', 'Gb/s|Gbps|gigabits?[ -]per[ -]second'],
  ['Tb/s', 'Tb/s|Tbps|terabits?[ -]per[ -]second'],
  ['pJ/bit', 'pJ/bit|picojoules?[ -]per[ -]bit'],
  ['GHz', 'GHz|gigahertz'],
  ['MHz', 'MHz|megahertz'],
  ['nm', 'nm|nanometers?|nanometres?'],
  ['mm2', 'mm²|mm2|square millimet(?:er|re)s?'],
  ['sq ft', 'square[ -]f(?:ee|oo)t|sq\\.? ?ft'],
  ['mm', 'mm|millimet(?:er|re)s?'],
  ['km', 'km|kilomet(?:er|re)s?'],
  ['m', 'meters?|metres?'],
  ['miles', 'miles?'],
  ['hours', 'hours?'],
  ['days', 'days?'],
  ['weeks', 'weeks?'],
  ['months', 'months?'],
  ['years', 'years?'],
]

export const englishUnits: readonly UnitPattern[] = [
  { unit: '%', pattern: /^ ?%|^[ -]per ?cent\b(?! ?age)/i },
  { unit: 'bps', pattern: /^[ -](?:basis[ -]points?|bps)\b|^bps\b/i },
  { unit: 'bps', pattern: /^(?: ?%| percent| percentage)[ -]points?\b/i, power: 2 },
  // `3 points of price`: hundredths, of what is told in percent.
  {
    unit: 'bps',
    pattern:
      /^[ -]points?\b(?= (?:headwind|tailwind|drag|benefit|improvement|expansion|contraction|gain in (?:volumes?|price|pricing|mix)|to (?:(?:net|organic|total|reported|our) )*(?:sales|revenue) growth|of (?:that|it|price|pricing|volume|mix|growth|organic|margin|gross|operating|benefit|headwind|tailwind|pressure|improvement|expansion|impact|inflation|FX|currency|cost)|was (?:price|pricing|volume|mix|FX|currency)|from (?:price|pricing|volume|mix|FX|currency|acquisitions?))\b)/i,
    power: 2,
  },
  // `it starts five points below the corporate average`.
  {
    unit: 'bps',
    pattern:
      /^[ -](?:full )?points?\b(?= (?:above|below|higher|lower|better|worse|richer) (?:than )?(?:on )?(?:the |our |its )?(?:corporate|company|group|average|older|old|previous generation|last generation|rest|\d+(?:\.\d+)?[GT]\b|[\w-]+ (?:average|margins?)))/i,
    power: 2,
  },
  { unit: 'x', pattern: /^ ?[x×](?![\w])|^ times\b|^[ -]?fold\b/i },
  {
    unit: 'boe/d',
    pattern: /^ M(?:Boe|BOE|boe)(?:\/d| per day| a day|PD|pd)?\b/,
    power: 3,
  },
  {
    unit: 'boe/d',
    pattern:
      /^ (?:a |net |gross |total )?(?:barrels?(?: of)?(?: oil)? equivalents?|boes?)(?: net)?(?:pd\b|\/d\b| (?:per|a|each) day\b)/i,
  },
  { unit: 'boe', pattern: /^ MM(?:Boe|BOE|boe)\b/, power: 6 },
  { unit: 'boe', pattern: /^ (?:net )?(?:barrels of oil equivalent|BOEs?|boes?)\b/ },
  { unit: 'bbl/d', pattern: /^ M(?:Bbl|bbl|Bo|BO)s?(?:\/d| per day| a day)\b/, power: 3 },
  {
    unit: 'bbl/d',
    pattern:
      /^ (?:net |gross )?(?:barrels|bbls?)(?: of (?:crude |net |light |heavy )?(?:oil|NGLs?|liquids|condensate|bitumen))?(?:\/d\b| (?:per|a|each) day\b)/i,
  },
  // `900 million cubic feet a day`, `1.2 Bcf per day`; what counts oil as gas is told apart.
  { unit: 'cf/d', pattern: /^ ?MMcf(?:\/d| per day| a day|d|pd)\b/i, power: 6 },
  { unit: 'cf/d', pattern: /^ ?Mcf(?:\/d| per day| a day|d|pd)\b/i, power: 3 },
  { unit: 'cf/d', pattern: /^ ?Bcf(?:\/d| per day| a day|d|pd)\b/i, power: 9 },
  { unit: 'cfe/d', pattern: /^ ?MMcfe(?:\/d| per day| a day|d|pd)\b/i, power: 6 },
  { unit: 'cfe/d', pattern: /^ ?Bcfe(?:\/d| per day| a day|d|pd)\b/i, power: 9 },
  {
    unit: 'cfe/d',
    pattern: /^ cubic f(?:ee|oo)t(?: of (?:natural )?gas)? equivalents?(?:\/d\b| (?:per|a|each) day\b)/i,
  },
  {
    unit: 'cf/d',
    pattern: /^ cubic f(?:ee|oo)t(?: of (?:natural |net |dry )?gas)?(?:\/d\b| (?:per|a|each) day\b)/i,
  },
  { unit: 'shares', pattern: /^(?: (?!(?:to|and|or)\b)[A-Za-z][\w-]{0,13}){0,3} shares\b/i },
  ...physical.map(([unit, words]) => ({ unit, pattern: new RegExp(`^[ -]?(?:${words})(?![\\w])`) })),
]

export const chineseUnits: readonly UnitPattern[] = [
  { unit: 'bps', pattern: /^ ?[個个]?百分[點点]/, power: 2 },
  { unit: 'bps', pattern: /^ ?[個个]?基[點点]/ },
  { unit: '%', pattern: /^ ?[%%]/ },
  { unit: '%', pattern: /^ ?成(?![長长本功為为立熟])/, power: 1 },
  { unit: 'x', pattern: /^ ?倍/ },
  { unit: 'shares', pattern: /^ ?股(?![價价])/ },
  { unit: 'months', pattern: /^ ?[個个]月/ },
  { unit: 'weeks', pattern: /^ ?[週周]/ },
  { unit: 'days', pattern: /^ ?天/ },
  { unit: 'hours', pattern: /^ ?[個个]?小[時时]/ },
  { unit: 'years', pattern: /^ ?[個个]年[頭头]/ },
  { unit: 'mW', pattern: /^ ?(?:毫瓦|mW)/ },
  { unit: 'kW', pattern: /^ ?(?:千瓦|kW)/ },
  { unit: 'W', pattern: /^ ?(?:瓦|W)(?!\w)/ },
  { unit: 'GHz', pattern: /^ ?(?:GHz|千兆赫|吉赫)/ },
  { unit: 'nm', pattern: /^ ?(?:奈米|納米|纳米|nm)/ },
  { unit: 'mm2', pattern: /^ ?(?:平方毫米|mm²)/ },
  { unit: 'mm', pattern: /^ ?(?:毫米|公釐|mm)/ },
  { unit: 'km', pattern: /^ ?(?:公里|千米|km)/ },
  { unit: 'm', pattern: /^ ?(?:公尺|米)/ },
  {
    unit: 'count',
    pattern:
      /^ ?(?:支|件|[個个](?![月百季年人客])|只(?![要有是能會会])|片|台(?![灣湾幣币])|顆|颗|套|輛|辆|枚)/,
  },
  {
    unit: 'count',
    pattern: /^ ?(?:人(?!民|次均)|家|位|名|項|项|座|款|種|种|間|间|筆|笔|[個个](?=客[戶户]|[工廠厂]))/,
  },
]

/**
 * Whether any of some patterns, each held to the beginning, can match: one try instead of dozens, which is what most
 * numbers need. Case is left open, so that a yes still has to be looked into.
 */
function createAnyPattern(patterns: readonly RegExp[]): (text: string) => boolean {
  const any = new RegExp(patterns.map((pattern) => pattern.source).join('|'), 'i')
  return (text) => any.test(text)
}

/** Signs before a number, longest first so that `US$` is not read as `$`. */
export const currencySigns: readonly (readonly [sign: string, code: string])[] = [
  ['NT$', 'TWD'],
  ['US$', 'USD'],
  ['HK$', 'HKD'],
  ['C$', 'CAD'],
  ['A$', 'AUD'],
  ['USD', 'USD'],
  ['EUR', 'EUR'],
  ['RMB', 'CNY'],
  ['CNY', 'CNY'],
  ['TWD', 'TWD'],
  ['JPY', 'JPY'],
  ['KRW', 'KRW'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₩', 'KRW'],
]

/** Words after a number. Cents count hundredths. */
export const currencyWords: readonly (readonly [pattern: RegExp, code: string, power: number])[] = [
  [/^[ -](?:u\.?s\.? )?dollars?\b/i, 'USD', 0],
  [/^ (?:u\.?s\.? )?cents?\b/i, 'USD', -2],
  [/^ USD\b/, 'USD', 0],
  [/^ (?:euros?|EUR)\b/i, 'EUR', 0],
  [/^ (?:yen|JPY)\b/i, 'JPY', 0],
  [/^ (?:yuan|renminbi|RMB)\b/i, 'CNY', 0],
  [/^ (?:pounds sterling|GBP)\b/i, 'GBP', 0],
  [/^ won\b(?! (?:a|the|an)\b)/, 'KRW', 0],
  [/^ ?(?:美元|美金)/, 'USD', 0],
  [/^ ?美分/, 'USD', -2],
  [/^ ?(?:新[台臺][幣币]|[台臺][幣币])/, 'TWD', 0],
  [/^ ?(?:人民[幣币]|元人民[幣币])/, 'CNY', 0],
  [/^ ?(?:港[元幣币])/, 'HKD', 0],
  [/^ ?港仙/, 'HKD', -2],
  [/^ ?(?:日[圓圆元])/, 'JPY', 0],
  [/^ ?(?:歐元|欧元)/, 'EUR', 0],
  [/^ ?(?:韓元|韩元)/, 'KRW', 0],
  [/^ ?(?:英鎊|英镑)/, 'GBP', 0],
]

export const hasCurrencyWord = createAnyPattern(currencyWords.map(([pattern]) => pattern))
export const hasEnglishUnit = createAnyPattern(englishUnits.map(({ pattern }) => pattern))
export const hasChineseUnit = createAnyPattern(chineseUnits.map(({ pattern }) => pattern))
