import { createRandom } from './random.ts'

/** A figure of the call that others lead to, or that is said twice: what a planted error in it must be found by. */
export interface ReckonedFigure {
  readonly line: number
  /** The words as printed, once on their line. */
  readonly text: string
  /** What of: `growth`, `share`, `sum`, `restated` … */
  readonly relation: string
}

export interface ReckonedCall {
  readonly text: string
  readonly figures: readonly ReckonedFigure[]
}

type Draw = ReturnType<typeof drawFrom>

function drawFrom(seed: number) {
  const random = createRandom(seed)
  return {
    between: (low: number, high: number) => low + random() * (high - low),
    pick: <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T,
  }
}

const names = [
  ['Corvane Optics', 'CVNO', 'Modules', 'Components'],
  ['Halder Instruments', 'HLDR', 'Sensors', 'Software'],
  ['Meridew Foods', 'MRDW', 'Bakery', 'Beverages'],
  ['Tollbridge Logistics', 'TLBG', 'Freight', 'Warehousing'],
] as const

const round = (value: number, places: number) => Number(value.toFixed(places))
const million = (value: number, places = 1) => `$${value.toFixed(places)} million`
const percent = (value: number, places = 0) => `${Math.abs(value).toFixed(places)}%`

/** A quarter of an invented company whose figures agree with each other to the last printed digit. */
function reckon(draw: Draw) {
  const first = round(draw.between(30, 220), 1)
  const second = round(draw.between(30, 180), 1)
  const revenue = round(first + second, 1)
  const yearAgo = round(revenue / draw.between(0.7, 1.6), 1)
  const quarterAgo = round(revenue / draw.between(0.85, 1.2), 1)
  const firstYearAgo = round(first / draw.between(0.7, 1.7), 1)
  const grossMargin = round(draw.between(28, 55), 1)
  const marginYearAgo = round(grossMargin + draw.between(-5, 5), 1)
  const research = round(revenue * draw.between(0.08, 0.14), 1)
  const selling = round(revenue * draw.between(0.06, 0.11), 1)
  const expenses = round(research + selling, 1)
  const operating = round((revenue * grossMargin) / 100 - expenses, 1)
  const net = round(operating * draw.between(0.75, 0.9), 1)
  const shares = round(draw.between(30, 120), 1)
  const low = Math.round(revenue * 1.03)
  const cash = Math.round(draw.between(150, 600))
  const debt = round(draw.between(40, 90), 1)
  return {
    first,
    second,
    revenue,
    yearAgo,
    quarterAgo,
    firstYearAgo,
    grossMargin,
    marginYearAgo,
    research,
    selling,
    expenses,
    operating,
    net,
    shares,
    perShare: round(net / shares, 2),
    low,
    high: low + 10,
    cash,
    cashBefore: cash - Math.round(draw.between(5, 30)),
    debt,
    debtBefore: round(debt + draw.between(2, 12), 1),
    firstShare: round((100 * first) / revenue, 0),
  }
}

const moved = (now: number, before: number, rises: string, falls: string) => (now >= before ? rises : falls)
const growth = (now: number, before: number) => percent(100 * (now / before - 1))

