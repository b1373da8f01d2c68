import type { DocumentSummary } from '../../shared/documents/documents-api.ts'
import { formatDocumentLink } from '../../shared/links/document-link.ts'
import type { CheckInRow } from './check-rows.ts'
import { dateCell, headStyle, textStyle } from './sheet-styles.ts'
import { openCell, textCell } from './sources-sheet.ts'
import type { CellModel, SheetModel } from './workbook-model.ts'
import type { Words } from './words.ts'

const columns = [
  ['period', 12],
  ['date', 11],
  ['documentKind', 14],
  ['document', 52],
  ['file', 30],
  ['factCount', 10],
  ['unreviewed', 12],
  ['openChecks', 12],
  ['open', 10],
] as const

/** What the library has read of a company, period by period, and what of it still waits for somebody. */
export function coverageSheet(
  name: string,
  documents: readonly DocumentSummary[],
  checks: readonly CheckInRow[],
  words: Words,
): SheetModel {
  const open = new Map<string, number>()
  for (const { check } of checks) open.set(check.documentId, (open.get(check.documentId) ?? 0) + 1)
  const count = (value: number): CellModel => ({ value, style: textStyle })
  return {
    name,
    widths: columns.map(([, width]) => width),
    frozen: { rows: 1, columns: 0 },
    hasFilter: true,
    rows: [
      columns.map(([head]) => ({ value: words(`exports.${head}`), style: headStyle })),
      ...documents.map((document) => [
        textCell(document.period),
        dateCell(document.date),
        textCell(words(`library.kindName-${document.kind}`)),
        textCell(document.title),
        textCell(document.fileName),
        count(document.facts),
        count(document.suggestedFacts),
        count(open.get(document.id) ?? 0),
        openCell(formatDocumentLink({ documentId: document.id, line: null, at: null, version: null }), words),
      ]),
    ],
  }
}
