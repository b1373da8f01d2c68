import type { ParsedDocument } from '../../shared/documents/document.ts'
import type { Company } from '../../shared/metadata/company.ts'
import { parseDocument } from '../../shared/documents/parse-document.ts'

/** Parses invented text, line by line as given, with no companies known unless a test names some. */
export function parseText(
  lines: readonly string[] | string,
  companies: readonly Company[] = [],
): ParsedDocument {
  return parseDocument({
    text: typeof lines === 'string' ? lines : lines.join('\n'),
    fileName: 'invented.txt',
    companies,
  })
}

/** Turns as `Speaker 3-5`, for comparison at a glance. */
export function listTurns(parsed: ParsedDocument): readonly string[] {
  return parsed.turns.map((turn) => `${turn.speaker} ${turn.lines.join('-')}`)
}

/** Sections as `questions 14-26`. */
export function listSections(parsed: ParsedDocument): readonly string[] {
  return parsed.sections.map((section) => `${section.kind} ${section.lines.join('-')}`)
}

/** Passages of both languages as `3-4`, English line first. */
export function listRows(parsed: ParsedDocument): readonly string[] {
  return parsed.passages.flatMap(({ kind, en, zh }) =>
    en !== null && zh !== null && kind !== 'label' ? [`${String(en.lines[0])}-${String(zh.lines[0])}`] : [],
  )
}

/** First lines of the passages of a kind. */
export function listLines(parsed: ParsedDocument, kind: string): readonly number[] {
  return parsed.passages.filter((passage) => passage.kind === kind).map((passage) => passage.lines[0])
}
