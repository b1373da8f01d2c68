import type { Passage } from '../documents/document.ts'
import type { CheckInput } from './check-input.ts'
import { checkArithmetic } from './check-arithmetic.ts'
import { checkConsistency } from './check-consistency.ts'
import { checkPair } from './check-pair.ts'
import { checkSource } from './check-source.ts'
import { checkSummary } from './check-summary.ts'
import type { Finding, FindingSide } from './finding.ts'

/** Everything that does not add up in a document, in reading order. */
export function checkDocument(input: CheckInput): readonly Finding[] {
  const { passages } = input.document
  const findings = [
    ...passages.flatMap((passage, index) => checkPassage(passage, index, input)),
    ...checkConsistency(input),
    ...checkSource(input),
    ...checkSummary(input),
    ...checkArithmetic(input),
  ]
  return findings.toSorted((a, b) => a.passage - b.passage || startOf(a) - startOf(b))
}

/** Labels and furniture are no translated speech: a name or a page number there is compared by nobody. */
const unchecked: ReadonlySet<string> = new Set(['label', 'furniture'])

function checkPassage(
  { kind, en, zh }: Passage,
  passage: number,
  lexicon: Pick<CheckInput, 'glossary' | 'dictionary'>,
): readonly Finding[] {
  if (en === null || zh === null || unchecked.has(kind)) return []
  return checkPair({ en: en.text, zh: zh.text }, lexicon).map((finding) => ({
    ...finding,
    en: shift(finding.en, en.start),
    zh: shift(finding.zh, zh.start),
    passage,
    evidence: [],
  }))
}

const shift = (side: FindingSide | null, by: number): FindingSide | null =>
  side && { ...side, start: side.start + by, end: side.end + by }

const startOf = (finding: Finding): number => finding.en?.start ?? finding.zh?.start ?? 0
