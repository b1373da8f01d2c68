import { countScripts, readLineLanguage } from '../../shared/text/read-script.ts'
import { isSilentTag } from './html-classes.ts'
import type { HtmlElement } from './parse-html.ts'

/** A part of a table as it is read: a row of data, a row of two languages, or what stands in it besides. */
export type HtmlTablePart =
  | { readonly kind: 'row'; readonly element: HtmlElement; readonly cells: readonly HtmlElement[] }
  | {
      readonly kind: 'sides'
      readonly cells: readonly { readonly element: HtmlElement; readonly side: 'en' | 'zh' | null }[]
    }
  | { readonly kind: 'other'; readonly element: HtmlElement }

export interface HtmlTable {
  readonly parts: readonly HtmlTablePart[]
}

interface Row {
  readonly element: HtmlElement
  readonly cells: readonly HtmlElement[]
  readonly texts: readonly string[]
}

/** Text of a cell is looked at so far. */
const lookedAt = 4_000
/** A cell of data says a thing or a sentence; one that says more is a page's column. */
const longestDataCell = 160

/**
 * Reads a table of data or of two languages side by side. Null for a table that only lays a page out: its cells are
 * read as if there were none.
 */
export function readTable(table: HtmlElement): HtmlTable | null {
  const parts: (Row | HtmlElement)[] = []
  collectRows(table, parts)
  const rows = parts.filter((part): part is Row => 'cells' in part)
  if (rows.length === 0) return null
  const bilingual = findSides(rows)
  if (!bilingual && !isData(table, rows)) return null
  return {
    parts: parts.map((part): HtmlTablePart => {
      if (!('cells' in part)) return { kind: 'other', element: part }
      if (!bilingual) return { kind: 'row', element: part.element, cells: part.cells }
      return {
        kind: 'sides',
        cells: part.cells.map((element, index) => ({ element, side: sideOf(part, index, bilingual) })),
      }
    }),
  }
}

function collectRows(element: HtmlElement, parts: (Row | HtmlElement)[]): void {
  for (const child of element.children) {
    if (child.tag === null) {
      // Text that belongs to no cell stands where a browser puts it: before the table.
      if (child.text.trim() !== '') parts.push({ ...emptyElement, parent: element, children: [child] })
    } else if (/^t(?:body|head|foot)$/.test(child.tag)) collectRows(child, parts)
    else if (child.tag === 'tr') {
      const cells = child.children.filter(
        (cell): cell is HtmlElement => cell.tag === 'td' || cell.tag === 'th',
      )
      const strays = child.children.filter(
        (cell) => cell.tag !== 'td' && cell.tag !== 'th' && (cell.tag !== null || cell.text.trim() !== ''),
      )
      if (strays.length > 0) parts.push({ ...emptyElement, parent: element, children: strays })
      if (cells.length > 0)
        parts.push({ element: child, cells, texts: cells.map((cell) => readPlainText(cell)) })
    } else if (child.tag !== 'colgroup' && child.tag !== 'col') parts.push(child)
  }
}

const emptyElement: HtmlElement = { tag: 'div', attributes: new Map(), children: [], parent: null, index: -1 }

/** The words of an element without its tags, cut to what a judgement needs. */
export function readPlainText(element: HtmlElement, most = lookedAt): string {
  const parts: string[] = []
  let left = most
  const visit = (one: HtmlElement): void => {
    for (const child of one.children) {
      if (left <= 0) return
      if (child.tag === null) {
        parts.push(child.text)
        left -= child.text.length
      } else if (!isSilentTag(child.tag)) {
        left -= 1
        visit(child)
        parts.push(' ')
      }
    }
  }
  visit(element)
  return parts.join('').replace(/\s+/g, ' ').trim()
}

function isData(table: HtmlElement, rows: readonly Row[]): boolean {
  const role = table.attributes.get('role')
  if (role === 'presentation' || role === 'none') return false
  const widest = Math.max(...rows.slice(0, 1_000).map((row) => row.cells.length))
  if (widest < 2 || rows.some((row) => row.cells.some(holdsBlocks))) return false
  const lengths = rows.flatMap((row) => row.texts.map((text) => text.length)).filter((length) => length > 0)
  const long = lengths.filter((length) => length > longestDataCell).length
  const isMarked =
    rows.some((row) => row.cells.some((cell) => cell.tag === 'th')) ||
    table.children.some((child) => child.tag === 'thead' || child.tag === 'caption')
  if (isMarked) return long <= lengths.length * 0.5
  const full = rows.filter((row) => row.texts.filter((text) => text !== '').length >= 2).length
  return full >= 2 && full >= rows.length * 0.5 && long <= lengths.length * 0.1
}

/** Whether a cell holds what no cell of data does: a table, headings, or several paragraphs. */
function holdsBlocks(cell: HtmlElement): boolean {
  let paragraphs = 0
  const visit = (element: HtmlElement, depth: number): boolean =>
    element.children.some((child) => {
      if (child.tag === null) return false
      if (child.tag === 'table' || /^h[1-4]$/.test(child.tag) || child.tag === 'form') return true
      if (child.tag === 'p' && readPlainText(child, 40) !== '') paragraphs += 1
      return paragraphs > 3 || (depth < 12 && visit(child, depth + 1))
    })
  return visit(cell, 0)
}

interface Columns {
  readonly en: number
  readonly zh: number
}

/** The columns of a table that has one language beside the other in most of its rows; null for others. */
function findSides(rows: readonly Row[]): Columns | null {
  const wide = rows.filter((row) => row.cells.length === 2 || row.cells.length === 3)
  if (wide.length < 1 || wide.length < rows.length * 0.6) return null
  const counts = new Map<string, number>()
  let [weight, long] = [0, 0]
  for (const row of wide) {
    const languages = row.texts.map((text) => readSide(text))
    const english = languages.lastIndexOf('en')
    const chinese = languages.lastIndexOf('zh')
    // A column of labels may stand first, in either language.
    if (english < 0 || chinese < 0 || english === chinese) continue
    const own = [english, chinese]
    if (row.cells.length === 3 && !own.includes(2)) continue
    weight += 1
    const [first, second] = [row.texts[english] ?? '', row.texts[chinese] ?? '']
    if (first.length > 20 && second.length > 6) long += 1
    const key = own.join()
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1])
  if (!best || best[1] < Math.max(1, wide.length * 0.6) || long < Math.max(1, weight * 0.4)) return null
  // One row alone would be a coincidence, unless it holds a text.
  const isText = wide.some((row) => row.texts.join('').length > 400)
  if (wide.length < 2 && !isText) return null
  const [en = 0, zh = 1] = best[0].split(',').map(Number)
  return { en, zh }
}

function sideOf(row: Row, index: number, columns: Columns): 'en' | 'zh' | null {
  const shift = row.cells.length < 1 + Math.max(columns.en, columns.zh) ? 1 : 0
  const side = index + shift === columns.en ? 'en' : index + shift === columns.zh ? 'zh' : null
  return row.cells.length > 1 && (row.texts[index] ?? '') !== '' ? side : null
}

function readSide(text: string): 'en' | 'zh' | null {
  const count = countScripts(text)
  return count.han + count.latinWords === 0 ? null : readLineLanguage(text, count)
}
