import type { MetricMention } from '../measures/find-metrics.ts'
import { capitalize } from './business-name.ts'
import type { Statement } from '../statement.ts'
import { turnable } from './measures-of-parts.ts'

const whileIt =
  /^(?:And |But )?(?:While|Although|Though|As) (?:our |the )?((?:[A-Za-z][\w&-]*)(?: [A-Z][\w&-]*| (?:segment|business|franchise))?) (?:(?:has|have|had) )?(?:continued?s?|faced?s?|remain(?:s|ed)?|saw|sees|struggled|benefited|suffered|still (?:faces|sees)) [^,;$%\d]{5,140}, (?:the |our |its )?(?:[a-z]+ )?$/
/** What is no part of a company: what is bought, paid or looked at. */
const noPart =
  /^(?:we|it|they|this|that|these|those|demand|sales|revenues?|volumes?|prices?|pricing|costs?|margins?|traffic|inflation|inventor(?:y|ies)|supply|customers?|consumers?|companies|business|conditions|markets?|economy|environment|rates?|results|growth|performance|orders|backlog|everyone|people|others?|there|management|the|our|trends?|volatility|uncertainty|headwinds?)\b/i

/** `While trucks faced a shortage of chips, shipments were up 9%`: whose shipments they are. */
export function findWhileSubject({ text, side }: Statement, { metric, start }: MetricMention): string | null {
  if (side === 'zh' || !(turnable.has(metric.name) || metric.name === 'Shipments')) return null
  const words = whileIt.exec(text.slice(0, start))?.[1]
  return words === undefined || noPart.test(words)
    ? null
    : capitalize(words.replace(/ (?:segment|business|franchise)$/, ''))
}
