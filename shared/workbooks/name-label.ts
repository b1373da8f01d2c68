import { findMetrics } from '../facts/find-metrics.ts'

/** What a row of the user's file measures. */
export interface LabelName {
  /** The catalogue's name; null where it knows none. */
  readonly metric: string | null
  /** The words beside the metric's, in lower case: a segment, a basis, a note. */
  readonly rest: readonly string[]
  readonly basis: 'GAAP' | 'non-GAAP' | null
  /** `growth`, `y/y`: the row gives changes, which no level may be taken for. */
  readonly isChange: boolean
}

const change =
  /\bgrowth\b|\by\s?[/o]\s?y\b|\bq\s?[/o]\s?q\b|\bchange\b|\bchg\b|Δ|年增|季增|同比|[環环]比|成長率|增[長长]率/i
const words = /[\p{L}\p{N}&]+/gu
/** Words that stand in any label. */
const common = new Set([
  'total',
  'net',
  'the',
  'of',
  'and',
  'in',
  'usd',
  'non',
  'gaap',
  'adjusted',
  'm',
  'mn',
  'million',
  'millions',
  'revenue',
])

/** Names a label through the aliases of the catalogue, in either language; of several metrics the longest words. */
export function nameLabel(label: string, heading = ''): LabelName {
  const side = /\p{Script=Han}/u.test(label) ? 'zh' : 'en'
  const plain = label.slice(0, 160)
  const found = findMetrics(plain, side)
    .filter(({ isWhole }) => !isWhole)
    .toSorted((a, b) => b.end - b.start - (a.end - a.start))[0]
  // A segment's row stands beneath the name of what it is a part of.
  const above = found
    ? null
    : findMetrics(heading.slice(0, 160), /\p{Script=Han}/u.test(heading) ? 'zh' : 'en')[0]
  const rest = found ? `${plain.slice(0, found.start)} ${plain.slice(found.end)}` : plain
  return {
    metric: found?.metric.name ?? above?.metric.name ?? null,
    rest: (rest.toLowerCase().match(words) ?? []).filter((word) => !common.has(word)),
    basis: /\bnon-?\s?gaap\b|\badj(?:usted|\.)?\b|非\s?GAAP|調整後|调整后/i.test(plain)
      ? 'non-GAAP'
      : /\bgaap\b/i.test(plain)
        ? 'GAAP'
        : null,
    isChange: change.test(plain),
  }
}
