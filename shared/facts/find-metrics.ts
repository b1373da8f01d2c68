import type { Side, Span } from '../documents/document.ts'
import { createPhraseFinder } from '../text/find-phrases.ts'
import { isWordCode } from '../text/word-gate.ts'
import { metrics, type Metric } from './metrics.ts'

export interface MetricMention extends Span {
  readonly metric: Metric
  /** Everyday words (`market`, `price`, `demand`) that name a metric only where nothing better does. */
  readonly isWeak: boolean
  /** `revenue` in `61% of revenue`: what the figure is a part of, not what it measures. */
  readonly isWhole: boolean
}

const weakWords = new Set(metrics.flatMap(({ weak }) => weak))

const weakForms = new Set(weakWords)
/** An alias and its plural, where its last word is a plain one. */
function formsOf(alias: string): readonly string[] {
  return /[a-rt-xz]$/.test(alias) && !/^we |(?:ed|ing|at)$/.test(alias) ? [alias, `${alias}s`] : [alias]
}

function setAlias(form: string, alias: string, metric: Metric): void {
  const normal = normalizeAlias(form)
  if (form !== alias && byAlias.en.has(normal)) return
  byAlias.en.set(normal, metric)
  if (weakWords.has(alias)) weakForms.add(normal)
}

const byAlias = { en: new Map<string, Metric>(), zh: new Map<string, Metric>() }
for (const metric of metrics) {
  for (const alias of metric.english) for (const form of formsOf(alias)) setAlias(form, alias, metric)
  for (const alias of metric.chinese) byAlias.zh.set(alias, metric)
}
const [hyphen, ampersand] = [45, 38]
const findAliases = {
  en: createPhraseFinder([...byAlias.en.keys()], {
    mayBegin: (text, at) => !isNameCode(text.charCodeAt(at - 1)) && text.charCodeAt(at - 1) !== hyphen,
    mayEnd: (text, end) => !isNameCode(text.charCodeAt(end)),
  }),
  zh: createPhraseFinder([...byAlias.zh.keys()]),
} as const
const wholeBefore =
  /(?:%|\bpercent|\bpoints|\bportion|\bshare|\bthirds?|\bhalf)(?: of)(?: (?:our|its|the|their|total|net|overall|company|data center|data|center|[a-z-]+))* ?$/i
const otherUse = /^ (?:and marketing|channels?|people|mix|team|force|cycle|opportunity|recognition)\b/i

/** Metrics named in a sentence, in order; of overlapping names the longest stands. */
export function findMetrics(text: string, side: Side): MetricMention[] {
  const found: MetricMention[] = []
  for (const { phrase: alias, start, end } of findAliases[side](text)) {
    const metric = byAlias[side].get(alias)
    if (metric === undefined) continue
    if (side === 'en' && metric.name === 'Revenue' && otherUse.test(text.slice(end, end + 16))) continue
    const before = text.slice(Math.max(0, start - 60), start)
    const after = text.slice(end, end + 12)
    const isWhole =
      side === 'en'
        ? before.includes(' of') && wholeBefore.test(before)
        : /[佔占][^,。]{0,6}$/.test(before) || (/^的 ?[\d.]+ ?%/.test(after) && metric.measure === 'money')
    found.push({ start, end, metric, isWeak: weakForms.has(alias), isWhole })
  }
  return found
}

function normalizeAlias(alias: string): string {
  return alias.toLowerCase().replaceAll('-', ' ')
}

/** `S&P` and `R&D` are words, so that `&` is a part of one. */
function isNameCode(code: number): boolean {
  return isWordCode(code) || code === ampersand
}
