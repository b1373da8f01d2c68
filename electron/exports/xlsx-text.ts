import { cut } from './workbook-model.ts'

/** Most UTF-16 units of text a cell may hold. */
const longestCellText = 32_767

/** What XML 1.0 cannot hold, and halves of surrogate pairs. Tabs and line breaks stay. */
const unwritable =
  // oxlint-disable-next-line no-control-regex -- these are the characters to be removed
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Anything that makes a text's XML another than the text: most texts of a workbook have none of it. */
// oxlint-disable-next-line no-control-regex -- these are the characters to be removed
const special = /[&<>"\u0000-\u0008\u000b-\u001f\ufffe\uffff\ud800-\udfff]/

/**
 * A text as a cell's XML. `_x0041_` would be read as `A`, so its underscore is itself written that way; a carriage
 * return would become a line feed.
 */
export function cellText(text: string): string {
  if (text.length <= longestCellText && !special.test(text) && !/_x/i.test(text)) return text
  const plain = cut(text.replace(unwritable, ''), longestCellText)
  return escapeXml(plain.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')).replaceAll('\r', '_x000D_')
}

/** A text in XML, as content or as an attribute. */
export function escapeXml(text: string): string {
  if (!special.test(text)) return text
  const plain = text.replace(unwritable, '')
  if (!/[&<>"]/.test(plain)) return plain
  return plain
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const relationNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
