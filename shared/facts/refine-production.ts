import type { NamedMetric } from './named-metric.ts'
import { rangeTailOf, type Statement } from './statement.ts'

const products: readonly (readonly [words: RegExp, name: string])[] = [
  [/^ (?:of (?:it |which )?(?:is |was |being )?)?(?:crude )?oil\b/i, 'Oil'],
  [/^ (?:of (?:it |which )?(?:is |was |being )?)?(?:total )?(?:liquids?|NGLs?)\b/i, 'Liquids'],
  [/^ (?:of (?:it |which )?(?:is |was |being )?)?(?:natural )?gas\b/i, 'Gas'],
]

/** `production of 40,000 barrels a day, of which 57% oil`: what a percentage of production is, which has no level in percent. */
export function refineProduction(
  statement: Statement,
  index: number,
  read: NamedMetric,
  unit: string,
  isChange: boolean,
): NamedMetric {
  if (read.metric !== 'Production' || unit !== '%' || isChange) return read
  const tail = rangeTailOf(statement, index)
  const product = products.find(([words]) => words.test(tail))?.[1]
  return product === undefined
    ? { ...read, metric: 'Share of production', mention: null, isNamed: false }
    : { ...read, metric: `${product} share of production` }
}
