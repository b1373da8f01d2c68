import { tidyNames, toBusiness, uncapitalize } from '../businesses/business-name.ts'
import type { NamedMetric } from './named-metric.ts'

const sameStore =
  /\b(?:same|comparable|comp|identical)[- ](?:store|restaurant|center|facility|property|hotel|club|shop|unit)\b([^.,;$%]{0,30})$/i

/** What stores without those opened or closed may tell of besides what they sell. */
const toldOfSameStores = new Set([
  'Backlog',
  'Gross profit',
  'Gross margin',
  'Operating income',
  'Adjusted EBITDA',
])

/** `same-store used vehicle revenue`, `same-store gross profit`: of the stores that were there a year ago, in a row of its own. */
export function nameSameStore(text: string, read: NamedMetric): NamedMetric | null {
  const { metric, mention } = read
  if (mention === null || (metric !== 'Revenue' && !toldOfSameStores.has(metric))) return null
  const words = text
    .slice(Math.max(0, mention.start - 48), mention.end)
    .replace(/(?:net |total )?[\w-]+(?: (?:profit|margin|income))?$/i, '')
  const kind = sameStore.exec(words)?.[1]
  if (kind === undefined || text.startsWith(' per ', mention.end)) return null
  return {
    ...read,
    metric: metric === 'Revenue' ? 'Same-store sales' : `Same-store ${uncapitalize(metric)}`,
    segment: toBusiness(tidyNames(kind).trim().split(' ')),
  }
}
