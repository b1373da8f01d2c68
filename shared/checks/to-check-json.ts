import { createLineFinder } from '../corrections/correct-rows.ts'
import { severityOf, type Explanation, type Finding, type FindingSide, type PairFinding } from './finding.ts'

/** The words of one side as the command line prints them. */
export interface SideJson {
  readonly span: readonly [start: number, end: number]
  readonly text: string
  readonly value: string | null
}

/** A finding of `check --pairs`: spans are offsets in the pair's own texts. */
export interface PairCheckJson {
  readonly kind: PairFinding['kind']
  readonly severity: ReturnType<typeof severityOf>
  readonly en: SideJson | null
  readonly zh: SideJson | null
  readonly expected: string | null
}

/** A line of the command line's `check`, before its file is put in front and its explanation is put into words. */
export interface CheckJson extends PairCheckJson {
  readonly line: number
  readonly explanation: Explanation
}

/** Shapes a finding of one pair, keys in the documented order. */
export const toPairCheckJson = ({ kind, confidence, en, zh, expected }: PairFinding): PairCheckJson => ({
  kind,
  severity: severityOf(confidence),
  en: toSideJson(en),
  zh: toSideJson(zh),
  expected,
})

/** Shapes the findings of one document; the line is that of the words, the English where there are some. */
export function toCheckJson(findings: readonly Finding[], text: string): readonly CheckJson[] {
  const lineAt = createLineFinder(text)
  return findings.map((finding) => toLineCheckJson(finding, lineAt((finding.en ?? finding.zh)?.start ?? 0)))
}

/** Shapes one finding whose line is known. */
export function toLineCheckJson(finding: Finding, line: number): CheckJson {
  const { kind, severity, en, zh, expected } = toPairCheckJson(finding)
  return { line, kind, severity, en, zh, expected, explanation: finding.explanation }
}

const toSideJson = (side: FindingSide | null): SideJson | null =>
  side && { span: [side.start, side.end], text: side.text, value: side.value }
