import { asDescribed, asNamed, type NamedMetric } from './named-metric.ts'
import { rangeTailOf, type Statement } from '../statement.ts'

const about =
  '(?: (?:another|an additional|a total of|about|approximately|around|roughly|nearly|over|more than|almost))*'
const deployed = new RegExp(`\\b(?:deploy|allocate|deployed|allocated|deploying|allocating)${about} $`, 'i')
/** `committed $340 million to debt reduction and dividends`. */
const committed = new RegExp(
  `\\b(?:commit|committed|committing|devot(?:e|ed|ing)|dedicat(?:e|ed|ing)|direct(?:ed|ing)?|earmark(?:ed|ing)?)${about} $`,
  'i',
)
const toPurpose = /^ (?:to|toward|towards) /
/** `allocated $150 million to debt repayment and $60 million to buybacks`: the next sum of the same verb. */
const nextOf = new RegExp(
  `\\b(?:allocated|committed|devoted|dedicated|directed|earmarked)${about} [$€£¥][\\d.,]+ (?:million|billion) (?:to|toward|towards) [^$€£¥;.%]{3,60},? and${about} $`,
  'i',
)
/** Characters before a sum in which the verb of the one before it stands. */
const reach = 140

/** What follows where a sum had one purpose only. */
const alone = '(?!,? (?:and|or|program|plan|as well)\\b(?! (?:[$€£¥]|$))|, [a-z]| in dividends)'
const to = '(?:to|toward|towards|for|on|in|into)'
/** What all of a sum went to: `allocated $250 million to share repurchases.` */
const onePurpose: readonly (readonly [metric: string, words: RegExp])[] = [
  [
    'Capex',
    // `deployed $22 million of capital on keeping our plants running`.
    /^ of capital\b[^.;$%]{0,32}\b(?:on|for|toward|towards|into) (?:[\w-]+ ){0,2}?(?:sustaining|maintaining|maintenance|upkeep|expanding|equipment|plants?|facilit(?:y|ies)|capacity|capex)\b/i,
  ],
  [
    'Share repurchases',
    new RegExp(`^ ${to} (?:our )?(?:(?:share|stock) )?(?:re-?purchases?|buybacks?)\\b${alone}`, 'i'),
  ],
  ['Capex', new RegExp(`^ ${to} (?:our )?(?:capex|capital (?:expenditures?|spending))\\b${alone}`, 'i')],
  [
    'Debt repayment',
    new RegExp(
      `^ ${to} (?:(?:our|the|further|additional) )*(?:(?:reducing|repaying|paying down|retiring|lowering) (?:our |the )?(?:[a-z-]+ )?debt|debt (?:reductions?|re-?payments?|retirements?|pay-?downs?))\\b${alone}`,
      'i',
    ),
  ],
  ['Dividends paid', new RegExp(`^ ${to} (?:our |cash |common )*dividends?\\b${alone}`, 'i')],
]

/** A sum that is said to be given to something: what it went to, or `we deployed $340 million on debt reduction, dividends and buybacks`, all of it together. */
export function nameDeployed(statement: Statement, index: number): NamedMetric | null {
  const start = statement.amounts[index]?.start ?? 0
  const tail = rangeTailOf(statement, index)
  const before = statement.text.slice(Math.max(0, start - reach), start)
  if (!deployed.test(before) && !((committed.test(before) || nextOf.test(before)) && toPurpose.test(tail)))
    return null
  const purpose = onePurpose.find(([, words]) => words.test(tail))?.[0]
  return purpose === undefined ? asDescribed('Capital deployed') : asNamed(purpose)
}
