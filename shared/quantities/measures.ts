import type { Family } from './quantity.ts'

/** A unit and how much of its family's base unit it is. */
export interface Measure {
  readonly family: Family
  readonly unit: string
  readonly factor: number
}

/** Family, unit, factor to the family's base unit, English forms, Chinese forms (written in Simplified characters). */
const rows: readonly (readonly [Family, string, number, string, string])[] = [
  ['percent', '%', 1, '%|percent|per cent|pct|pc|percentage', '%'],
  [
    'percent',
    'pp',
    1,
    'percentage point|percentage points|percent point|percent points|% points|% point|ppt|ppts|pp|pps|percentage pts',
    '个百分点|百分点',
  ],
  ['percent', 'pp', 0.01, 'basis point|basis points|bps|bp', '个基点|基点'],
  ['percent', '‰', 0.1, '‰|per mille', '‰'],
  ['percent', '%', 10, '', '成'],
  ['times', 'x', 1, 'x|×|times|fold|X', '倍'],
  ['duration', 'seconds', 1 / 86_400, 'second|seconds|sec|secs', '秒|秒钟'],
  ['duration', 'minutes', 1 / 1_440, 'minute|minutes|min|mins', '分钟'],
  ['duration', 'hours', 1 / 24, 'hour|hours|hr|hrs', '小时|个小时|钟头|个钟头|个半小时'],
  ['duration', 'days', 1, 'day|days', '天|日'],
  ['duration', 'weeks', 7, 'week|weeks', '周|星期|个星期|礼拜|个礼拜|个周'],
  ['duration', 'weeks', 14, 'fortnight|fortnights', ''],
  ['duration', 'months', 365.25 / 12, 'month|months', '个月|月份'],
  ['duration', 'quarters', 365.25 / 4, 'quarters|quarter', '个季度|个季'],
  ['duration', 'years', 365.25, 'year|years|yr|yrs', '年|个年头|年头|周年|个寒暑|载'],
  ['duration', 'decades', 3_652.5, 'decade|decades', '个十年'],
  ['duration', 'centuries', 36_525, 'century|centuries', '个世纪'],
  ['age', 'years old', 1, 'year old|years old|years of age|year olds|yo', '岁|周岁|岁大'],
  ['age', 'years old', 10, '', '旬'],
  ['length', 'nm', 1e-9, 'nm|nanometer|nanometers|nanometre|nanometres', '纳米|奈米|nm'],
  ['length', 'µm', 1e-6, 'µm|um|micron|microns|micrometer|micrometers|micrometre|micrometres', '微米'],
  ['length', 'mm', 1e-3, 'mm|millimeter|millimeters|millimetre|millimetres', '毫米|公厘|mm'],
  ['length', 'cm', 0.01, 'cm|centimeter|centimeters|centimetre|centimetres', '厘米|公分|cm'],
  ['length', 'm', 1, 'meter|meters|metre|metres|m', '米|公尺|m'],
  ['length', 'km', 1_000, 'km|kms|kilometer|kilometers|kilometre|kilometres|Km|KM', '公里|千米|km|KM'],
  ['length', 'in', 0.0254, 'inch|inches', '英寸|吋|寸'],
  ['length', 'ft', 0.3048, 'foot|feet|ft', '英尺|呎|尺'],
  ['length', 'yd', 0.9144, 'yard|yards', '码'],
  ['length', 'mi', 1_609.344, 'mile|miles', '英里|哩'],
  ['length', 'nmi', 1_852, 'nautical mile|nautical miles', '海里|浬'],
  ['length', 'ly', 9.4607e15, 'light year|light years', '光年'],
  ['length', 'li', 500, '', '里|华里'],
  ['area', 'mm2', 1e-6, 'mm2|mm²|square millimeters|square millimetres', '平方毫米'],
  [
    'area',
    'm2',
    1,
    'm2|m²|sqm|sq m|square meter|square meters|square metre|square metres',
    '平方米|平方公尺|平米|m²',
  ],
  [
    'area',
    'km2',
    1e6,
    'km2|km²|sq km|square kilometer|square kilometers|square kilometre|square kilometres',
    '平方公里|平方千米',
  ],
  ['area', 'sq ft', 0.092903, 'sq ft|sqft|square foot|square feet', '平方英尺|平方呎|平方尺'],
  ['area', 'sq mi', 2_589_988, 'sq mi|square mile|square miles', '平方英里|平方哩'],
  ['area', 'acres', 4_046.86, 'acre|acres', '英亩'],
  ['area', 'ha', 10_000, 'hectare|hectares|ha', '公顷'],
  ['area', 'mu', 666.667, 'mu', '亩'],
  ['area', 'ping', 3.3058, 'ping', '坪'],
  ['volume', 'ml', 1e-3, 'ml|milliliter|milliliters|millilitre|millilitres', '毫升'],
  ['volume', 'l', 1, 'liter|liters|litre|litres', '升|公升'],
  ['volume', 'gal', 3.78541, 'gallon|gallons', '加仑'],
  ['volume', 'bbl', 158.987, 'barrel|barrels|bbl|bpd|barrels per day', '桶'],
  ['volume', 'm3', 1_000, 'm3|m³|cubic meter|cubic meters|cubic metre|cubic metres', '立方米|立方公尺'],
  ['volume', 'bcm', 1e12, 'bcm', ''],
  ['volume', 'km3', 1e12, 'cubic kilometer|cubic kilometers|cubic kilometre|cubic kilometres', '立方公里'],
  ['volume', 'cu ft', 28.3168, 'cubic foot|cubic feet', '立方英尺'],
  ['mass', 'µg', 1e-9, 'microgram|micrograms|mcg|µg', '微克'],
  ['mass', 'mg', 1e-6, 'mg|milligram|milligrams', '毫克|mg'],
  ['mass', 'g', 1e-3, 'g|gram|grams|gramme|grammes', '克|公克'],
  ['mass', 'kg', 1, 'kg|kgs|kilo|kilos|kilogram|kilograms|kilogramme|kilogrammes', '公斤|千克|kg'],
  ['mass', 't', 1_000, 'ton|tons|tonne|tonnes|metric ton|metric tons|metric tonnes|mt', '吨|公吨'],
  ['mass', 'Mt', 1e9, 'Mt|MT', ''],
  ['mass', 'Gt', 1e12, 'Gt|gigatonnes|gigatons', ''],
  ['mass', 'oz', 0.0283495, 'ounce|ounces|oz|troy ounce|troy ounces', '盎司|盎斯'],
  ['mass', 'st', 6.35029, 'stone', '英石'],
  ['mass', 'lb', 0.453592, 'lb|lbs', ''],
  ['mass', 'jin', 0.5, 'catty|catties|jin', '斤'],
  ['temperature', '°C', 1, '°C|°c|℃|degrees celsius|degree celsius|degrees centigrade|C', '°C|℃|摄氏度'],
  ['temperature', '°F', 1, '°F|°f|℉|degrees fahrenheit|degree fahrenheit|F', '°F|℉|华氏度'],
  ['speed', 'km/h', 1, 'kph|km/h|kmh|kmph', '公里/小时|千米/小时|公里每小时|km/h'],
  ['speed', 'mph', 1.609344, 'mph|miles per hour|miles an hour', '英里/小时|英里每小时'],
  ['speed', 'kn', 1.852, 'knot|knots', '节'],
  ['power', 'mW', 1e-3, 'mW|milliwatt|milliwatts', '毫瓦|mW'],
  ['power', 'W', 1, 'W|watt|watts', '瓦|瓦特|W'],
  ['power', 'kW', 1e3, 'kW|KW|kilowatt|kilowatts', '千瓦|kW|KW'],
  ['power', 'MW', 1e6, 'MW|megawatt|megawatts', '兆瓦|百万瓦|MW'],
  ['power', 'GW', 1e9, 'GW|gigawatt|gigawatts', '吉瓦|GW|十亿瓦'],
  ['power', 'hp', 745.7, 'horsepower|hp|bhp', '马力|匹马力'],
  ['energy', 'kWh', 1, 'kWh|kilowatt hour|kilowatt hours', '千瓦时|千瓦小时|度电|kWh'],
  ['energy', 'MWh', 1e3, 'MWh|megawatt hour|megawatt hours', '兆瓦时|MWh'],
  ['energy', 'GWh', 1e6, 'GWh|gigawatt hour|gigawatt hours', '吉瓦时|GWh'],
  ['energy', 'TWh', 1e9, 'TWh|terawatt hour|terawatt hours', '太瓦时|TWh'],
  ['energy', 'kcal', 0.001163, 'calories|calorie|kcal', '卡路里|大卡|千卡|卡'],
  ['frequency', 'Hz', 1, 'Hz|hertz', '赫兹|赫|Hz'],
  ['frequency', 'kHz', 1e3, 'kHz|kilohertz', '千赫|千赫兹|kHz'],
  ['frequency', 'MHz', 1e6, 'MHz|megahertz', '兆赫|兆赫兹|MHz'],
  ['frequency', 'GHz', 1e9, 'GHz|gigahertz', '吉赫|吉赫兹|千兆赫|千兆赫兹|十亿赫兹|GHz'],
  [
    'data',
    'G',
    1,
    'G|g|gig|gigs|gigabit|gigabits|gigabyte|gigabytes|GB|Gb|Gbps|Gb/s|Gbit/s|GbE|gigabits per second',
    'G|g|gig|吉比特|吉位元|千兆位元|千兆比特|吉字节|GB|Gb|Gbps|Gb/s|千兆|吉',
  ],
  [
    'data',
    'T',
    1_000,
    'T|t|terabit|terabits|terabyte|terabytes|TB|Tb|Tbps|Tb/s|Tbit/s|terabits per second',
    'T|t|太比特|太位元|兆位元|兆比特|太字节|兆字节|TB|Tb|Tbps|Tb/s|太',
  ],
  [
    'data',
    'M',
    1e-3,
    'MB|Mb|Mbps|Mb/s|Mbit/s|megabit|megabits|megabyte|megabytes|megabits per second',
    'MB|Mb|Mbps|Mb/s|兆|兆字节',
  ],
  ['rate', 'magnitude', 1, 'magnitude', '级'],
  ['rate', 'pixels', 1, 'pixel|pixels', '像素'],
  ['rate', 'pixels', 1e6, 'megapixel|megapixels|MP', ''],
]

