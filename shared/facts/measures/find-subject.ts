import type { Statement } from '../statement.ts'

const opensWithPeriod =
  /^(?:(?:Our|The|first|second|third|fourth|quarter|full|year|fiscal|Q[1-4]|adjusted|reported|consolidated|total|['’]?(?:20)?\d\d),? )*$/i

/** `Gross margins were higher, offset by higher material costs.`: the measure a sentence without figures opens with and tells of. */
export function findSubjectMetric({
  text,
  amounts,
  metrics,
}: Statement): Statement['metrics'][number] | undefined {
  const first = metrics[0]
  return amounts.length === 0 &&
    first !== undefined &&
    !first.isWeak &&
    !first.isWhole &&
    opensWithPeriod.test(text.slice(0, first.start)) &&
    /^(?: (?:was|were|also|again))* (?:higher|lower|up|down|increased|decreased|improved|declined|rose|fell|expanded|benefited|grew)\b/.test(
      text.slice(first.end),
    )
    ? first
    : undefined
}