/** An earnings call in English; each statement in one of several wordings. */
export function writeReckonedCall(seed: number): ReckonedCall {
  const draw = drawFrom(seed)
  const [company, ticker, one, other] = draw.pick(names)
  const q = reckon(draw)
  const figures: ReckonedFigure[] = []
  const lines: string[] = []
  const say = (words: string, ...marked: readonly (readonly [text: string, relation: string])[]) => {
    lines.push(words)
    for (const [text, relation] of marked) figures.push({ line: lines.length, text, relation })
  }
  say(`${company} Inc (NASDAQ: ${ticker}) Q2 2025 Earnings Call dated Aug. 06, 2025`)
  for (const line of [
    'Corporate Participants:',
    'Ione Marchetti — Chief Executive Officer',
    'Desmond Okafor — Chief Financial Officer',
    'Analysts:',
    'Petra Lindgren — Analyst',
    'Presentation:',
    'Operator',
    `Good afternoon and welcome to the second quarter 2025 call of ${company}.`,
    'Ione Marchetti — Chief Executive Officer',
  ])
    say(line)
  const headline = million(q.revenue)
  const yearly = growth(q.revenue, q.yearAgo)
  say(
    draw.pick([
      `Thank you all for joining. In the second quarter revenue was ${headline}, ahead of what we had planned.`,
      `Good afternoon. Second quarter revenue came in at ${headline}, and every region contributed.`,
    ]),
    [headline, 'restated'],
  )
  say(`We are pleased with how the teams worked together, and the order book is healthy.`)
  say('Desmond Okafor — Chief Financial Officer')
  const sequential = growth(q.revenue, q.quarterAgo)
  say(
    draw.pick([
      `Total revenue for the second quarter of 2025 was ${headline}, ${moved(q.revenue, q.yearAgo, 'up', 'down')} ${yearly} from ${million(q.yearAgo)} in the second quarter of 2024.`,
      `Second quarter revenue of ${headline} ${moved(q.revenue, q.yearAgo, 'grew', 'declined')} ${yearly} year over year from ${million(q.yearAgo)} a year ago.`,
      `Revenue in the second quarter ${moved(q.revenue, q.yearAgo, 'increased', 'decreased')} ${yearly} year over year to ${headline}, from ${million(q.yearAgo)} in the same quarter last year.`,
    ]),
    [yearly, 'growth'],
    [million(q.yearAgo), 'growth'],
    [headline, 'growth'],
  )
  say(
    draw.pick([
      `Compared with the first quarter's ${million(q.quarterAgo)}, revenue was ${moved(q.revenue, q.quarterAgo, 'up', 'down')} ${sequential} sequentially.`,
      `Sequentially, revenue ${moved(q.revenue, q.quarterAgo, 'rose', 'fell')} ${sequential} from ${million(q.quarterAgo)} in the first quarter.`,
    ]),
  )
  const firstYearly = growth(q.first, q.firstYearAgo)
  say(
    draw.pick([
      `${one} revenue was ${million(q.first)}, or ${q.firstShare}% of revenue, compared to ${million(q.firstYearAgo)} in the second quarter of 2024, ${moved(q.first, q.firstYearAgo, 'an increase', 'a decrease')} of ${firstYearly}.`,
      `${one} revenue of ${million(q.first)} was ${moved(q.first, q.firstYearAgo, 'up', 'down')} ${firstYearly} from ${million(q.firstYearAgo)} in the second quarter of 2024.`,
    ]),
    [firstYearly, 'growth'],
    [million(q.firstYearAgo), 'growth'],
    [million(q.first), 'growth'],
  )
  say(`${other} revenue was ${million(q.second)}. These are our two segments.`, [million(q.second), 'sum'])
  const [oneShare, otherShare] = [`${q.firstShare}%`, `${100 - q.firstShare}%`]
  say(
    `During the second quarter, ${oneShare} of our revenue was from our ${one} products, and the remaining ${otherShare} was from ${other}.`,
    [oneShare, 'share'],
    [otherShare, 'share'],
  )
  const points = Math.round(100 * (q.grossMargin - q.marginYearAgo))
  const [margin, marginBefore] = [percent(q.grossMargin, 1), percent(q.marginYearAgo, 1)]
  say(
    draw.pick([
      `Non-GAAP gross margin was ${margin}, ${points >= 0 ? 'up' : 'down'} ${Math.abs(points)} basis points from ${marginBefore} in the second quarter of 2024.`,
      `Non-GAAP gross margin of ${margin} compares with ${marginBefore} in the second quarter of 2024.`,
    ]),
    [margin, 'income'],
  )
  const part = percent((100 * q.expenses) / q.revenue, 1)
  say(
    `Non-GAAP operating expenses were ${million(q.expenses)} or ${part} of revenue.`,
    [million(q.expenses), 'share'],
    [part, 'share'],
  )
  say(`Non-GAAP R&D expense was ${million(q.research)} and non-GAAP SG&A expense was ${million(q.selling)}.`)
  const rate = percent((100 * q.operating) / q.revenue, 1)
  say(
    `Non-GAAP operating income was ${million(q.operating)}, and non-GAAP operating margin was ${rate}.`,
    [million(q.operating), 'margin'],
    [rate, 'margin'],
  )
  const perShare = `$${q.perShare.toFixed(2)}`
  say(
    `Non-GAAP net income was ${million(q.net)} or ${perShare} per diluted share, on ${q.shares.toFixed(1)} million diluted shares.`,
    [perShare, 'per-share'],
    [million(q.net), 'per-share'],
  )
  const [cash, before, more] = [
    `$${q.cash} million`,
    `$${q.cashBefore} million`,
    `$${q.cash - q.cashBefore} million`,
  ]
  say(
    `Cash and short-term investments increased by ${more} to ${cash}, from ${before} at the end of March.`,
    [more, 'difference'],
    [before, 'difference'],
  )
  const less = million(round(q.debtBefore - q.debt, 1))
  say(
    `Total debt fell by ${less}, from ${million(q.debtBefore)} to ${million(q.debt)}.`,
    [less, 'difference'],
    [million(q.debt), 'difference'],
  )
  const middle = `$${(q.low + q.high) / 2} million`
  say(
    `For the third quarter of 2025, we expect revenue to be between $${q.low} million and $${q.high} million. The ${middle} midpoint would be a record.`,
    [middle, 'midpoint'],
  )
  say('Questions and Answers:')
  say('Operator')
  say('The first question comes from Petra Lindgren. Please go ahead.')
  say('Petra Lindgren')
  say('Thank you. How should we think about pricing for the rest of the year?')
  say('Ione Marchetti')
  const [units, price] = [draw.pick([400, 1200, 2500, 8000]), draw.pick([12, 45, 150, 320])]
  const worth = (units * price).toLocaleString('en')
  say(
    `Stable, I would say. The order we took in July is ${units.toLocaleString('en')} units at $${price} each, so $${worth} in all.`,
    [`$${worth}`, 'product'],
  )
  say('Petra Lindgren')
  say('That helps, thank you.')
  return {
    text: lines.join('\n'),
    figures: figures.filter((figure) => isOnce(lines[figure.line - 1] ?? '', figure.text)),
  }
}

