import type { Reading, Setting, Statement } from '../statement.ts'

const joined =
  /^[^,;.$%]{0,40},? (?:and |then |and then |growing to |going to |to )+(?:maybe |about |around |roughly |probably |something like |closer to )*$/
const inOrdinal = /^ in the (second|third|fourth)(?=[.,;]|$| and\b)/
const ordinals = ['first', 'second', 'third', 'fourth']

/**
 * `maybe $4 million in the first quarter and $9 million in the second`: the second figure is of the year of the first, and
 * as firm as it.
 */
export function alignQuarterAfter(
  { text, side }: Statement,
  readings: Reading[],
  { periods: { period: own } }: Setting,
): void {
  if (side === 'zh') return
  for (let at = 1; at < readings.length; at += 1) {
    const [before, reading] = [readings[at - 1], readings[at]]
    if (before === undefined || reading === undefined) continue
    const word = inOrdinal.exec(text.slice(reading.amount.end, reading.amount.end + 24))?.[1]
    const part = ordinals.indexOf(word ?? '') + 1
    if (
      part === 0 ||
      before.period?.kind !== 'quarter' ||
      before.unit !== reading.unit ||
      before.period.part >= part ||
      !joined.test(text.slice(before.amount.end, reading.amount.start))
    )
      continue
    const isOwn = own?.kind === 'quarter' && own.year === before.period.year && own.part === part
    readings[at] = {
      ...reading,
      kind: before.kind !== 'prior-period actual' ? before.kind : isOwn ? ('actual' as const) : reading.kind,
      metric: before.metric,
      segment: before.segment,
      period: { ...before.period, part },
    }
  }
}