/** Currencies: code, power of ten, English words after a number, Chinese words (Simplified). */
const currencies: readonly (readonly [string, number, string, string])[] = [
  [
    'USD',
    0,
    'dollar|dollars|us dollar|us dollars|u.s. dollar|u.s. dollars|usd|american dollars|bucks|buck',
    '美元|美金|元美金|元美元|USD|块美金',
  ],
  ['USD', -2, 'cent|cents|us cents|u.s. cents', '美分|分'],
  ['EUR', 0, 'euro|euros|eur', '欧元|欧|EUR'],
  ['EUR', -2, 'euro cents', '欧分'],
  ['GBP', 0, 'pounds sterling|gbp|quid|british pounds', '英镑|GBP'],
  ['GBP', -2, 'pence|p', '便士'],
  ['JPY', 0, 'yen|japanese yen|jpy', '日元|日圆|日币|JPY'],
  ['CNY', 0, 'yuan|renminbi|rmb|cny|chinese yuan|yuan renminbi', '人民币|元人民币|块人民币|RMB|CNY'],
  [
    'TWD',
    0,
    'new taiwan dollars|taiwan dollars|twd|ntd|new taiwan dollar',
    '新台币|台币|元新台币|元台币|TWD|NTD',
  ],
  ['HKD', 0, 'hong kong dollars|hong kong dollar|hkd', '港元|港币|港纸|HKD'],
  ['KRW', 0, 'won|korean won|krw|south korean won', '韩元|韩圜|韩币|韩圆'],
  ['INR', 0, 'rupee|rupees|indian rupees|inr', '卢比|印度卢比'],
  ['AUD', 0, 'australian dollars|australian dollar|aud', '澳元|澳币|澳大利亚元'],
  ['CAD', 0, 'canadian dollars|canadian dollar|cad', '加元|加币|加拿大元'],
  ['NZD', 0, 'new zealand dollars|nzd', '新西兰元|纽元|纽币'],
  ['SGD', 0, 'singapore dollars|singapore dollar|sgd', '新加坡元|新元|新币|坡币'],
  ['CHF', 0, 'swiss francs|swiss franc|francs|chf|franc', '瑞士法郎|瑞郎|法郎'],
  ['RUB', 0, 'ruble|rubles|rouble|roubles|rub', '卢布'],
  ['BRL', 0, 'reais|real|brl', '雷亚尔|里尔|巴币'],
  ['MXN', 0, 'peso|pesos', '比索|披索'],
  ['TRY', 0, 'lira|liras|lire', '里拉'],
  ['THB', 0, 'baht', '泰铢|铢'],
  ['MYR', 0, 'ringgit', '林吉特|令吉|马币|零吉'],
  ['IDR', 0, 'rupiah', '印尼盾|印度尼西亚盾|盾|卢比亚'],
  ['VND', 0, 'dong', '越南盾|越盾'],
  ['ZAR', 0, 'rand', '兰特|南非兰特'],
  ['SEK', 0, 'krona|kronor|krone|kroner|crowns', '克朗'],
  ['ILS', 0, 'shekel|shekels', '谢克尔|新谢克尔'],
  ['SAR', 0, 'riyal|riyals|rial|rials', '里亚尔|里亚'],
  ['AED', 0, 'dirham|dirhams', '迪拉姆'],
  ['NGN', 0, 'naira', '奈拉'],
  ['KES', 0, 'shilling|shillings', '先令'],
  ['PLN', 0, 'zloty|zlotys', '兹罗提'],
  ['HUF', 0, 'forint|forints', '福林'],
  ['BTC', 0, 'bitcoin|bitcoins', '比特币|枚比特币|个比特币'],
]