/** `4,070 萬`, or `12.3 億` from a hundred million on. */
const hanMillion = (value: number): string =>
  value >= 100
    ? `${(value / 100).toFixed(3).replace(/0+$/, '').replace(/\.$/, '')} 億`
    : `${Math.round(value * 100).toLocaleString('en')} 萬`

/** The same call told in Chinese alone, in Traditional characters. */
export function writeChineseCall(seed: number): ReckonedCall {
  const draw = drawFrom(seed)
  const [one, other] = draw.pick([
    ['資料中心', '有線電視'],
    ['軟體', '感測器'],
  ] as const)
  const q = reckon(draw)
  const figures: ReckonedFigure[] = []
  const lines: string[] = []
  const say = (words: string, ...marked: readonly (readonly [text: string, relation: string])[]) => {
    lines.push(words)
    for (const [text, relation] of marked) figures.push({ line: lines.length, text, relation })
  }
  say('科文光學 2025 年第二季法人說明會')
  say('發言人：林若安 執行長')
  say('各位投資人午安，歡迎參加科文光學 2025 年第二季的法說會。')
  const [revenue, yearAgo] = [`${hanMillion(q.revenue)}美元`, `${hanMillion(q.yearAgo)}美元`]
  const yearly = growth(q.revenue, q.yearAgo)
  say(
    draw.pick([
      `2025 年第二季營收為 ${revenue}，較去年同期的 ${yearAgo}${moved(q.revenue, q.yearAgo, '成長', '下降')} ${yearly}。`,
      `2025 年第二季營收從去年同期的 ${yearAgo}${moved(q.revenue, q.yearAgo, '增至', '降至')} ${revenue}，${moved(q.revenue, q.yearAgo, '成長', '減少')} ${yearly}。`,
    ]),
    [yearly, 'growth'],
    [yearAgo, 'growth'],
  )
  say('我們對各團隊的合作感到滿意，訂單狀況良好。')
  const [first, firstShare] = [`${hanMillion(q.first)}美元`, `${q.firstShare}%`]
  say(`第二季${one}營收為 ${first}，${other}營收為 ${hanMillion(q.second)}美元。`)
  say(`第二季營收的 ${firstShare} 來自${one}產品，其餘 ${100 - q.firstShare}% 來自${other}產品。`, [
    `${100 - q.firstShare}%`,
    'whole',
  ])
  const margin = percent(q.grossMargin, 1)
  const expenses = `${hanMillion(q.expenses)}美元`
  say(`第二季非 GAAP 毛利率為 ${margin}。`)
  say(`第二季非 GAAP 營業費用為 ${expenses}。`)
  const [units, price] = [draw.pick([400, 1200, 2500, 8000]), draw.pick([12, 45, 150, 320])]
  const worth = (units * price).toLocaleString('en')
  say(
    `七月拿到的訂單是 ${units.toLocaleString('en')} 台，${units.toLocaleString('en')} 台乘以 ${price} 美元等於 ${worth} 美元。`,
    [`${worth} 美元`, 'product'],
  )
  const debt = [`${hanMillion(q.debtBefore)}美元`, `${hanMillion(q.debt)}美元`] as const
  const less = `${Math.round(100 * (q.debtBefore - q.debt))} 萬美元`
  say(`總負債從 ${debt[0]}減少 ${less}至 ${debt[1]}。`, [less, 'difference'], [debt[1], 'difference'])
  return {
    text: lines.join('\n'),
    figures: figures.filter((figure) => isOnce(lines[figure.line - 1] ?? '', figure.text)),
  }
}

