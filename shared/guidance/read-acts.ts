import { findMetrics } from '../facts/measures/find-metrics.ts'
import { findPeriods } from '../figures/find-periods.ts'
import { formatPeriod } from '../figures/periods.ts'
import { resolvePeriod, type PeriodContext } from '../figures/resolve-period.ts'
import type { GuidanceAct, LedgerSentence } from './ledger-document.ts'

const guidance = '(?:guidance|guide|outlook|forecast)'
const patterns = {
  en: [
    [
      'withdrawn',
      new RegExp(
        `\\b(?:withdr[ae]w(?:ing|n|s)?|suspend(?:ed|ing|s)?|rescind(?:ed|ing|s)?|pull(?:ed|ing)?(?= (?:our|the|all)))\\b[^.;]{0,60}\\b${guidance}\\b|\\b${guidance}\\b[^.;]{0,60}\\b(?:(?:is|are|was|has been|have been|being) (?:withdrawn|suspended|rescinded)|no longer (?:valid|applies|apply))\\b|\\bno longer (?:expect|anticipate|provid|giv|forecast)\\w*\\b`,
        'i',
      ),
    ],
    [
      'reaffirmed',
      new RegExp(
        `\\b(?:re-?affirm(?:ed|ing|s)?|re-?iterat(?:e|ed|es|ing)|maintain(?:ed|ing|s)?|confirm(?:ed|ing|s)?|re-?confirm(?:ed|ing|s)?|(?:are |is )?(?:keeping|leaving|holding))\\b[^.;]{0,60}\\b${guidance}\\b|\\b${guidance}\\b[^.;]{0,60}\\b(?:(?:is|are|remains?) unchanged|intact|stands)\\b`,
        'i',
      ),
    ],
  ],
  zh: [
    [
      'withdrawn',
      /(?:撤回|撤銷|撤销|收回|[暫暂]停|取消)[^。；]{0,24}(?:指引|展望|[財财][測测])|不再[預预][計计期]/,
    ],
    ['reaffirmed', /(?:重申|[維维]持|[確确][認认])[^。；]{0,24}(?:指引|展望|[財财][測测])/],
  ],
} as const
/** `we might withdraw`, `we did not withdraw`, `unless we withdraw`. */
const unreal = /\b(?:not|never|n['’]t|unless|if we|might|may|could|would)\b(?: \w+){0,3} ?$/i
/** A cut that goes with giving a new figure is no withdrawal: `no longer provide quarterly guidance` is. */
const past = /\b(?:had|last (?:year|quarter)|previously|a year ago|in (?:march|april) of)\b[^.;]{0,30}$/i

/** What a sentence does to a guidance that stands. */
export function readActs(sentence: LedgerSentence, context: PeriodContext): readonly GuidanceAct[] {
  for (const [kind, pattern] of patterns[sentence.side]) {
    const match = pattern.exec(sentence.text)
    if (match === null) continue
    const before = sentence.text.slice(Math.max(0, match.index - 60), match.index)
    if (unreal.test(before) || (kind === 'withdrawn' && past.test(before))) continue
    const metrics = findMetrics(sentence.text, sentence.side)
    const isWorded = /no longer|不再/.test(match[0])
    // `We no longer expect the market to recover` takes no guidance back.
    if (isWorded && !/guid|outlook|指引|展望/i.test(match[0]) && metrics.every(({ isWeak }) => isWeak))
      continue
    const strong = metrics.filter(({ isWeak }) => !isWeak).map(({ metric }) => metric.name)
    const periods = findPeriods(sentence.text, sentence.side).flatMap((mention) => {
      const period = resolvePeriod(mention, context, 'future')
      return period === null || period.kind === 'day' ? [] : [formatPeriod(period)]
    })
    return [{ kind, sentence, metrics: [...new Set(strong)], periods: [...new Set(periods)] }]
  }
  return []
}
