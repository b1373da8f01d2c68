import type { Setting, Statement } from '../statement.ts'
import { findNameBefore } from './name-before.ts'

const carries =
  /^,? (?:which |that )?(?:now |typically |generally )?(?:carr(?:y|ies|ied)|ha(?:s|ve|d)|comes? with|brings?|earns?) (?:an? |the )?(?:(?!revenue|sales)[\w-]+ ){0,2}$/

/** `Services revenue, which carries a margin of 60%`: whose a margin is that begins at `at`, told of what is sold; null elsewhere. */
export function findCarrier({ text, metrics }: Statement, at: number, setting: Setting): string | null {
  const sold = metrics.findLast(
    ({ metric, end }) => metric.name === 'Revenue' && end <= at && carries.test(text.slice(end, at)),
  )
  return sold === undefined ? null : findNameBefore(text, sold.start, setting)
}
