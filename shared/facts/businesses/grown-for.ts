import { toBusiness } from './business-name.ts'
import { isCompanyName } from './company-name.ts'
import { isPlace } from './is-place.ts'
import { withoutLongerGrowth } from '../measures/find-longer-growth.ts'
import type { NamedMetric } from '../measures/named-metric.ts'
import { tailOf, type Setting, type Statement } from '../statement.ts'

const soldBy = new Set([
  'Revenue',
  'Same-store sales',
  'Organic revenue growth',
  'Constant-currency revenue growth',
])

const growthFor =
  /^ for (?:our |the )?((?!Q[1-4]|FY|Fiscal|January|February|March|April|May|June|July|August|September|October|November|December|Wall|COVID)[A-Z][\w&'’-]*(?: (?:(?:and|&) )?[A-Z][\w&'’-]*){0,3})(?=,| (?:and|while|but)\b|\.|$)/

/** `increased 29% in the Americas, 23% in Europe`: where, right behind each. */
const growthIn =
  /^ in (?:the )?([A-Z][\w.&]*(?:[ /-](?:of )?[A-Z][\w&]*){0,3})(?=,| (?:and|while|but|in the (?:quarter|period|year))\b|\.|$)/

/** `sales increased 20% for Hollow, which includes Lago, and 30% for Aber`: whose growth a percentage is, by the name of capitals behind it; else the figure as it was read. */
export function nameGrownFor(
  statement: Statement,
  index: number,
  read: NamedMetric,
  unit: string,
  isChange: boolean,
  setting: Setting,
): NamedMetric {
  if (!isChange || unit !== '%' || statement.side === 'zh') return read
  if (!soldBy.has(withoutLongerGrowth(read.metric))) return read
  const place = growthIn.exec(tailOf(statement, index).replace(/\bU\.S\.(?= )/, 'US'))?.[1]
  if (place !== undefined && isPlace(place) && (read.segment === null || isPlace(read.segment)))
    return { ...read, segment: place }
  const name = growthFor.exec(tailOf(statement, index))?.[1]
  const segment = name === undefined || isCompanyName(name, setting) ? null : toBusiness(name.split(' '))
  return segment === null ? read : { ...read, segment }
}
