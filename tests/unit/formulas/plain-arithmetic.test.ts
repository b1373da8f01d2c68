import { describe, expect, it } from 'vitest'
import { evaluateFormulas, type KnownValue } from '../../../shared/formulas/evaluate-formulas.ts'
import { isFormulaProblem, type Formula } from '../../../shared/formulas/formula.ts'
import { parseFormula } from '../../../shared/formulas/parse-formula.ts'
import { readPlainly } from '../../../shared/formulas/plain-arithmetic.ts'

function formulaOf(text: string): Formula {
  const formula = parseFormula(text)
  if (isFormulaProblem(formula)) throw new Error(`${text}: ${formula.code}`)
  return formula
}

/** A row of numbers that looks like chance and is the same each time (Park and Miller, 1988). */
function createChance(): () => number {
  let state = 20_250_731
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}

/** Operations as analysts nest them, over five names and over numbers. */
function writeExpression(chance: () => number, depth: number): string {
  const pick = (texts: readonly string[]) => texts[Math.floor(chance() * texts.length)] ?? ''
  if (depth === 0 || chance() < 0.2)
    return pick(['[a]', '[b]', '[c]', '[d]', '[e]', '2', '0.1', '1.5', '12%'])
  const [left, right] = [writeExpression(chance, depth - 1), writeExpression(chance, depth - 1)]
  const text = `${left} ${pick(['+', '-', '*', '/'])} ${right}`
  return pick([text, `(${text})`, `-(${text})`, `(${text})%`])
}

const values: Readonly<Record<string, KnownValue>> = {
  a: 40_700_000,
  b: 0.189,
  c: -13.25,
  d: 0,
  e: 1 / 3,
  none: null,
  word: 'much',
  yes: true,
}
const valueOf = (key: string) => values[key]
const resultOf = (text: string) => evaluateFormulas(new Map([['x', formulaOf(text)]]), valueOf).get('x')

describe('a formula of the four operations', () => {
  it('gives bit for bit what the engine gives', () => {
    const chance = createChance()
    const texts = Array.from({ length: 400 }, () => writeExpression(chance, 4))
    expect(texts.filter((text) => readPlainly(formulaOf(text)) === null)).toEqual([])
    // Within IF the engine works it out.
    const differing = texts.filter((text) => {
      const [plain, engine] = [resultOf(text), resultOf(`IF(TRUE, ${text}, 0)`)]
      return JSON.stringify(plain) !== JSON.stringify(engine)
    })
    expect(differing).toEqual([])
  })

  it.each(['[a] ^ 2', 'SUM([a], [b])', '[a] & [b]', '[a] > [b]', '"much"', '[a] * TRUE'])(
    'is not %s, which the engine works out',
    (text) => {
      expect(readPlainly(formulaOf(text))).toBeNull()
    },
  )

  it.each([
    ['[a] / [d]', 'divide-by-zero'],
    ['[a] + [none]', 'missing'],
    ['[a] * [word]', 'not-a-number'],
  ])('%s is explained as before: %s', (text, code) => {
    expect(resultOf(text)).toMatchObject({ code })
  })

  it('counts what is true as one, as the engine does', () => {
    expect(resultOf('[a] * [yes]')).toBe(40_700_000)
  })

  it('rests on others, whether those are plain or the engine’s', () => {
    const formulas = new Map([
      ['sum', formulaOf('SUM([a], [c])')],
      ['twice', formulaOf('[sum] * 2')],
      ['half', formulaOf('[b] / 2')],
      ['both', formulaOf('[twice] + [half]')],
    ])
    expect(Object.fromEntries(evaluateFormulas(formulas, valueOf))).toEqual({
      sum: 40_699_986.75,
      twice: 81_399_973.5,
      half: 0.0945,
      both: 81_399_973.5945,
    })
  })
})
