import {
  drawFrom,
  growth,
  isOnce,
  million,
  moved,
  percent,
  reckon,
  round,
  type ReckonedCall,
  type ReckonedFigure,
} from './reckoned.ts'

const names = [
  ['Corvane Optics', 'CVNO', 'Modules', 'Components'],
  ['Halder Instruments', 'HLDR', 'Sensors', 'Software'],
  ['Meridew Foods', 'MRDW', 'Bakery', 'Beverages'],
  ['Tollbridge Logistics', 'TLBG', 'Freight', 'Warehousing'],
] as const

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
