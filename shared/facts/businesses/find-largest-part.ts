import { isCurrency } from '../../figures/is-currency.ts'
import type { NamedMetric } from '../measures/named-metric.ts'
import { tidyNames, toBusiness } from './business-name.ts'
import { unnamedPart } from './unnamed-part.ts'
import type { Setting, Statement } from '../statement.ts'

const largest =
  '(?:by far )?(?:the|our) (?:(?:(?:second|third|next)[- ])?(?:largest|biggest|smallest)|other(?: (?:big|main|large|major))?(?= (?:piece|part|portion|chunk|component|bucket)))'
const called =
  '(?:piece|part|portion|chunk|category|segment|business|component|product line|line|contributor|market|end market|bucket)'
const ofWhole = '(?: (?:of|in) (?:that|this|it|those|the (?:mix|total|quarter|company)|revenues?|sales))?'
const barely = '(?: (?:about|around|approximately|roughly|nearly|over|just over|just under|a record|record))*'
const name = "[A-Za-z0-9][\\w&/'’-]*(?: [\\w&/'’-]+){0,5}?"

/** `Lasers were again our largest market, with revenue of `. */
const namedFirst = new RegExp(
  `(?:^|[.;,] |\\b(?:and|while|but) )(?:[Oo]ur |[Tt]he )?(${name}) (?:was|were|is|are|remained|remains)(?: (?:again|still|once again|now|also|by far))* ${largest} ${called}${ofWhole},? (?:with|at|contributing|generating|bringing in)(?: (?:sales|revenues?) of)?${barely}(?: (?:sales|revenues?) (?:of|at))?${barely} $`,
)
/** `The largest piece of that was lasers at `. */
const namedBehind = new RegExp(
  `\\b${largest}(?: ${called})?${ofWhole},? (?:was|were|is|are|being)(?: (?:again|still|once again|now|our|the))* (${name}),? (?:at|with|which (?:was|did|brought in|came in at))(?: (?:sales|revenues?) of)?${barely}(?: (?:sales|revenues?) (?:of|at))?${barely} $`,
  'i',
)

/** The sum that the largest part of a company brought in, and no sum of the whole; null where none is told. */
export function findLargestPart(
  { text, side, amounts }: Statement,
  index: number,
  unit: string,
  { isArticle }: Setting,
): NamedMetric | null {
  const amount = amounts[index]
  if (amount === undefined || side !== 'en' || isArticle || !isCurrency(unit) || amount.power < 6) return null
  const before = tidyNames(text.slice(0, amount.start).slice(-longest))
  const found = namedFirst.exec(before) ?? namedBehind.exec(before)
  return found === null
    ? null
    : {
        metric: 'Revenue',
        segment: toBusiness((found[1] ?? '').split(' ')) ?? unnamedPart,
        mention: null,
        isNamed: true,
      }
}

/** Characters within which a part, its place and its sum stand. */
const longest = 160
