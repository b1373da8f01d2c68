import type { DocumentSummary } from '../../shared/documents/documents-api.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import { writeUnit } from '../../shared/grids/write-unit.ts'
import type {
  CompanyLedger,
  GuidanceRow,
  GuidanceStatement,
  LedgerPlace,
} from '../../shared/guidance/ledger.ts'
import { formatDocumentLink } from '../../shared/links/document-link.ts'
import { storedNumber } from './cell-formula.ts'
import {
  dateCell,
  figureStyle,
  headNumberStyle,
  headStyle,
  numberFormatOf,
  textStyle,
  wrappedStyle,
} from './sheet-styles.ts'
import { openCell, textCell } from './sources-sheet.ts'
import { cellName, type CellModel, type SheetModel } from './workbook-model.ts'
import type { Words } from './words.ts'

const columns = [
  ['metric', 28],
  ['segment', 18],
  ['basis', 10],
  ['period', 11],
  ['unit', 11],
  ['guidanceChange', 14],
  ['date', 11],
  ['guidedLow', 14],
  ['guidedHigh', 14],
  ['actualValue', 14],
  ['guidanceVerdict', 12],
  ['guidanceDifference', 16],
  ['condition', 26],
  ['quotation', 60],
  ['speaker', 20],
  ['document', 34],
  ['line', 7],
  ['open', 10],
  ['actualWords', 40],
  ['actualOpen', 12],
] as const
/** Of the text that a document's places point into, by its id. */
export type DocumentVersions = ReadonlyMap<string, number>

export const versionsOf = (documents: readonly DocumentSummary[]): DocumentVersions =>
  new Map(documents.map(({ id, version }) => [id, version]))

/** Heads that stand over numbers stand where the numbers do. */
const numbered: ReadonlySet<string> = new Set([
  'guidedLow',
  'guidedHigh',
  'actualValue',
  'guidanceDifference',
])
const [lowColumn, highColumn, actualColumn] = [7, 8, 9]

/** What a company guided, a line a statement, and beside the one that stood what came: by how much is a live formula. */
export function guidanceSheet(
  name: string,
  ledger: CompanyLedger,
  versions: DocumentVersions,
  words: Words,
): SheetModel {
  const lines = ledger.rows.flatMap((row) => row.statements.map((statement) => ({ row, statement })))
  return {
    name,
    widths: columns.map(([, width]) => width),
    frozen: { rows: 1, columns: 1 },
    hasFilter: true,
    // Metric to difference; in print the words behind them would make all of it too small to read.
    printedColumns: columns.findIndex(([head]) => head === 'condition'),
    rows: [
      columns.map(([head]) => ({
        value: words(`exports.${head}`),
        style: numbered.has(head) ? headNumberStyle : headStyle,
      })),
      ...lines.map(({ row, statement }, index) => statementCells(row, statement, index + 1, versions, words)),
    ],
  }
}

function statementCells(
  row: GuidanceRow,
  statement: GuidanceStatement,
  at: number,
  versions: DocumentVersions,
  words: Words,
): readonly (CellModel | null)[] {
  const unit = row.unit ?? ''
  const format = (value: string) =>
    numberFormatOf({
      unit,
      format: { style: 'number', scale: 0, decimals: value.split('.')[1]?.length ?? 0 },
    })
  const figure = (value: string | null): CellModel | null =>
    value === null
      ? null
      : {
          value: storedNumber(value, unit),
          style: figureStyle({ state: 'confirmed', isProvisional: false }, format(value), false),
        }
  const isStanding = row.standing !== null && statement.place === row.standing.place
  const actual = isStanding ? row.actual : null
  const { place } = statement
  return [
    textCell(row.metric),
    textCell(row.segment),
    textCell(row.basis),
    textCell(row.period),
    textCell(writeUnit(unit, 0, words)),
    textCell(words(`guidance.change-${statement.change}`)),
    dateCell(place.date),
    // What nobody said in numbers is no number of the sheet.
    statement.words === undefined ? figure(statement.low) : textCell(statement.words),
    statement.words === undefined ? figure(statement.high) : null,
    actual ? figure(actual.value) : null,
    isStanding ? textCell(words(`guidance.verdict-${row.verdict}`)) : null,
    actual ? differenceCell(statement, actual.value, unit, at, format(actual.value)) : null,
    textCell(statement.condition),
    { value: place.quote, style: wrappedStyle },
    textCell(place.speaker),
    textCell(place.documentTitle),
    place.documentId === '' ? null : { value: place.line, style: textStyle },
    place.documentId === '' ? null : openCell(linkOfPlace(place, versions), words),
    actual ? { value: actual.working ?? actual.place.quote, style: wrappedStyle } : null,
    actual && actual.place.documentId !== '' ? openCell(linkOfPlace(actual.place, versions), words) : null,
  ]
}

/** How far what came lies beyond the nearer end; nothing where an end is not there to be compared with. */
function differenceCell(
  { low, high, words }: GuidanceStatement,
  actual: string,
  unit: string,
  row: number,
  numberFormat: string,
): CellModel | null {
  if (low === null || high === null || words !== undefined) return null
  const [from, to, came] = [low, high, actual].map((value) => storedNumber(value, unit)) as [
    number,
    number,
    number,
  ]
  const [a, b, c] = [lowColumn, highColumn, actualColumn].map((column) => cellName(row, column))
  return {
    value: came > to ? came - to : came < from ? came - from : 0,
    formula: `IF(${c}>${b},${c}-${b},IF(${c}<${a},${c}-${a},0))`,
    style: { numberFormat, align: 'right', color: '000000' },
  }
}

/** The way back to the words of a ledger, in the version of their document that they were read in. */
export const linkOfPlace = ({ documentId, line, span }: LedgerPlace, versions: DocumentVersions): string =>
  formatDocumentLink({
    documentId: documentId as DocumentId,
    line,
    at: span,
    version: versions.get(documentId) ?? null,
  })