/**
 * A yuan, a dollar or any other money of the place: `元` says which only to those who know where the text is from, and
 * so does `pounds`, which may be a weight.
 */
export const localMoney = 'local'

/** Signs before a number, longest first so that `US$` is not read as `$`. */
export const moneySigns: readonly (readonly [sign: string, code: string])[] = [
  ['US$', 'USD'],
  ['NT$', 'TWD'],
  ['HK$', 'HKD'],
  ['AU$', 'AUD'],
  ['CA$', 'CAD'],
  ['NZ$', 'NZD'],
  ['RMB', 'CNY'],
  ['CNY', 'CNY'],
  ['USD', 'USD'],
  ['EUR', 'EUR'],
  ['GBP', 'GBP'],
  ['JPY', 'JPY'],
  ['TWD', 'TWD'],
  ['NTD', 'TWD'],
  ['HKD', 'HKD'],
  ['KRW', 'KRW'],
  ['CHF', 'CHF'],
  ['SGD', 'SGD'],
  ['AUD', 'AUD'],
  ['INR', 'INR'],
  ['Rs.', 'INR'],
  ['人民币', 'CNY'],
  ['新台币', 'TWD'],
  ['台币', 'TWD'],
  ['港币', 'HKD'],
  ['美金', 'USD'],
  ['美元', 'USD'],
  ['Rs', 'INR'],
  ['RM', 'MYR'],
  ['C$', 'CAD'],
  ['A$', 'AUD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
  ['¥', 'yen'],
  ['￥', 'yen'],
  ['$', 'dollar'],
]

const english = new Map<string, Measure>()
const chinese = new Map<string, Measure>()
for (const [family, unit, factor, en, zh] of rows) {
  for (const form of en === '' ? [] : en.split('|')) english.set(form, { family, unit, factor })
  for (const form of zh === '' ? [] : zh.split('|')) chinese.set(form, { family, unit, factor })
}
for (const [code, power, en, zh] of currencies) {
  const measure: Measure = { family: 'money', unit: code, factor: 10 ** power }
  for (const form of en === '' ? [] : en.split('|')) english.set(form, measure)
  for (const form of zh === '' ? [] : zh.split('|')) chinese.set(form, measure)
}
english.set('dollar', { family: 'money', unit: 'dollar', factor: 1 })
english.set('dollars', { family: 'money', unit: 'dollar', factor: 1 })
for (const form of ['元', '块', '块钱', '圆', '元钱', '大元'])
  chinese.set(form, { family: 'money', unit: localMoney, factor: 1 })
for (const form of ['角', '毛', '毛钱']) chinese.set(form, { family: 'money', unit: localMoney, factor: 0.1 })
for (const form of ['镑']) chinese.set(form, { family: 'money', unit: 'GBP', factor: 1 })
chinese.set('磅', { family: 'mass', unit: 'lb', factor: 0.453592 })
english.set('pound', { family: 'mass', unit: 'lb', factor: 0.453592 })
english.set('pounds', { family: 'mass', unit: 'lb', factor: 0.453592 })
english.set('degrees', { family: 'temperature', unit: '°', factor: 1 })
english.set('degree', { family: 'temperature', unit: '°', factor: 1 })
english.set('°', { family: 'temperature', unit: '°', factor: 1 })
chinese.set('度', { family: 'temperature', unit: '°', factor: 1 })
chinese.set('°', { family: 'temperature', unit: '°', factor: 1 })

/** English units by their words in lower case, symbols as they are written. */
export const englishMeasures: ReadonlyMap<string, Measure> = english
/** Chinese units in Simplified characters. */
export const chineseMeasures: ReadonlyMap<string, Measure> = chinese
/** Length of the longest Chinese form. */
export const longestChineseMeasure = Math.max(...[...chinese.keys()].map((form) => form.length))

/** How a Chinese text writes a unit, in Simplified characters. */
export const chineseUnitNames: ReadonlyMap<string, string> = new Map([
  ...rows
    .filter(([, , , , zh]) => zh !== '')
    .map(([, unit, , , zh]) => [unit, zh.split('|')[0] ?? unit] as const)
    .toReversed(),
  ...currencies
    .filter(([, power]) => power === 0)
    .map(([code, , , zh]) => [code, zh.split('|')[0] ?? code] as const),
  [localMoney, '元'],
  ['dollar', '美元'],
  ['yen', '元'],
  ['°', '度'],
])
