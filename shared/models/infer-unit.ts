import type { Expression } from '../formulas/engine.ts'
import { createProblem, type FormulaProblem } from '../formulas/formula.ts'
import {
  dimensionless,
  formatUnit,
  isSameDimension,
  multiplyUnits,
  raiseUnit,
  type Unit,
} from './unit-algebra.ts'

/** `any`: not known, goes with everything. `number`: a bare number of the formula, which takes on its neighbour's. */
export type InferredUnit = Unit | 'any' | 'number'

/** The unit of what an expression gives, or the first place in it where units don't go together. */
export function inferUnit(
  expression: Expression,
  unitOf: (reference: number) => Unit | 'any',
): InferredUnit | FormulaProblem {
  try {
    return infer(expression, unitOf)
  } catch (problem) {
    if (problem instanceof UnitClash) return problem.problem
    throw problem
  }
}

export const isUnit = (unit: InferredUnit | FormulaProblem): unit is Unit =>
  typeof unit === 'object' && 'powers' in unit

class UnitClash extends Error {
  readonly problem: FormulaProblem
  constructor(problem: FormulaProblem) {
    super('units')
    this.problem = problem
  }
}

const clash = (operator: string, a: Unit, b: Unit): never => {
  throw new UnitClash(createProblem('unit', { name: operator, names: [formatUnit(a), formatUnit(b)] }))
}

type UnitOf = (reference: number) => Unit | 'any'

function infer(expression: Expression, unitOf: UnitOf): InferredUnit {
  const { kind } = expression
  if (kind === 'literal') return typeof expression.value === 'number' ? 'number' : 'any'
  if (kind === 'reference') return unitOf(expression.index)
  if (kind === 'sign') return infer(expression.of, unitOf)
  if (kind === 'percent') {
    infer(expression.of, unitOf)
    return dimensionless
  }
  if (kind === 'list') return joinAll(expression.items, unitOf, ',')
  if (kind === 'call') return inferCall(expression.name, expression.inputs, unitOf)
  return inferOperation(expression, unitOf)
}

function inferOperation(
  { operator, left, right }: Extract<Expression, { kind: 'operation' }>,
  unitOf: UnitOf,
): InferredUnit {
  const [a, b] = [infer(left, unitOf), infer(right, unitOf)]
  if (operator === '+' || operator === '-') return join(a, b, operator)
  if (operator === '*' || operator === '/') {
    if (a === 'any' || b === 'any') return 'any'
    if (a === 'number' && b === 'number') return 'number'
    return multiplyUnits(toUnit(a), toUnit(b), operator === '*' ? 1 : -1)
  }
  if (operator === '^') return inferPower(a, b, right)
  if (operator === '&') return 'any'
  join(a, b, operator)
  return dimensionless
}

function inferPower(a: InferredUnit, b: InferredUnit, exponent: Expression): InferredUnit {
  if (isUnit(b) && b.powers.size > 0) clash('^', toUnit(a), b)
  if (!isUnit(a)) return a
  if (a.powers.size === 0) return dimensionless
  return exponent.kind === 'literal' && typeof exponent.value === 'number'
    ? raiseUnit(a, exponent.value)
    : 'any'
}

const toUnit = (unit: InferredUnit): Unit => (isUnit(unit) ? unit : dimensionless)

/** What may stand on both sides of a sign. */
function join(a: InferredUnit, b: InferredUnit, operator: string): InferredUnit {
  if (a === 'any' || b === 'any') return isUnit(a) ? a : isUnit(b) ? b : 'any'
  if (a === 'number') return b
  if (b === 'number') return a
  return isSameDimension(a, b) ? { ...a, factor: 1 } : clash(operator, a, b)
}

const joinAll = (items: readonly (Expression | null)[], unitOf: UnitOf, operator: string): InferredUnit =>
  items
    .filter((item) => item !== null)
    .map((item) => infer(item, unitOf))
    .reduce<InferredUnit>((sum, unit) => join(sum, unit, operator), 'number')

const alike = new Set(
  'SUM AVERAGE MIN MAX MEDIAN MODE GEOMEAN HARMEAN STDEV STDEVP SUMIF AVERAGEIF IFERROR IFNA'.split(' '),
)
/** The first input's unit goes through. */
const passing = new Set(
  'ABS CEILING EVEN FLOOR INT MROUND ODD ROUND ROUNDDOWN ROUNDUP TRUNC INDEX LARGE SMALL PERCENTILE QUARTILE N'.split(
    ' ',
  ),
)
const bare = new Set(
  'AND OR NOT XOR COUNT COUNTA COUNTBLANK COUNTIF EXP LN LOG LOG10 SIGN RANK CORREL RSQ PERCENTRANK IRR MIRR XIRR RRI EFFECT NOMINAL NPER RATE ISBLANK ISERR ISERROR ISLOGICAL ISNA ISNUMBER ISTEXT MATCH XMATCH ROWS COLUMNS LEN'.split(
    ' ',
  ),
)
/** Where money stands among the inputs of functions of finance. */
const money: Readonly<Record<string, readonly number[]>> = {
  FV: [2, 3],
  PV: [2, 3],
  PMT: [2, 3],
  IPMT: [3, 4],
  PPMT: [3, 4],
  SLN: [0, 1],
}

function inferCall(name: string, inputs: readonly (Expression | null)[], unitOf: UnitOf): InferredUnit {
  const units = inputs.map((input) => (input === null ? 'any' : infer(input, unitOf)))
  const [first = 'any'] = units
  if (alike.has(name)) return joinAll(inputs, unitOf, ',')
  if (passing.has(name)) return first
  if (bare.has(name)) return dimensionless
  if (name === 'IF') return joinAll(inputs.slice(1), unitOf, ',')
  if (name === 'CHOOSE') return joinAll(inputs.slice(1), unitOf, ',')
  if (name === 'IFS')
    return joinAll(
      inputs.filter((_, index) => index % 2 === 1),
      unitOf,
      ',',
    )
  if (name === 'NPV') return joinAll(inputs.slice(1), unitOf, ',')
  if (name === 'XNPV') return units[1] ?? 'any'
  if (name === 'SQRT') return isUnit(first) ? raiseUnit(first, 0.5) : first
  if (name === 'POWER' && inputs[1]) return inferPower(first, units[1] ?? 'any', inputs[1])
  if (name === 'PRODUCT' || name === 'SUMPRODUCT')
    return units.includes('any')
      ? 'any'
      : units.reduce<InferredUnit>((product, unit) => multiplyUnits(toUnit(product), toUnit(unit)), 'number')
  const places = money[name]
  if (places)
    return joinAll(
      places.map((at) => inputs[at] ?? null),
      unitOf,
      ',',
    )
  return 'any'
}
