import type { CellStyle } from './workbook-model.ts'
import { escapeXml, xmlHead } from './xlsx-text.ts'

/** Named in every style: bold text without it falls back to a serif in LibreOffice. */
const fontName = 'Arial'
const plainSize = 10
/** Number formats of our own are numbered from here. */
const firstFormatId = 164

/** Gives each distinct style its number, and writes them all down at the end. */
export interface StyleSheet {
  readonly indexOf: (style: CellStyle | undefined) => number
  readonly toXml: () => string
}

export function createStyleSheet(): StyleSheet {
  const fonts = createList(fontXml({}))
  const fills = createList('<fill><patternFill patternType="none"/></fill>')
  fills.add('<fill><patternFill patternType="gray125"/></fill>')
  const borders = createList('<border><left/><right/><top/><bottom/><diagonal/></border>')
  const formats = createList()
  const styles = createList('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>')
  const known = new Map<string, number>()
  // Most cells share their style's object, and need no text to be told apart by.
  const seen = new WeakMap<CellStyle, number>()

  const add = (style: CellStyle): number => {
    const { numberFormat, fill, hasTopLine } = style
    const format = numberFormat === undefined ? 0 : firstFormatId + formats.add(escapeXml(numberFormat))
    const font = fonts.add(fontXml(style))
    const filled = fill === undefined ? 0 : fills.add(fillXml(fill))
    const border = hasTopLine
      ? borders.add(
          '<border><left/><right/><top style="thin"><color rgb="FFB8BCC4"/></top><bottom/><diagonal/></border>',
        )
      : 0
    return styles.add(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${filled}" borderId="${border}" xfId="0"` +
        ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignmentXml(style)}</xf>`,
    )
  }

  return {
    indexOf: (style) => {
      if (!style) return 0
      const same = seen.get(style)
      if (same !== undefined) return same
      const key = Object.values(style).join('|') + Object.keys(style).join('|')
      const index = known.get(key) ?? add(style)
      known.set(key, index)
      seen.set(style, index)
      return index
    },
    toXml: () =>
      `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      `<numFmts count="${formats.items.length}">${formats.items
        .map((code, index) => `<numFmt numFmtId="${firstFormatId + index}" formatCode="${code}"/>`)
        .join('')}</numFmts>` +
      `<fonts count="${fonts.items.length}">${fonts.items.join('')}</fonts>` +
      `<fills count="${fills.items.length}">${fills.items.join('')}</fills>` +
      `<borders count="${borders.items.length}">${borders.items.join('')}</borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${styles.items.length}">${styles.items.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  }
}

function fontXml({ isBold, isItalic, color, fontSize = plainSize }: CellStyle): string {
  return (
    `<font>${isBold ? '<b/>' : ''}${isItalic ? '<i/>' : ''}<sz val="${fontSize}"/>` +
    `${color === undefined ? '' : `<color rgb="FF${color}"/>`}<name val="${fontName}"/><family val="2"/></font>`
  )
}

const fillXml = (color: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`

function alignmentXml({ align, isWrapped, indent }: CellStyle): string {
  const horizontal = indent ? 'left' : align
  return (
    `<alignment vertical="top"${horizontal ? ` horizontal="${horizontal}"` : ''}` +
    `${isWrapped ? ' wrapText="1"' : ''}${indent ? ` indent="${indent}"` : ''}/>`
  )
}

interface List {
  readonly items: string[]
  /** Where the item stands, once it is there. */
  readonly add: (item: string) => number
}

function createList(...first: readonly string[]): List {
  const items = [...first]
  const places = new Map(items.map((item, index) => [item, index]))
  return {
    items,
    add: (item) => {
      const place = places.get(item)
      if (place !== undefined) return place
      places.set(item, items.length)
      return items.push(item) - 1
    },
  }
}
