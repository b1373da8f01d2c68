import { evaluateFormulas } from '../../shared/formulas/evaluate-formulas.ts'
import { isFormulaProblem, type Formula } from '../../shared/formulas/formula.ts'
import { parseFormula } from '../../shared/formulas/parse-formula.ts'
import { median, ms, timed, type Benchmark, type Figure, type Ground } from './bench.ts'

const formulas = 5_000

/** Five thousand formulas over a thousand inputs, each resting on the formula before it and on two inputs. */
export const formulaGoals: readonly Benchmark[] = [{ ids: ['Q24'], run: measureFormulas }]

async function measureFormulas(ground: Ground): Promise<readonly Figure[]> {
  const texts = Array.from(
    { length: formulas },
    (_, index) =>
      [
        `n${index}`,
        index === 0
          ? '[i0]'
          : `[n${index - 1}] * 0.5 + IF([i${index % 1_000}] > 500, [i${(index * 7) % 1_000}], ROUND([i1] / 3, 2))`,
      ] as const,
  )
  const read = (): ReadonlyMap<string, Formula> =>
    new Map(
      texts.map(([name, text]) => {
        const formula = parseFormula(text)
        if (isFormulaProblem(formula)) throw new Error(`${text}: ${formula.code}`)
        return [name, formula]
      }),
    )
  const durations: number[] = []
  for (let run = 0; run < Math.max(3, ground.runs); run += 1)
    durations.push(
      await timed(() => {
        const found = evaluateFormulas(read(), (name) => Number(name.slice(1)))
        if ([...found.values()].some((value) => typeof value !== 'number'))
          throw new Error('a formula failed')
      }),
    )
  return [
    {
      id: 'Q24',
      what: `read and work out ${formulas} formulas`,
      ours: ms(median(durations)),
      value: median(durations),
      pass: { atMost: 300, unit: ' ms' },
    },
  ]
}
