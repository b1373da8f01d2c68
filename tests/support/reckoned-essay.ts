import {
  drawFrom,
  growth,
  million,
  percent,
  round,
  type ReckonedCall,
  type ReckonedFigure,
} from './reckoned.ts'

/** An essay that reckons: each sentence states one result of figures it gives, in one of several wordings. */
export function writeReckonedEssay(seed: number): ReckonedCall {
  const draw = drawFrom(seed)
  const figures: ReckonedFigure[] = []
  const lines = ['The Price of a Window', 'What it means for those who cut glass']
  const say = (words: string, text: string, relation: string) => {
    lines.push(words)
    figures.push({ line: lines.length, text, relation })
  }
  const whole = (low: number, high: number) => Math.round(draw.between(low, high))
  const count = (value: number) => value.toLocaleString('en')

  const [units, price] = [10 * whole(12, 90), whole(21, 98)]
  const worth = `$${count(units * price)}`
  say(
    draw.pick([
      `The order is for ${count(units)} panes at $${price} each, so ${worth} in all.`,
      `They sold ${count(units)} panes × $${price} = ${worth} in the spring.`,
      `${count(units)} panes at $${price} apiece come to ${worth}.`,
      `If you multiply, ${count(units)} panes times $${price} is ${worth}.`,
    ]),
    worth,
    'product',
  )
  const [dies, cost] = [whole(15, 60) * 10, whole(12, 45)]
  const perDie = `$${cost}`
  say(
    draw.pick([
      `A sheet costs $${count(dies * cost)} and yields ${dies} good panes, which puts the cost per pane at roughly ${perDie}.`,
      `$${count(dies * cost)} divided by ${dies} is ${perDie}.`,
      `A sheet goes for $${count(dies * cost)}. It gives ${dies} panes, that is ${perDie} for a pane.`,
    ]),
    perDie,
    'quotient',
  )
  const [a, b] = [round(draw.between(20, 90), 1), round(draw.between(20, 90), 1)]
  const sum = million(a + b)
  say(
    draw.pick([
      `Glass brought ${million(a)} and lead ${million(b)}, for a total of ${sum}.`,
      `Glass at ${million(a)} and lead at ${million(b)} together make ${sum}.`,
      `Glass brought ${million(a)} plus ${million(b)} from lead, which equals ${sum}.`,
    ]),
    sum,
    'sum',
  )
  const part = percent((100 * a) / (a + b + 100))
  say(
    draw.pick([
      `Of the ${million(a + b + 100)}, ${million(a)} or ${part} came from glass.`,
      `${million(a)} is ${part} of ${million(a + b + 100)}.`,
      `Glass made ${million(a)} of the ${million(a + b + 100)}, or ${part}.`,
    ]),
    part,
    'share',
  )
  const [was, is] = [round(draw.between(20, 60), 1), round(draw.between(70, 190), 1)]
  const rate = growth(is, was)
  say(
    draw.pick([
      `The market grew from ${million(was)} in 2022 to ${million(is)} in 2025, an increase of ${rate}.`,
      `The market rose ${rate} from ${million(was)} to ${million(is)}.`,
      `The market stood at ${million(is)}, up ${rate} from ${million(was)} three years before.`,
      `The market, at ${million(is)} compared with ${million(was)}, was up ${rate}.`,
    ]),
    rate,
    'growth',
  )
  const yearly = percent(100 * ((is / was) ** (1 / 3) - 1))
  say(`From ${million(was)} in 2022 to ${million(is)} in 2025 is a CAGR of ${yearly}.`, yearly, 'compound')
  const [share, base] = [whole(3, 40), round(draw.between(10, 60), 1)]
  const slice = million((share * base) / 100, 2)
  say(
    draw.pick([
      `${share}% of ${million(base)} is about ${slice}.`,
      `${share}% of those ${million(base)} equals ${slice}.`,
    ]),
    slice,
    'part',
  )
  const [more, less] = [whole(30, 90) * 10, whole(6, 20) * 10]
  const ratio = `${(more / less).toFixed(1)}:1`
  say(`We count ${more} vs. ${less} panes, or roughly ${ratio} in the new halls.`, ratio, 'ratio')
  const fall = `$${whole(3, 9)} million`
  const [from, to] = [whole(40, 80), 0]
  const rest = from - Number(/\d+/.exec(fall)?.[0] ?? to)
  say(`The debt came down by ${fall}, from $${from} million to $${rest} million.`, fall, 'difference')
  const monthly = whole(12, 80)
  say(
    `The kiln burns $${monthly} million a quarter, which is $${4 * monthly} million a year.`,
    `$${4 * monthly} million`,
    'yearly',
  )
  return { text: lines.join('\n'), figures }
}
