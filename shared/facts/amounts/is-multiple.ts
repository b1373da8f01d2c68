import { bareUnit } from '../../figures/amount.ts'
import { leadOf, type Statement } from '../statement.ts'

/** Whether a number without a sign is a multiple: `a book-to-bill of 1.04`, `the ratio fell from 0.9 to 0.7`. */
export function isMultiple(statement: Statement, index: number): boolean {
  const amount = statement.amounts[index]
  if (amount === undefined || amount.power !== 0 || Number(amount.value) > 40) return false
  // `over the past four quarters`.
  if (
    /^ (?:fiscal |calendar )?(?:quarters?|years?|months?|weeks?|days?)\b/.test(
      statement.text.slice(amount.end, amount.end + 20),
    )
  )
    return false
  // `the ratio fell from 0.9 at the end of June to 0.7`.
  const isMovedTo =
    index > 0 &&
    /^(?:[^.,;$%\d]|Q\d|\b20\d\d\b){0,40}\bto(?: (?:about|approximately|just))? $/.test(
      leadOf(statement, index),
    ) &&
    /\bfrom(?: (?:about|approximately))? $/.test(leadOf(statement, index - 1))
  if (isMovedTo) return isMultiple(statement, index - 1)
  const nearest = statement.metrics.findLast((mention) => mention.end <= amount.start)
  if (nearest?.metric.measure !== 'multiple') return false
  const between = statement.text.slice(nearest.end, amount.start)
  if (/^(?: ratio)?(?: [a-z]+){0,3} $/i.test(between) || ofPart.test(between)) return true
  if (
    !/^\d+\.\d+$/.test(amount.mantissa) ||
    /^ (?:turns|months|days|weeks)\b/.test(statement.text.slice(amount.end))
  )
    return false
  // `Book-to-bill in the quarter remained on a high level of 1.16 after 1.22 in the second quarter`.
  return /^(?: (?:[a-z-]+|Q[1-4])){0,16}(?: \d+\.\d+(?: in (?:the )?(?:[a-z]+ quarter|Q[1-4]))?,?)? (?:[a-z]+ )?$/i.test(
    between,
  )
}

/** `leverage of 2.1 times, down from 2.4 at the end of March and 3.3 a year ago`, `a 1.3 book to bill`. */
export function isMultipleBeside(statement: Statement, index: number): boolean {
  const { text, amounts, side } = statement
  const [before, amount] = [amounts[index - 1], amounts[index]]
  if (side === 'zh' || amount === undefined || !/^\d{1,2}\.\d+$/.test(amount.mantissa) || amount.power > 0)
    return false
  if (/^ book[- ]to[- ]bill\b/i.test(text.slice(amount.end, amount.end + 16))) return true
  return (
    before !== undefined &&
    /^(?:,? (?:(?:up|down|improved|compared) )?(?:from|versus|to|with)| (?:at|in|a|the)\b[^.;,$%\d]{3,32},? and)(?: (?:about|around|roughly))* $/.test(
      text.slice(before.end, amount.start),
    ) &&
    (before.unit === 'x' || (before.unit === bareUnit && isMultipleBeside(statement, index - 1)))
  )
}

/** `book-to-bill in the pumps business was greater than `: whose it is stands between. */
const ofPart =
  /^(?: ratio)? (?:in|for|of|at|across) (?:(?:our|the) )?(?:[\w&-]+ ){1,4}(?:was|is|were|remained|stood|came in|exceeded)(?: (?:about|around|roughly|approximately|just|well|greater|more|better|than|above|over|at|of|comfortably|again|still))* $/i
