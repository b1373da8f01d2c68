import type { Reading, Statement } from '../statement.ts'

/**
 * `earnings of $1.10 to $1.20 and $1.30 to $1.40, respectively`: two ranges of one measure are guided alike. A range
 * that was read as told takes kind and period of the one that is told with it.
 */
export function alignRespective({ text, amounts }: Statement, readings: Reading[]): void {
  if (!/\brespectively\b/i.test(text)) return
  for (let at = 0; at + 3 < readings.length; at += 1) {
    const [low, high, nextLow, nextHigh] = readings.slice(at, at + 4)
    if (low === undefined || high === undefined || nextLow === undefined || nextHigh === undefined) continue
    const isPair =
      low.metric === nextLow.metric &&
      low.unit === nextLow.unit &&
      amounts.indexOf(low.amount) === high.amount.other &&
      low.kind === 'actual' &&
      nextLow.kind === 'guidance-low' &&
      /^,? and (?:[$€£¥]|an? )?$/.test(text.slice(high.amount.end, nextLow.amount.start))
    if (!isPair) continue
    readings[at] = { ...low, kind: nextLow.kind, period: nextLow.period }
    readings[at + 1] = { ...high, kind: nextHigh.kind, period: nextHigh.period }
  }
}
