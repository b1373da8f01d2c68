import { createHash } from 'node:crypto'
import { checkDocument } from '../../shared/checks/check-document.ts'
import type { CheckInput } from '../../shared/checks/check-input.ts'
import { checksVersion } from '../../shared/checks/checks-version.ts'
import { severityOf, type Finding, type FindingSide } from '../../shared/checks/finding.ts'
import { patternOf } from '../../shared/checks/pattern-of.ts'
import { createLineFinder } from '../../shared/corrections/correct-rows.ts'
import type { Reading } from '../../shared/corrections/correction.ts'
import type { Dictionary } from '../../shared/dictionary/dictionary.ts'
import type { DerivedRow } from '../documents/derived-tables.ts'
import type { ComposedGlossary } from '../glossary/compose-glossary.ts'

/** What the checks know of words, with the state of the glossary. */
export interface CheckLexicon {
  readonly glossary: ComposedGlossary
  readonly dictionary: Dictionary | null
}

/** By what a document was checked. */
export interface CheckedBy {
  readonly checksVersion: number
  readonly glossary: string
}

/** What checking a document gave. */
export interface FoundChecks {
  readonly findings: readonly Finding[]
  /** Null where a checker failed or the document is too long: then there are no findings, and it counts as not checked. */
  readonly checkedBy: CheckedBy | null
  /** What failed; null where nothing did. */
  readonly failure: unknown
}

export const checkedByToday = ({ glossary }: Pick<CheckLexicon, 'glossary'>): CheckedBy => ({
  checksVersion,
  glossary: glossary.revision,
})

export const checkedByRow = ({ checksVersion: version, glossary }: CheckedBy): DerivedRow => [
  version,
  glossary,
]

/**
 * Beyond this many UTF-16 units (eighty long calls) a document is read but not checked: checking costs about two seconds
 * a million, and an import has its deadline.
 */
export const largestChecked = 5_000_000

/** Checks a document. A fault in a checker costs its findings, never the document. */
export function findChecks(
  input: Omit<CheckInput, 'glossary' | 'dictionary'>,
  lexicon: CheckLexicon,
): FoundChecks {
  if (input.text.length > largestChecked) return { findings: [], checkedBy: null, failure: null }
  try {
    return {
      findings: checkDocument({ ...input, glossary: lexicon.glossary, dictionary: lexicon.dictionary }),
      checkedBy: checkedByToday(lexicon),
      failure: null,
    }
  } catch (failure) {
    return { findings: [], checkedBy: null, failure }
  }
}

/** Gives a finding the id it is known by; asked once for each in their order. */
export type CheckIdOf = (finding: Finding) => string

/** Rows of `check_findings`, in reading order. */
export function checkRows(
  findings: readonly Finding[],
  text: string,
  { idOf, readings = [] }: { readonly idOf: CheckIdOf; readonly readings?: readonly Reading[] },
): readonly DerivedRow[] {
  const lineAt = createLineFinder(text)
  return findings.map((finding) => {
    const { kind, confidence, passage, en, zh, expected, explanation, evidence } = finding
    return [
      idOf(finding),
      kind,
      severityOf(confidence),
      confidence,
      passage,
      lineAt((en ?? zh)?.start ?? 0),
      ...sideColumns(en),
      ...sideColumns(zh),
      expected,
      JSON.stringify(explanation),
      JSON.stringify(evidence),
      patternOf(finding),
      readings.find((reading) => overlaps(reading, en) || overlaps(reading, zh))?.correctionId ?? null,
    ]
  })
}

const sideColumns = (side: FindingSide | null): DerivedRow =>
  side ? [side.start, side.end, side.text, side.value] : [null, null, null, null]

const overlaps = ({ start, end }: Reading, side: FindingSide | null): boolean =>
  side !== null && start < side.end && side.start < end

/** What tells a finding from the others of its document: its kind and where its words stand. */
export const placeKey = (
  kind: string,
  en: { readonly start: number; readonly end: number } | null,
  zh: { readonly start: number; readonly end: number } | null,
): string => `${kind} ${en ? `${en.start}-${en.end}` : ''} ${zh ? `${zh.start}-${zh.end}` : ''}`

/** Ids that follow from the file and the place, so that the same file gives the same ids wherever it is imported. */
export function createCheckIds(sha256: Uint8Array): CheckIdOf {
  const seen = new Map<string, number>()
  return ({ kind, en, zh }) => {
    const place = placeKey(kind, en, zh)
    const count = seen.get(place) ?? 0
    seen.set(place, count + 1)
    return createHash('sha256')
      .update(sha256)
      .update(`check ${place} ${count}`)
      .digest('base64url')
      .slice(0, 12)
  }
}