const isOnce = (line: string, text: string): boolean => line.split(text).length === 2

/** Another figure in its place: two digits swapped, one digit changed, or a percentage that is another's. */
export function plantError(
  call: ReckonedCall,
  figure: ReckonedFigure,
  seed: number,
): { text: string; planted: string } | null {
  const draw = drawFrom(seed)
  const written = /\d[\d,]*(?:\.\d+)?/.exec(figure.text)?.[0] ?? ''
  const digits = [...written].flatMap((character, at) => (/\d/.test(character) ? [at] : []))
  const first = digits[0] ?? 0
  const second = digits[1]
  const swapped =
    second !== undefined && written[first] !== written[second]
      ? `${written.slice(0, first)}${written[second]}${written.slice(first + 1, second)}${written[first]}${written.slice(second + 1)}`
      : null
  const digit = String((Number(written[first]) + draw.pick([2, 3, 4, 5])) % 9 || 1)
  const changed = `${digit}${written.slice(1)}`
  const wrong = draw.pick([swapped, changed]) ?? changed
  const [was, is] = [Number(written.replaceAll(',', '')), Number(wrong.replaceAll(',', ''))]
  // A miss that rounding may explain is no planted error.
  if (wrong.startsWith('0') || Math.abs(is - was) < 0.12 * was) return null
  const planted = figure.text.replace(written, wrong)
  const lines = call.text.split('\n')
  lines[figure.line - 1] = (lines[figure.line - 1] ?? '').replace(figure.text, planted)
  return { text: lines.join('\n'), planted }
}
