import { isCompanyName } from './company-name.ts'
import type { MetricMention } from '../measures/find-metrics.ts'
import { toBusiness } from './business-name.ts'
import type { Setting, Statement } from '../statement.ts'

const earned =
  /^(?:(?:And|But|Meanwhile),? )?([A-Z][\w-]*(?: (?:(?:and|&) )?[A-Za-z][\w-]*){0,3}) (?:had|generated|contributed|delivered|produced|achieved|reported|posted|recorded|lost|earned) (?:an? )?[$€£¥][\d.,]+ (?:million|billion|thousand)(?: of| in)? (?:net |operating |pre-?tax |adjusted )*$/
/** `Barrow Trailer Works generated revenues of $196 million and operating income of`: in two words or more, it is no firm. */
const sold =
  /^(?:From a (?:segment|business|divisional) perspective, )?([A-Z][\w-]*(?: (?:(?:and|&) )?[A-Z][\w-]*){1,4}) (?:generated|delivered|produced|achieved|reported|posted|recorded) (?:(?:net |total )?(?:revenues?|sales) of [$€£¥][\d.,]+ (?:million|billion),? (?:and|with) )?(?:net |operating |adjusted )*$/
const soldBy = new Set(['Revenue', 'Operating income', 'Adjusted EBITDA'])
const ownSubject =
  /^(?:We|It|They|This|That|He|She|Management|The|Our|In|For|During)\b|\b(?:company|quarter|year|we)\b/i

/** `Long-term care had $46 million of earnings`: a line of business that earned it, and not the company. */
export function findEarner(
  { text, side }: Statement,
  { metric, start }: MetricMention,
  setting: Setting,
): string | null {
  if (side === 'zh' || setting.isArticle) return null
  const seller =
    setting.company !== null && soldBy.has(metric.name) ? sold.exec(text.slice(0, start))?.[1] : undefined
  if (seller !== undefined && !ownSubject.test(seller) && !isCompanyName(seller, setting))
    return toBusiness(seller.split(' ')) ?? seller
  if (!earnedBy.has(metric.name)) return null
  const name = earned.exec(text.slice(0, start))?.[1]
  if (name === undefined || ownSubject.test(name) || isCompanyName(name, setting)) return null
  // Without the company's name a single word may be it.
  return setting.company === null && !name.includes(' ') ? null : (toBusiness(name.split(' ')) ?? name)
}

const earnedBy = new Set(['Net income', 'Operating income', 'Pre-tax income'])
