import type { Expression } from './engine.ts'
import type { Formula } from './formula.ts'
import { parseExpression } from './parse-formula.ts'

/** Works out a formula from the values of its references, by their place in `Formula.references`. */
type PlainFormula = (valueAt: (index: number) => number | null) => number | null

/** A row's formula stands in a hundred columns: what is written in it is read once. */
const read = new WeakMap<Formula['pieces'], PlainFormula | null>()

/**
 * A formula of numbers, signs and the four operations, as a function of its references: nearly all of a grid's are,
 * and a sheet of the engine costs many times as much for each. It gives null, as for any other formula, where the
 * engine has to say what comes of it: for a value that is no number, and for a result that is none.
 */
export function readPlainly(formula: Formula): PlainFormula | null {
  const known = read.get(formula.pieces)
  if (known !== undefined) return known
  const plain = compile(parseExpression(formula))
  read.set(formula.pieces, plain)
  return plain
}

function compile(expression: Expression): PlainFormula | null {
  switch (expression.kind) {
    case 'literal': {
      const { value } = expression
      return typeof value === 'number' ? () => value : null
    }
    case 'reference': {
      const { index } = expression
      return (valueAt) => valueAt(index)
    }
    case 'sign':
      return over(compile(expression.of), (value) => (expression.operator === '-' ? -value : value))
    case 'percent':
      return over(compile(expression.of), (value) => value / 100)
    case 'operation': {
      const [left, right, operate] = [
        compile(expression.left),
        compile(expression.right),
        operations[expression.operator],
      ]
      if (!left || !right || !operate) return null
      return (valueAt) => {
        const [a, b] = [left(valueAt), right(valueAt)]
        if (a === null || b === null) return null
        // A part without a result has none for the whole: 1 / (1 / 0) is no 0.
        const result = operate(a, b)
        return Number.isFinite(result) ? result : null
      }
    }
    default:
      return null
  }
}

const over = (inner: PlainFormula | null, apply: (value: number) => number): PlainFormula | null =>
  inner &&
  ((valueAt) => {
    const value = inner(valueAt)
    return value === null ? null : apply(value)
  })

const operations: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
}
