import type { Side, Span } from '../documents/document.ts'
import { createPhraseFinder, type FoundPhrase } from '../text/find-phrases.ts'
import { isWordCode } from '../text/word-gate.ts'
import type { Metric } from './metric.ts'

/** Where a text has a name of a metric. */
export interface FoundAlias extends Span {
  readonly metric: Metric
  /** An everyday word (`market`, `price`, `demand`) that names a metric only where nothing better does. */
  readonly isWeak: boolean
}

export type AliasFinder = Readonly<Record<Side, (text: string) => readonly FoundAlias[]>>

const [hyphen, ampersand] = [45, 38]

/** Finds the names of metrics in one pass over a text, whatever their number; of overlapping names the longest stands. */
export function createAliasFinder(metrics: readonly Metric[]): AliasFinder {
  const english = new Map<string, Omit<FoundAlias, keyof Span>>()
  const chinese = new Map<string, Omit<FoundAlias, keyof Span>>()
  for (const metric of metrics) {
    const weak = new Set(metric.weak)
    for (const alias of metric.english)
      for (const form of formsOf(alias)) {
        const normal = normalizeAlias(form)
        if (form === alias || !english.has(normal)) english.set(normal, { metric, isWeak: weak.has(alias) })
      }
    for (const alias of metric.chinese) chinese.set(alias, { metric, isWeak: weak.has(alias) })
  }
  const finders = {
    en: createPhraseFinder([...english.keys()], {
      mayBegin: (text, at) => !isNameCode(text.charCodeAt(at - 1)) && text.charCodeAt(at - 1) !== hyphen,
      mayEnd: (text, end) => !isNameCode(text.charCodeAt(end)),
    }),
    zh: createPhraseFinder([...chinese.keys()]),
  }
  const finderOf = (side: Side, named: typeof english) => (text: string) =>
    finders[side](text).flatMap((whole) => {
      const { phrase, start, end } = findBehindPreposition(finders[side], text, whole) ?? whole
      const found = named.get(phrase)
      return found === undefined ? [] : [{ ...found, start, end }]
    })
  return { en: finderOf('en', english), zh: finderOf('zh', chinese) }
}

/** `in cash flow from operations`: a longer name that begins behind the preposition of `in cash`. */
function findBehindPreposition(
  find: ReturnType<typeof createPhraseFinder>,
  text: string,
  { phrase, start, end }: FoundPhrase,
): FoundPhrase | null {
  const preposition = /^(?:in|of) /.exec(phrase)?.[0].length
  if (preposition === undefined) return null
  const from = start + preposition
  const inner = find(text.slice(from, from + longestAlias)).find((other) => other.start === 0)
  return inner !== undefined && from + inner.end > end
    ? { phrase: inner.phrase, start: from, end: from + inner.end }
    : null
}

const longestAlias = 64

/** An alias and its plural, where its last word is a plain one. */
function formsOf(alias: string): readonly string[] {
  return /[a-rt-xz]$/.test(alias) && !/^we |(?:ed|ing|at)$/.test(alias) ? [alias, `${alias}s`] : [alias]
}

/** English aliases that differ in case and hyphens alone are one. */
export const normalizeAlias = (alias: string): string => alias.toLowerCase().replaceAll('-', ' ')

/** `S&P` and `R&D` are words, so that `&` is a part of one. */
function isNameCode(code: number): boolean {
  return isWordCode(code) || code === ampersand
}
