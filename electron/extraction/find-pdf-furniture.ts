import type { PdfLine } from './pdf-lines.ts'

/** Lines of one page, those that repeat from page to page or number it set apart. */
export interface SortedLines {
  readonly head: readonly PdfLine[]
  readonly body: readonly PdfLine[]
  readonly foot: readonly PdfLine[]
}

interface PageLines {
  readonly top: number
  readonly height: number
  readonly lines: readonly PdfLine[]
}

interface Row {
  readonly lines: readonly PdfLine[]
  readonly baseline: number
  readonly key: string
  readonly text: string
}

/** Rows looked at from each edge of a page: a running head with its rules and notices has no more. */
const mostRows = 8
/** How far a row may stand from its place on the other pages, in points. */
const drift = 4

/**
 * Finds running heads and feet: rows that recur, their digits aside, at the same height of a third of the pages or
 * more, and page numbers at the edges. Peeled from the edge inwards, so that nothing of the text is skipped.
 */
export function findPdfFurniture(pages: readonly PageLines[]): readonly SortedLines[] {
  const rows = pages.map(({ lines }) => rowsOf(lines))
  const places = countPlaces(rows)
  const tagged = isTagged(pages)
  return pages.map(({ top, height }, index) => {
    const page = rows[index] ?? []
    const least = Math.max(2, Math.ceil(pages.length / (pages.length <= 6 ? 2 : 3.4)))
    const peel = (ordered: readonly Row[], isTop: boolean): number => {
      let count = 0
      for (const row of ordered.slice(0, mostRows)) {
        const at = (row.baseline - top) / height
        const depth = isTop ? at : 1 - at
        const recurs = depth < 0.25 && places(row) >= least
        const isNumber = count <= 2 && depth < 0.12 && isPageNumber(row.text)
        if (!recurs && !isNumber && !(tagged && depth < 0.2 && row.lines.every((line) => line.isArtifact)))
          break
        count++
      }
      return count
    }
    const head = peel(page, true)
    const foot = head === page.length ? 0 : peel(page.toReversed(), false)
    const linesOf = (part: readonly Row[]): readonly PdfLine[] => part.flatMap((row) => row.lines)
    return {
      head: linesOf(page.slice(0, head)),
      body: linesOf(page.slice(head, page.length - foot)),
      foot: linesOf(page.slice(page.length - foot)),
    }
  })
}

/** A file that marks running heads as such marks little else so; one that marks everything says nothing. */
function isTagged(pages: readonly PageLines[]): boolean {
  let [marked, all] = [0, 0]
  for (const { lines } of pages)
    for (const line of lines) {
      all += line.text.length
      if (line.isArtifact) marked += line.text.length
    }
  return marked > 0 && marked < all * 0.3
}

function rowsOf(lines: readonly PdfLine[]): readonly Row[] {
  const rows: PdfLine[][] = []
  for (const line of lines.toSorted((a, b) => a.baseline - b.baseline)) {
    const first = rows.at(-1)?.[0]
    if (first && line.baseline - first.baseline <= 1.5) rows.at(-1)?.push(line)
    else rows.push([line])
  }
  return rows.map((row) => {
    const ordered = row.toSorted((a, b) => a.x - b.x)
    const text = ordered.map((line) => line.text).join('\t')
    return { lines: ordered, baseline: row[0]?.baseline ?? 0, text, key: keyOf(text) }
  })
}

const keyOf = (text: string): string =>
  text
    .replace(/\d+|\b[ivxlc]+\b/gi, '#')
    .replace(/\s+/g, ' ')
    .slice(0, 200)

type Places = (row: Row) => number

/**
 * How many pages have a row of the same words at the same height; none where the words stand elsewhere too, as the
 * label `Operator` does, which may well begin several pages.
 */
function countPlaces(pages: readonly (readonly Row[])[]): Places {
  const byKey = new Map<string, { readonly baseline: number; readonly page: number }[]>()
  for (const [page, rows] of pages.entries())
    for (const { key, baseline } of rows) {
      const places = byKey.get(key)
      if (places) places.push({ baseline, page })
      else byKey.set(key, [{ baseline, page }])
    }
  const counts = new Map<string, number>()
  return ({ key, baseline }) => {
    const cell = `${key}|${baseline.toFixed(0)}`
    let count = counts.get(cell)
    if (count === undefined) {
      const near = (byKey.get(key) ?? []).filter((place) => Math.abs(place.baseline - baseline) <= drift)
      const all = byKey.get(key) ?? []
      count = near.length < all.length * 0.6 ? 0 : new Set(near.map((place) => place.page)).size
      counts.set(cell, count)
    }
    return count
  }
}

const isPageNumber = (text: string): boolean =>
  /^[\s\-–—|•·[(]*(?:page|p\.|pg\.?|第)?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|\/|／|,?\s*共)\s*\d{1,4})?\s*(?:页|頁)?[\s\-–—|•·\])]*$/i.test(
    text.slice(0, 60),
  ) && text.length < 40
