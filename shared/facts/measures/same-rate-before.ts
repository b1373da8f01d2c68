import { leadOf, type Reading, type Setting, type Statement } from '../statement.ts'

/** `Gross profit was 31% of sales, compared to 29% of sales last year`: the rate just told, some time before. */
export const isSameRateBefore = (
  statement: Statement,
  index: number,
  previous: Reading | undefined,
  { catalogue }: Setting,
): boolean =>
  statement.side === 'en' &&
  previous?.unit === '%' &&
  !previous.kind.startsWith('change') &&
  catalogue.find(previous.metric)?.measure === 'percent' &&
  /^[^;]{0,120}\b(?:compared (?:to|with)|versus|vs\.?|against|(?:up|down) from)(?: (?:about|approximately|just|only))* $/i.test(
    leadOf(statement, index),
  )
