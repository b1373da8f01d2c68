import { findFacts } from '../../shared/facts/find-facts.ts'
import type { LedgerDocument } from '../../shared/guidance/ledger-document.ts'
import {
  readLedgerDocument,
  spokenPassagesOf,
  statedFiguresOf,
} from '../../shared/guidance/read-ledger-document.ts'
import { parseText } from './parse-text.ts'

/** What an invented call says of guidance, as the command line reads it. */
export function readLedger(file: string, text: string): LedgerDocument {
  const parsed = parseText(text)
  const { fiscalYearEnd } = parsed.metadata
  return readLedgerDocument({
    id: file,
    metadata: parsed.metadata,
    fiscalYearEnd,
    passages: spokenPassagesOf(parsed),
    figures: statedFiguresOf(findFacts({ document: parsed, text, fiscalYearEnd })),
  })
}

/** A call of an invented company with nothing but these words of its chief financial officer. */
export const shortCall = (quarter: string, date: string, ...words: readonly string[]): string =>
  [
    `Lindow Instruments, Inc. (NASDAQ: LNDW) ${quarter} Earnings Call`,
    date,
    '',
    'Company Participants',
    'Greta Solheim - Chief Financial Officer',
    '',
    'Conference Call Participants',
    'Omar Vance - Priory Research',
    '',
    'Operator',
    'Good afternoon, and welcome to the Lindow Instruments earnings conference call.',
    '',
    'Greta Solheim',
    ...words,
    '',
  ].join('\n')
