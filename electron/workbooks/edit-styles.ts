import type { CellStyle } from '../exports/workbook-model.ts'
import { scanXml, appendWithin, insertInto, type ScannedXml } from './scan-xml.ts'

/** A workbook's styles with a few of ours behind them; the user's keep their numbers. */
export interface EditedStyles {
  /** Null where the workbook has no styles, and everything stays plain. */
  readonly bytes: Uint8Array | null
  readonly indexOf: (style: CellStyle | undefined) => number
}

const font = (inner: string) => `<font>${inner}<sz val="10"/><name val="Arial"/><family val="2"/></font>`
const linkFont = `<font><sz val="10"/><color rgb="FF1F4FBF"/><name val="Arial"/><family val="2"/></font>`

export function editStyles(bytes: Uint8Array | null): EditedStyles {
  const plain = { bytes: null, indexOf: () => 0 }
  if (!bytes) return plain
  const styles = scanXml(bytes, 'xl/styles.xml')
  const find = (name: string) => styles.children.find((one) => one.name === name)
  const [fonts, cells] = [find('fonts'), find('cellXfs')]
  // With a prefix before each name our tags would be another vocabulary's.
  if (!fonts || !cells || styles.prefix !== '') return plain
  const firstFont = styles.grandchildren.get(fonts)?.length ?? 0
  const first = styles.grandchildren.get(cells)?.length ?? 0
  const xf = (fontId: number, isWrapped: boolean) =>
    `<xf numFmtId="0" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">` +
    `<alignment vertical="top"${isWrapped ? ' wrapText="1"' : ''}/></xf>`
  const [usual, bold, link] = [firstFont, firstFont + 1, firstFont + 2]
  const text = insertInto(styles.text, [
    appendWithin(styles, fonts, font('') + font('<b/>') + linkFont),
    appendWithin(styles, cells, xf(usual, false) + xf(bold, true) + xf(usual, true) + xf(link, false)),
    ...recount(styles, fonts, firstFont + 3),
    ...recount(styles, cells, first + 4),
  ])
  return {
    bytes: Buffer.from(text, 'utf8'),
    indexOf: (style) =>
      first + (style?.isBold ? 1 : style?.isWrapped ? 2 : style?.color === undefined ? 0 : 3),
  }
}

/** The number of entries that a list says it has. */
function recount(styles: ScannedXml, list: ScannedXml['root'], count: number) {
  const tag = styles.text.slice(list.start, styles.text.indexOf('>', list.start))
  const match = /\bcount="\d+"/.exec(tag)
  if (!match) return []
  const from = list.start + match.index
  return [{ from, to: from + match[0].length, text: `count="${count}"` }]
}
