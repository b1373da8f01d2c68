import type { CheckInRow } from './check-rows.ts'
import { textField } from './csv-text.ts'
import { headStyle, wrappedStyle } from './sheet-styles.ts'
import type { CellModel, SheetModel, WorkbookModel } from './workbook-model.ts'
import type { Words } from './words.ts'

/** Columns of a list of checks with their widths in characters: what is wrong first, then where it stands. */
const columns = [
  ['document', 28],
  ['file', 22],
  ['line', 8],
  ['severity', 10],
  ['kind', 18],
  ['englishWords', 26],
  ['englishValue', 18],
  ['chineseWords', 26],
  ['chineseValue', 18],
  ['expected', 20],
  ['explanation', 44],
  ['state', 12],
  ['reason', 24],
  ['englishRow', 60],
  ['chineseRow', 60],
] as const

function fieldsOf({ check, fileName, row }: CheckInRow, words: Words): readonly (string | number)[] {
  const { documentTitle, line, severity, kind, en, zh, expected, explanation, state, reason } = check
  return [
    documentTitle,
    fileName,
    line,
    words(`checks.severity-${severity}`),
    words(`checks.kind-${kind}`),
    en?.text ?? '',
    en?.value ?? '',
    zh?.text ?? '',
    zh?.value ?? '',
    expected ?? '',
    words(explanation.key, explanation.details),
    words(`checks.state-${state}`),
    reason ?? '',
    row?.en?.text ?? '',
    row?.zh?.text ?? '',
  ]
}

/** Checks to be handed over: what is wrong, why, and both rows as they stand. */
export const checksSheet = (name: string, checks: Iterable<CheckInRow>, words: Words): SheetModel => ({
  name,
  widths: columns.map(([, width]) => width),
  frozen: { rows: 1, columns: 0 },
  hasFilter: true,
  rows: {
    [Symbol.iterator]: () => workbookRows(checks, words),
  },
})

/** The same as a workbook of its own. */
export const checksWorkbook = (
  checks: Iterable<CheckInRow>,
  words: Words,
  created: string,
): WorkbookModel => ({
  title: words('exports.checks'),
  created,
  sheets: [checksSheet(words('exports.checks'), checks, words)],
})

function* workbookRows(checks: Iterable<CheckInRow>, words: Words): Generator<readonly (CellModel | null)[]> {
  yield columns.map(([head]): CellModel => ({ value: words(`exports.${head}`), style: headStyle }))
  for (const check of checks)
    yield fieldsOf(check, words).map((value): CellModel | null =>
      value === '' ? null : { value, style: wrappedStyle },
    )
}

/** The same as CSV (RFC 4180, UTF-8 with a byte-order mark, which Excel needs). */
export function checksCsv(checks: Iterable<CheckInRow>, words: Words): string {
  const lines = [columns.map(([head]) => textField(words(`exports.${head}`))).join(',')]
  for (const check of checks)
    lines.push(
      fieldsOf(check, words)
        .map((value) => (typeof value === 'number' ? String(value) : textField(value)))
        .join(','),
    )
  return `\ufeff${lines.join('\r\n')}\r\n`
}
