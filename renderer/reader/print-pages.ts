import type { PassageRow } from '../../shared/documents/documents-api.ts'
import { pageSize } from './passage-pages.ts'

/** Every passage of a document, asked for a page at a time; a page that fails fails the whole, which would lack it. */
export async function loadAllPassages(
  fetch: (from: number, to: number) => Promise<readonly PassageRow[]>,
  total: number,
): Promise<readonly PassageRow[]> {
  const rows: PassageRow[] = []
  for (let from = 0; from < total; from += pageSize)
    rows.push(...(await fetch(from, Math.min(total, from + pageSize))))
  return rows
}

/** A text as the content of a style rule: quoted, with nothing in it that ends the quotation. */
export const quoteForStyle = (text: string): string =>
  `"${text.replace(/[\\"]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ')}"`

/** What stands at the edges of every printed page: title and date above, number and total beneath. */
export const pageRules = (title: string, date: string): string => `@page {
  margin: 20mm 16mm 18mm;
  @top-left { content: ${quoteForStyle(title)}; ${edge} }
  @top-right { content: ${quoteForStyle(date)}; ${edge} }
  @bottom-right { content: counter(page) " / " counter(pages); ${edge} }
}`

/** Of the page's edges, which no other style reaches. */
const edge = "font-family: 'Noto Sans', 'Segoe UI', sans-serif; font-size: 9pt; color: #555;"
