import type { CompanyLedger, PromiseStatement, TimingPromise } from '../../shared/guidance/ledger.ts'
import { linkOfPlace, type DocumentVersions } from './guidance-sheet.ts'
import { dateCell, headStyle, textStyle, wrappedStyle } from './sheet-styles.ts'
import { openCell, quotationHeight, textCell } from './sources-sheet.ts'
import type { CellModel, SheetModel } from './workbook-model.ts'
import type { Words } from './words.ts'

const columns = [
  ['promiseThing', 28],
  ['promiseEvent', 16],
  ['guidanceChange', 14],
  ['date', 11],
  ['promiseTime', 22],
  ['promiseDue', 12],
  ['guidanceVerdict', 12],
  ['promiseSlip', 10],
  ['quotation', 80],
  ['speaker', 20],
  ['document', 34],
  ['line', 7],
  ['open', 10],
] as const

/** The times a company promised, a line a statement; what became of a promise stands beside its last one. */
export const promisesSheet = (
  name: string,
  { promises }: Pick<CompanyLedger, 'promises'>,
  versions: DocumentVersions,
  words: Words,
): SheetModel => ({
  name,
  widths: columns.map(([, width]) => width),
  frozen: { rows: 1, columns: 1 },
  hasFilter: true,
  heights: [
    null,
    ...promises.flatMap(({ statements }) => statements.map(({ place }) => quotationHeight(place.quote))),
  ],
  rows: [
    columns.map(([head]) => ({ value: words(`exports.${head}`), style: headStyle })),
    ...promises.flatMap((promise) =>
      promise.statements.map((statement) => statementCells(promise, statement, versions, words)),
    ),
  ],
})

function statementCells(
  { subject, event, verdict, slipMonths, statements }: TimingPromise,
  statement: PromiseStatement,
  versions: DocumentVersions,
  words: Words,
): readonly (CellModel | null)[] {
  const { place, kind, time, dueBy } = statement
  const isLast = statement === statements.at(-1)
  return [
    textCell(subject),
    textCell(words(`guidance.event-${event}`)),
    textCell(words(`guidance.said-${kind}`)),
    dateCell(place.date),
    textCell(time),
    dateCell(dueBy),
    isLast ? textCell(words(`guidance.promise-${verdict}`)) : null,
    isLast && slipMonths > 0 ? { value: slipMonths, style: { numberFormat: '0', align: 'right' } } : null,
    { value: place.quote, style: wrappedStyle },
    textCell(place.speaker),
    textCell(place.documentTitle),
    // What was typed leads nowhere.
    place.documentId === '' ? null : { value: place.line, style: textStyle },
    place.documentId === '' ? null : openCell(linkOfPlace(place, versions), words),
  ]
}
