import { explainProblem } from '../formulas/explain-problem.ts'
import type { FormulaProblem } from '../formulas/formula.ts'
import type { Locale } from '../messages/catalogue.ts'
import { translate } from '../messages/messages.ts'

/** A problem of a model's line in words, units by what was done with them. */
export function explainModelProblem(locale: Locale, problem: FormulaProblem, formula: string): string {
  const [a = '', b = ''] = problem.names
  if (problem.code !== 'unit') return explainProblem(locale, problem, formula)
  if (problem.name === '=') return translate(locale, 'models.unitDiffers', { computed: a, declared: b })
  if (problem.name === '^') return translate(locale, 'models.unitPower', { unit: b })
  return translate(locale, 'models.unitsApart', { a, b })
}
