import { checkSource } from '../../shared/checks/check-source.ts'
import type { CheckInput } from '../../shared/checks/check-input.ts'
import { severityOf, type Finding } from '../../shared/checks/finding.ts'
import { findFacts } from '../../shared/facts/find-facts.ts'
import type { Term, TermId } from '../../shared/glossary/term.ts'
import type { Company } from '../../shared/metadata/company.ts'
import { parseText } from './parse-text.ts'

/** A term of an invented glossary. */
export const term = (en: string, misheard: readonly string[] = []): Term => ({
  id: en as TermId,
  en: [en],
  hant: [],
  hans: [],
  wrong: [],
  misheard,
  field: 'general',
  note: null,
})

/** What the checks take, of an invented document. */
export function readCheckInput(
  lines: readonly string[] | string,
  { terms = [], companies = [] }: { terms?: readonly Term[]; companies?: readonly Company[] } = {},
): CheckInput {
  const text = typeof lines === 'string' ? lines : lines.join('\n')
  const document = parseText(text, companies)
  const { fiscalYearEnd } = document.metadata
  return {
    document,
    text,
    facts: findFacts({ document, text, fiscalYearEnd }),
    fiscalYearEnd,
    glossary: { terms },
    dictionary: null,
  }
}

/** Findings at a glance: `doubt: Samick → Samik`. */
export const printFindings = (findings: readonly Finding[]): readonly string[] =>
  findings.map(
    ({ confidence, en, zh, expected }) =>
      `${severityOf(confidence)}: ${(en ?? zh)?.text ?? ''} → ${expected ?? '?'}`,
  )

/** What is shown of the source of an invented document: notes are left out. */
export const listShown = (...given: Parameters<typeof readCheckInput>): readonly string[] =>
  printFindings(checkSource(readCheckInput(...given))).filter((line) => !line.startsWith('note'))
