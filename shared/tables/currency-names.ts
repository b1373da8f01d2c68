/** Signs and codes as cells print them, in capitals. */
export const currencyCodes: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['US$', 'USD'],
  ['USD', 'USD'],
  ['NT$', 'TWD'],
  ['TWD', 'TWD'],
  ['NTD', 'TWD'],
  ['HK$', 'HKD'],
  ['HKD', 'HKD'],
  ['S$', 'SGD'],
  ['C$', 'CAD'],
  ['A$', 'AUD'],
  ['R$', 'BRL'],
  ['RMB', 'CNY'],
  ['CNY', 'CNY'],
  ['EUR', 'EUR'],
  ['€', 'EUR'],
  ['GBP', 'GBP'],
  ['£', 'GBP'],
  ['JPY', 'JPY'],
  ['¥', 'JPY'],
  ['￥', 'CNY'],
  ['KRW', 'KRW'],
  ['₩', 'KRW'],
  ['CHF', 'CHF'],
])

/** Names of currencies in the line that says what a table is in, the more exact first. */
const names: readonly (readonly [pattern: RegExp, code: string])[] = [
  [/(?:US|U\.S\.) ?(?:\$|dollars?)|\bUSD\b|\bUS\$|美元|美金/i, 'USD'],
  [/NT\$|\b(?:NTD|TWD)\b|new taiwan dollars?|新[台臺][幣币]|[台臺][幣币]/i, 'TWD'],
  [/HK\$|\bHKD\b|hong kong dollars?|港[元幣币]/i, 'HKD'],
  [/\b(?:RMB|CNY)\b|renminbi|人民[幣币]|\byuan\b/i, 'CNY'],
  [/€|\bEUR\b|\beuros?\b|[歐欧]元/i, 'EUR'],
  [/£|\bGBP\b|pounds? sterling|英[鎊镑]/i, 'GBP'],
  [/\bJPY\b|\byen\b|日[圓圆元]/i, 'JPY'],
  [/₩|\bKRW\b|\bkorean won\b|[韓韩]元/i, 'KRW'],
  [/\bCHF\b|swiss francs?/i, 'CHF'],
  [/C\$|\bCAD\b|canadian dollars?/i, 'CAD'],
  [/A\$|\bAUD\b|australian dollars?/i, 'AUD'],
  [/S\$|\bSGD\b|singapore dollars?/i, 'SGD'],
  [/\bSEK\b|swedish kron/i, 'SEK'],
  [/\bNOK\b|norwegian kron/i, 'NOK'],
  [/\bDKK\b|danish kron/i, 'DKK'],
  [/\bINR\b|₹|indian rupees?/i, 'INR'],
  [/\$|\bdollars?\b/i, 'USD'],
]

/** The currency that a short text names; null for none. */
export const findCurrency = (text: string): string | null =>
  names.find(([pattern]) => pattern.test(text))?.[1] ?? null
