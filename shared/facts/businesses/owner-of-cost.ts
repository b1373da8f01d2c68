import { capitalize, toBusiness } from './business-name.ts'
import { toKnown } from './find-listed-part.ts'
import type { MetricMention } from '../measures/find-metrics.ts'
import { rangeTailOf, type Setting, type Statement } from '../statement.ts'

const ofTheirSales = /^ of (?:the |our |total |net )*((?:[\w&'’-]+ ){1,4}?)(?:net )?(?:revenues?|sales)\b/i
const costBehind =
  /^(?: (?:costs?|expenses?))? (?:for|in|at|of|within) (?:our |the )?((?:[A-Z][\w&-]*|and|&)(?: (?:[A-Z][\w&-]*|and|&)){0,4})\b/
const opensWith =
  /^(?:In|At|For|Within) (?:our |the )?([A-Za-z][\w&-]*(?: (?:and |& )?[A-Za-z][\w&-]*){0,3}?)(?: (?:segment|business|division|group))?, /

/** `In the Ovens segment, SG&A was`: a part, whether or not the document tells of it elsewhere. */
const calledPart =
  /^(?:In|At|For|Within) (?:our |the )([A-Z][\w&-]*(?: (?:and |& )?[A-Z][\w&-]*){0,3}) (?:segment|business|division|group), /

/**
 * The part of the company whose cost is told as a share of sales: `Ovens SG&A was 38% of ovens revenues`, `SG&A for Kilns
 * was 12% of sales`; null where the document knows none.
 */
export function findOwnerOfCost(
  statement: Statement,
  index: number,
  { start, end }: MetricMention,
  setting: Setting,
): string | null {
  const { text } = statement
  const before = text.slice(0, start).trimEnd().split(' ')
  const names = [
    ofTheirSales.exec(rangeTailOf(statement, index))?.[1],
    costBehind.exec(text.slice(end))?.[1],
    opensWith.exec(text)?.[1],
    ...[3, 2, 1].map((count) => before.slice(-count).join(' ')),
  ]
  const called = calledPart.exec(text)?.[1]
  if (called !== undefined) return toBusiness(called.split(' '))
  for (const name of names) {
    const words = name?.trim().replace(/['’]s?$/, '') ?? ''
    const known = words === '' ? null : (toKnown(words, setting) ?? toKnown(capitalize(words), setting))
    if (known !== null) return known
  }
  return null
}
