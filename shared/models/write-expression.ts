import type { RelationKind } from '../arithmetic/relation.ts'

/** A way to reckon with some terms: how it is written, terms as `{0}`, and what it comes to. */
interface Candidate {
  readonly text: string
  readonly value: number
}

/** Beyond this many terms only sums, products and means are looked for. */
const mostChained = 6

/**
 * The formula by which terms give a result that is already known to follow from them, terms as `{0}`, `{1}`, …; null
 * where it is none of the usual. A relation says its kind and its terms but not their brackets: of the usual ways to
 * write its kind the first that comes to exactly the result is it.
 */
export function writeExpression(kind: RelationKind, terms: readonly number[], result: number): string | null {
  const isIt = ({ value }: Candidate) =>
    Math.abs(value - result) <= 1e-9 * Math.max(Math.abs(value), Math.abs(result))
  for (const candidate of listUsual(kind, terms)) if (isIt(candidate)) return candidate.text
  for (const candidate of listGrouped(terms)) if (isIt(candidate)) return candidate.text
  if (terms.length <= mostChained)
    for (const candidate of listChains(terms)) if (isIt(candidate)) return candidate.text
  return null
}

function listUsual(kind: RelationKind, terms: readonly number[]): readonly Candidate[] {
  const [a = 0, b = 0] = terms
  const all = (sign: string) => terms.map((_, index) => `{${index}}`).join(` ${sign} `)
  const growth = [
    { text: '{0} / {1} - 1', value: a / b - 1 },
    { text: '{1} / {0} - 1', value: b / a - 1 },
  ]
  const difference = [
    { text: '{0} - {1}', value: a - b },
    { text: '{1} - {0}', value: b - a },
  ]
  const quotient = [
    { text: '{0} / {1}', value: a / b },
    { text: '{1} / {0}', value: b / a },
  ]
  const sum = { text: all('+'), value: terms.reduce((total, term) => total + term, 0) }
  const product = { text: all('*'), value: terms.reduce((total, term) => total * term, 1) }
  const mean = { text: `AVERAGE(${all(',').replaceAll(' ,', ',')})`, value: sum.value / terms.length }
  const pair = terms.length === 2
  if (kind === 'growth') return pair ? [...growth, ...difference] : []
  if (kind === 'difference' || kind === 'income') return pair ? difference : []
  if (kind === 'sum') return [sum]
  if (kind === 'product') return [product]
  if (kind === 'midpoint' || kind === 'mean') return [mean]
  return pair ? [...quotient, product, ...difference, ...growth] : [sum, product]
}

/** Three terms with brackets: `({0} - {1}) / {2}` and its like. */
function listGrouped(terms: readonly number[]): readonly Candidate[] {
  if (terms.length !== 3) return []
  const orders = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 2, 0],
    [1, 0, 2],
    [2, 0, 1],
    [2, 1, 0],
  ] as const
  return orders.flatMap(([first, second, third]) => {
    const [a, b, c] = [terms[first] ?? 0, terms[second] ?? 0, terms[third] ?? 0]
    return [
      { text: `({${first}} + {${second}}) / {${third}}`, value: (a + b) / c },
      { text: `({${first}} - {${second}}) / {${third}}`, value: (a - b) / c },
      { text: `({${first}} + {${second}}) * {${third}}`, value: (a + b) * c },
      { text: `({${first}} - {${second}}) * {${third}}`, value: (a - b) * c },
      { text: `{${third}} / ({${first}} + {${second}})`, value: c / (a + b) },
      { text: `{${third}} / ({${first}} - {${second}})`, value: c / (a - b) },
    ]
  })
}

const signs = ['*', '/', '+', '-'] as const

/** The terms in their order with every choice of signs, products before sums. */
function* listChains(terms: readonly number[]): Generator<Candidate> {
  const count = signs.length ** Math.max(0, terms.length - 1)
  for (let choice = 0; choice < count; choice += 1) {
    let text = '{0}'
    let total = 0
    let run = terms[0] ?? 0
    let rest = choice
    for (let index = 1; index < terms.length; index += 1) {
      const sign = signs[rest % signs.length] ?? '*'
      rest = Math.floor(rest / signs.length)
      const term = terms[index] ?? 0
      text += ` ${sign} {${index}}`
      if (sign === '*') run *= term
      else if (sign === '/') run /= term
      else {
        total += run
        run = sign === '+' ? term : -term
      }
    }
    yield { text, value: total + run }
    // `8.7 ÷ 12.6 − 1`, `1 − a ÷ b`
    yield { text: `${text} - 1`, value: total + run - 1 }
    yield { text: `1 - (${text})`, value: 1 - total - run }
  }
}
