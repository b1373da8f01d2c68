import { isAheadOf } from './place-in-time.ts'
import type { Reading, Setting, Statement } from '../statement.ts'

const joined =
  /^[^,;.$%]{0,40},? (?:and |then |and then |growing to |going to |to )+(?:maybe |about |around |roughly |probably |something like |closer to )*$/
const inOrdinal = /^ in the (second|third|fourth)(?=[.,;]|$| and\b)/
const ordinals = ['first', 'second', 'third', 'fourth']

/**
 * `maybe $4 million in the first quarter and $9 million in the second`: the second figure is of the year of the first, and
 * as firm as it.
 */
export function alignQuarterAfter({ text, side }: Statement, readings: Reading[], setting: Setting): void {
  const own = setting.periods.period
  if (side === 'zh') return
  for (let at = 1; at < readings.length; at += 1) {
    const [before, reading] = [readings[at - 1], readings[at]]
    if (before === undefined || reading === undefined) continue
    const next = setting.isArticle ? null : readNextAhead(text, before, reading, setting)
    if (next !== null) {
      readings[at] = next
      continue
    }
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

const quarterOf =
  /\b(?:Q([1-4])|(first|second|third|fourth) quarter)\b(?! (?:of |in )?(?:last|20\d\d|fiscal|the prior))/gi
const quarterBehind =
  /^ in (?:Q([1-4])|the (first|second|third|fourth) quarter)\b(?! (?:of )?(?:last|20\d\d|fiscal))/
const past = /\b(?:was|were|did|had|versus|from|compared|last|came)\b/i

/** `I think Q2 maybe $180 million, Q3 is $220 million and Q4 can be $260 million`: each quarter behind one that is foreseen is foreseen as well. */
function readNextAhead(text: string, before: Reading, reading: Reading, setting: Setting): Reading | null {
  const { period } = before
  if (
    period?.kind !== 'quarter' ||
    !isAheadOf(period, setting) ||
    !/^(?:forecast|guidance)/.test(before.kind) ||
    before.unit !== reading.unit ||
    /^(?:change|target)/.test(reading.kind)
  )
    return null
  const between = text.slice(before.amount.end, reading.amount.start)
  const found = quarterBehind.exec(text.slice(reading.amount.end)) ?? [...between.matchAll(quarterOf)].at(-1)
  if (found === undefined || past.test(between)) return null
  const part = Number(found[1] ?? ordinals.indexOf((found[2] ?? '').toLowerCase()) + 1)
  if (part === period.part) return null
  return {
    ...reading,
    metric: reading.metric === 'Other' ? before.metric : reading.metric,
    segment: reading.metric === 'Other' ? before.segment : reading.segment,
    kind: reading.kind.startsWith('guidance') ? reading.kind : 'forecast',
    period: { ...period, part, year: period.year + (part > period.part ? 0 : 1) },
  }
}
