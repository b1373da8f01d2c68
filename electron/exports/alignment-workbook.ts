import type { AlignedSide, AlignedText, RowOrigin } from '../../shared/alignment/aligned-text.ts'
import { headStyle, wrappedStyle } from './sheet-styles.ts'
import { openCell } from './sources-sheet.ts'
import type { CellModel, CellStyle, WorkbookModel } from './workbook-model.ts'
import type { Words } from './words.ts'

const columns = [
  ['english', 70],
  ['chinese', 70],
  ['englishLines', 12],
  ['chineseLines', 12],
  ['confidence', 12],
] as const

/** Of a library's document besides: who says it, where, and the way back. */
const originColumns = [
  ['speaker', 20],
  ['section', 20],
  ['open', 10],
] as const

/** A row below this is more likely wrong than right, and is shown so. */
const doubtful = 0.5
const doubtfulFill = 'FCE8E6'

/** An alignment as a workbook: both languages side by side, the lines they come from, and how sure each row is; of a library’s document the speaker and the way back too. */
export function alignmentWorkbook(
  { title, rows }: AlignedText,
  words: Words,
  created: string,
): WorkbookModel {
  const hasOrigins = rows.some(({ origin }) => origin !== undefined)
  const shown = hasOrigins ? [...columns, ...originColumns] : columns
  return {
    title,
    created,
    sheets: [
      {
        name: words('exports.alignment'),
        widths: shown.map(([, width]) => width),
        frozen: { rows: 1, columns: 0 },
        hasFilter: true,
        rows: [
          shown.map(([head]): CellModel => ({ value: words(`exports.${head}`), style: headStyle })),
          ...rows.map(({ en, zh, confidence, origin }) => {
            const style: CellStyle =
              confidence !== null && confidence < doubtful
                ? { ...wrappedStyle, fill: doubtfulFill }
                : wrappedStyle
            return [
              textCell(en.texts.join(' '), style),
              textCell(zh.texts.join(''), style),
              textCell(linesOf(en), style),
              textCell(linesOf(zh), style),
              confidence === null ? null : { value: confidence, style: { ...style, numberFormat: '0.00' } },
              ...(origin ? originCells(origin, style, words) : []),
            ]
          }),
        ],
      },
    ],
  }
}

const originCells = ({ speaker, section, address }: RowOrigin, style: CellStyle, words: Words) => [
  textCell(speaker ?? '', style),
  textCell(section, style),
  openCell(address, words),
]

/** Nothing rather than an empty text, so that a filter finds rows with one language. */
const textCell = (value: string, style: CellStyle): CellModel | null =>
  value === '' ? null : { value, style }

/** `12–14, 17`. */
function linesOf({ lines }: AlignedSide): string {
  const ranges: [number, number][] = []
  for (const line of lines) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === line - 1) last[1] = line
    else ranges.push([line, line])
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}
