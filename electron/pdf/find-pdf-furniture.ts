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

/** Of the pages with a row at this height, how many have these words there; two heads may take turns. */
const leastShare = 0.45

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
      let isSure = false
      for (const row of ordered.slice(0, mostRows)) {
        const at = (row.baseline - top) / height
        const depth = isTop ? at : 1 - at
        const { count: recurring, share } = places(row)
        const recurs = depth < 0.25 && recurring >= least && share >= leastShare
        const isNumber = count <= 2 && depth < 0.12 && isPageNumber(row.text)
        if (!recurs && !isNumber && !(tagged && depth < 0.2 && row.lines.every((line) => line.isArtifact)))
          break
        count++
        isSure = !recurs || isNumber || (pages.length >= 4 && share >= 0.8) || /\d/.test(row.text)
      }
      return isSure || isApart(ordered, count) ? count : Math.max(0, count - 1)
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

/** Whether more white parts the outer rows from the next than the rows of the text from each other. */
function isApart(ordered: readonly Row[], count: number): boolean {
  const gap = (index: number): number =>
    Math.abs((ordered[index + 1]?.baseline ?? Infinity) - (ordered[index]?.baseline ?? 0))
  const inside = ordered
    .slice(count, -1)
    .map((_, index) => gap(count + index))
    .toSorted((a, b) => a - b)
  return count === 0 || gap(count - 1) > (inside[Math.floor(inside.length * 0.85)] ?? 0) * 1.1
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

type Places = (row: Row) => { readonly count: number; readonly share: number }

/**
 * How many pages have a row of the same words at the same height, and what share of those with a row there; none where
 * the words stand elsewhere too, as the label `Operator` does, which may well begin several pages.
 */
function countPlaces(pages: readonly (readonly Row[])[]): Places {
  const byKey = new Map<string, { readonly baseline: number; readonly page: number }[]>()
  const pagesAt = new Map<number, Set<number>>()
  const heightOf = (baseline: number): number => Math.round(baseline / drift)
  for (const [page, rows] of pages.entries())
    for (const { key, baseline } of rows) {
      const places = byKey.get(key)
      if (places) places.push({ baseline, page })
      else byKey.set(key, [{ baseline, page }])
      const there = pagesAt.get(heightOf(baseline))
      if (there) there.add(page)
      else pagesAt.set(heightOf(baseline), new Set([page]))
    }
  const found = new Map<string, ReturnType<Places>>()
  return ({ key, baseline }) => {
    const height = heightOf(baseline)
    const known = found.get(`${key}|${height}`)
    if (known) return known
    const all = byKey.get(key) ?? []
    const near = all.filter((place) => Math.abs(place.baseline - baseline) <= drift)
    const count = near.length < all.length * 0.6 ? 0 : new Set(near.map((place) => place.page)).size
    const others = new Set([height - 1, height, height + 1].flatMap((one) => [...(pagesAt.get(one) ?? [])]))
    const place = { count, share: count / Math.max(1, others.size) }
    found.set(`${key}|${height}`, place)
    return place
  }
}

const isPageNumber = (text: string): boolean =>
  /^[\s\-–—|•·[(]*(?:page|p\.|pg\.?|第)?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|\/|／|,?\s*共)\s*\d{1,4})?\s*(?:页|頁)?[\s\-–—|•·\])]*$/i.test(
    text.slice(0, 60),
  ) && text.length < 40
