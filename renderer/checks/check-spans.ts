import type { Check, CheckId } from '../../shared/checks/checks-api.ts'
import type { Severity } from '../../shared/checks/finding.ts'
import type { Side, Span } from '../../shared/documents/document.ts'

/** Words of a check as the text marks them; `start` and `end` count within the extracted text. */
export interface CheckSpan extends Span {
  readonly checkId: CheckId
  /** A `note` is marked only while it is lit. */
  readonly severity: Severity
  /** Its card is open, or it is the one chosen in a list: its words are lit on both sides, with what it rests on. */
  readonly lit: boolean
}

/** The checks of a document as its text shows them. Another object whenever there is something new in it. */
export interface DocumentChecks {
  /** What is marked in a passage, with the one that is lit, in reading order. */
  readonly at: (ordinal: number) => readonly Check[]
  /** The words marked on one side of a passage. */
  readonly spans: (ordinal: number, side: Side) => readonly CheckSpan[]
  /** For the triangle in both margins of a passage; null where nothing is marked. */
  readonly severityAt: (ordinal: number) => 'error' | 'doubt' | null
}

/** What is marked in the text: errors and doubts that nobody has dismissed or put right. */
export const isMarked = (check: Check): boolean =>
  check.severity !== 'note' && check.state !== 'dismissed' && !check.corrected

/**
 * The words to mark on one side of a passage, from the checks that stand in it. The words that the lit check rests on
 * are given for every passage, as it may rest on words of any: a passage takes what falls within its text.
 */
export function spansOn(checks: readonly Check[], side: Side, lit: Check | null): readonly CheckSpan[] {
  const own = checks.flatMap((check): readonly CheckSpan[] => {
    const words = check[side]
    const isLit = check.id === lit?.id
    if (!words || !(isLit || isMarked(check))) return []
    return [{ checkId: check.id, severity: check.severity, lit: isLit, start: words.start, end: words.end }]
  })
  const rested = (lit?.evidence ?? []).map(({ start, end }): CheckSpan => ({
    checkId: (lit as Check).id,
    severity: (lit as Check).severity,
    lit: true,
    start,
    end,
  }))
  return [...own, ...rested]
}

/** The gravest of what is marked, for the sign in the margin; null where nothing is. */
export function gravestOf(checks: readonly Check[]): 'error' | 'doubt' | null {
  const marked = checks.filter(isMarked)
  if (marked.length === 0) return null
  return marked.some(({ severity }) => severity === 'error') ? 'error' : 'doubt'
}
