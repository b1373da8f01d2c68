import type { Passage, PassageText } from '../documents/document.ts'
import { rewritePassages } from '../documents/rewrite-passages.ts'
import { toPlainSpaces } from '../text/plain-spaces.ts'
import { readPrinted, type ReadWords } from '../text/read-printed.ts'
import type { CheckInput } from './check-input.ts'
import { checkArithmetic } from './check-arithmetic.ts'
import { checkConsistency } from './check-consistency.ts'
import { checkPair } from './check-pair.ts'
import { checkSource } from './check-source.ts'
import { checkSummary } from './check-summary.ts'
import type { Finding, FindingSide } from './finding.ts'

/** Everything that does not add up in a document, in reading order. */
export function checkDocument(printed: CheckInput): readonly Finding[] {
  const text = toPlainSpaces(printed.text)
  const isPlain = text === printed.text
  const input = isPlain ? printed : { ...printed, text, document: rewritePassages(printed.document, text) }
  const exact = (side: FindingSide | null): FindingSide | null =>
    side && { ...side, text: printed.text.slice(side.start, side.end) }
  const { passages } = input.document
  const findings = [
    ...passages.flatMap((passage, index) => checkPassage(passage, index, input)),
    ...checkConsistency(input),
    ...checkSource(input),
    ...checkSummary(input),
    ...checkArithmetic(input),
  ]
  return findings
    .map((finding) => (isPlain ? finding : { ...finding, en: exact(finding.en), zh: exact(finding.zh) }))
    .toSorted((a, b) => a.passage - b.passage || startOf(a) - startOf(b))
}

/** Labels and furniture are no translated speech: a name or a page number there is compared by nobody. */
const unchecked: ReadonlySet<string> = new Set(['label', 'furniture'])

function checkPassage(
  { kind, en, zh }: Passage,
  passage: number,
  lexicon: Pick<CheckInput, 'glossary' | 'dictionary'>,
): readonly Finding[] {
  if (en === null || zh === null || unchecked.has(kind)) return []
  const read = { en: readPrinted(en.text), zh: readPrinted(zh.text) }
  return checkPair({ en: read.en.text, zh: read.zh.text }, lexicon).map((finding) => ({
    ...finding,
    en: place(finding.en, en, read.en),
    zh: place(finding.zh, zh, read.zh),
    passage,
    evidence: [],
  }))
}

/** The same words in the extracted text, as they are printed there. */
function place(side: FindingSide | null, printed: PassageText, read: ReadWords): FindingSide | null {
  if (side === null) return null
  const { start, end } = read.toPrinted(side)
  const text = printed.text.slice(start, end)
  return { ...side, text, start: printed.start + start, end: printed.start + end }
}

const startOf = (finding: Finding): number => finding.en?.start ?? finding.zh?.start ?? 0
