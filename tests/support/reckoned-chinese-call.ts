import {
  drawFrom,
  growth,
  isOnce,
  moved,
  percent,
  reckon,
  type ReckonedCall,
  type ReckonedFigure,
} from './reckoned.ts'

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
