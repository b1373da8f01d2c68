import { formatPeriod } from '../figures/periods.ts'
import type { PeriodContext } from '../figures/resolve-period.ts'
import type { LedgerFigure, LedgerSentence, WordedGuidance } from './ledger-document.ts'
import { readOwner, type Owners } from './read-owner.ts'
import { readOutlook } from './read-outlook.ts'

const direction =
  /\b(?:grow|growth|increas|improv|expand|expansion|higher|up|rise|ris|strength|accelerat|recover|lower|declin|decreas|down|soft|flat|stable|similar|moderat|compress|pressure|weak|consistent)\w*|增[長长加]|成[長长]|改善|提升|下[降滑]|持平|[減减]少/i

const longestSentence = 260

/** Guidance that says which way and no more: shown as the words it is, never as a figure. */
export function readWordedGuidance(
  sentence: LedgerSentence,
  figures: readonly LedgerFigure[],
  context: PeriodContext,
  owners: Owners,
): readonly WordedGuidance[] {
  if (figures.length > 0 || /\d(?:%|\.\d| (?:percent|million|billion|basis))|[$€£¥]/.test(sentence.text))
    return []
  // What runs on past a sentence's length says many things, and which of them is expected is a guess.
  if (sentence.text.length > longestSentence || !direction.test(sentence.text)) return []
  const told = readOutlook(sentence, context)
  const segment = told === null ? undefined : readOwner(sentence.text, [told.metric], owners)
  if (told === null || segment === undefined) return []
  return [{ metric: told.metric.metric.name, segment, period: formatPeriod(told.period), sentence }]
}
