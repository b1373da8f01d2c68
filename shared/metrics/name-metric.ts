import type { Locale } from '../messages/catalogue.ts'
import { foldScript } from '../search/fold.ts'
import { normalizeAlias } from './find-aliases.ts'
import type { Metric } from './metric.ts'

/** A metric by what it is called in either language. */
export type NamedMetric = Pick<Metric, 'name' | 'english' | 'chinese' | 'chineseName'>

/**
 * What a reader of a language calls a metric; a user's own Chinese name stays in the script it was typed in, where
 * Traditional is asked for. Its English name stays its identity: in files, facts and formulas.
 */
export function nameMetric(metric: NamedMetric, locale: Locale): string {
  const chinese = metric.chineseName ?? metric.chinese[0]
  if (locale === 'en' || chinese === undefined) return metric.name
  return locale === 'zh-Hans' ? foldScript(chinese) : chinese
}

/**
 * The metric that a person means by a word: its name, or one of its names in the other language, whatever the case and
 * the script. Null where there is none, and where several are called so.
 */
export function resolveMetric<M extends NamedMetric>(word: string, metrics: readonly M[]): M | null {
  const wanted = keyOf(word)
  if (wanted === '') return null
  const named = metrics.find(({ name }) => keyOf(name) === wanted)
  if (named) return named
  const [one, other] = metrics.filter(({ english, chinese, chineseName }) =>
    [...english, ...chinese, chineseName ?? ''].some((alias) => keyOf(alias) === wanted),
  )
  return one && !other ? one : null
}

/** Finds the names of the metrics a word can mean: the one of that name alone, else all that go by it. */
export function indexMetricNames(metrics: readonly NamedMetric[]): (word: string) => readonly string[] {
  const named = new Map<string, string>()
  const called = new Map<string, Set<string>>()
  for (const { name, english, chinese, chineseName } of metrics) {
    named.set(keyOf(name), name)
    for (const alias of [...english, ...chinese, ...(chineseName === null ? [] : [chineseName])]) {
      const names = called.get(keyOf(alias)) ?? new Set()
      called.set(keyOf(alias), names.add(name))
    }
  }
  return (word) => {
    const wanted = keyOf(word)
    const own = named.get(wanted)
    return own === undefined ? [...(called.get(wanted) ?? [])] : [own]
  }
}

const keyOf = (word: string): string => foldScript(normalizeAlias(word.trim()))
