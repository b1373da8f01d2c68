import type { Words } from './words.ts'
import { keyStyle, titleStyle, wrappedStyle } from './sheet-styles.ts'
import type { CellModel, SheetModel } from './workbook-model.ts'

/** What the colours and the slant of a figure mean, for whoever is handed the file. */
export function keySheet(
  name: string,
  company: string,
  words: Words,
  /** What is to be known of the rows besides. */
  rows: readonly string[] = [],
): SheetModel {
  return {
    name,
    widths: [110],
    frozen: { rows: 0, columns: 0 },
    hasFilter: false,
    rows: [
      [{ value: words('exports.keyTitle', { company }), style: titleStyle }],
      ...rows.map((value): CellModel[] => [{ value, style: { ...wrappedStyle, isBold: true } }]),
      [{ value: words('exports.keySuggested'), style: keyStyle('suggested') }],
      [{ value: words('exports.keyConfirmed'), style: keyStyle('confirmed') }],
      [{ value: words('exports.keyTyped'), style: keyStyle('typed') }],
      [{ value: words('exports.keyComputed'), style: keyStyle('computed') }],
      [{ value: words('exports.keyConflict'), style: keyStyle('conflict') }],
      [{ value: words('exports.keyLinks'), style: wrappedStyle }],
      [{ value: words('exports.keyValues'), style: wrappedStyle }],
    ],
  }
}
