import type { Check } from '../../shared/checks/checks-api.ts'
import type { CheckKind } from '../../shared/checks/finding.ts'

const ofWords: ReadonlySet<CheckKind> = new Set(['term-garbled', 'source-suspect'])

/** Whether the glossary could learn from a check: it is about a word, not about a figure or a sum. */
export const canTeach = ({ kind, en, zh }: Pick<Check, 'kind' | 'en' | 'zh'>): boolean =>
  ofWords.has(kind) && (en !== null || zh !== null)
