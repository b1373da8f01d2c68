import type { Passage, PassageText, Span } from '../documents/document.ts'

/** A row as a person made it: the stretch of each language, null where it has none. */
export interface RowSpans {
  readonly en: Span | null
  readonly zh: Span | null
}

/**
 * Puts rows made by hand in place of what stands there, one after the other. Every character stays on exactly one
 * passage: what the rows take is cut out of the passages that held it, and what is left of those stands on.
 */
export function fixRows(
  passages: readonly Passage[],
  rows: readonly RowSpans[],
  text: string,
): readonly Passage[] {
  const taken = rows
    .flatMap(({ en, zh }) => [en, zh])
    .filter((span) => span !== null)
    .toSorted((a, b) => a.start - b.start)
  const lineAt = createLineFinder(text)
  const toText = (span: Span): PassageText => ({
    start: span.start,
    end: span.end,
    lines: [lineAt(span.start), lineAt(span.end - 1)],
    text: text.slice(span.start, span.end),
  })
  const toPassage = (
    source: Passage,
    en: Span | null,
    zh: Span | null,
    confidence: number | null,
  ): Passage => {
    const sides = [en, zh].filter((side) => side !== null).map(toText)
    return {
      ...source,
      en: en && toText(en),
      zh: zh && toText(zh),
      lines: [
        Math.min(...sides.map(({ lines }) => lines[0])),
        Math.max(...sides.map(({ lines }) => lines[1])),
      ],
      confidence: en && zh ? confidence : null,
    }
  }
  const rest = passages.flatMap((passage) => {
    const en = passage.en && cutOut(passage.en, taken, text)
    const zh = passage.zh && cutOut(passage.zh, taken, text)
    if (isWhole(en, passage.en) && isWhole(zh, passage.zh)) return [passage]
    const pieces: Passage[] = []
    const [firstEn = null, ...moreEn] = en ?? []
    const [firstZh = null, ...moreZh] = zh ?? []
    if (firstEn || firstZh) pieces.push(toPassage(passage, firstEn, firstZh, passage.confidence))
    for (const span of moreEn) pieces.push(toPassage(passage, span, null, null))
    for (const span of moreZh) pieces.push(toPassage(passage, null, span, null))
    return pieces
  })
  const made = rows.flatMap((row) => {
    const source = sourceOf(passages, row)
    return source && (row.en ?? row.zh) ? [toPassage(source, row.en, row.zh, 1)] : []
  })
  const place = placeOf(rest, made)
  return [...rest.slice(0, place), ...made, ...rest.slice(place)]
}

/** Joins two stretches that have nothing but white space between them; null where other words stand there. */
export function joinSpans(a: Span | null, b: Span | null, text: string): Span | null {
  if (!a || !b) return a ?? b
  const [first, second] = a.start <= b.start ? [a, b] : [b, a]
  return text.slice(first.end, second.start).trim() === '' ? { start: first.start, end: second.end } : null
}

/** Takes surrounding white space off; null for what is blank. */
export function trimSpan({ start, end }: Span, text: string): Span | null {
  const words = text.slice(start, end)
  if (words.trim() === '') return null
  const from = start + words.length - words.trimStart().length
  return { start: from, end: from + words.trim().length }
}

/** What is left of a stretch without the parts that are taken, blanks left out. */
function cutOut(span: Span, taken: readonly Span[], text: string): readonly Span[] {
  const pieces: Span[] = []
  let from = span.start
  const keep = (to: number): void => {
    const piece = from < to ? trimSpan({ start: from, end: to }, text) : null
    if (piece) pieces.push(piece)
  }
  for (const { start, end } of taken) {
    if (end <= from || start >= span.end) continue
    keep(start)
    from = Math.max(from, end)
  }
  keep(span.end)
  return pieces
}

const isWhole = (pieces: readonly Span[] | null, span: Span | null): boolean =>
  span === null || (pieces?.length === 1 && pieces[0]?.start === span.start && pieces[0].end === span.end)

/** The passage that held a row's first words gives it its section, turn and kind. */
function sourceOf(passages: readonly Passage[], { en, zh }: RowSpans): Passage | undefined {
  const start = (en ?? zh)?.start ?? -1
  return passages.find(({ en: english, zh: chinese }) =>
    [english, chinese].some((side) => side !== null && side.start <= start && start < side.end),
  )
}

/** Where rows made by hand stand among the others: in the order of the English, and of the Chinese between. */
function placeOf(rest: readonly Passage[], made: readonly Passage[]): number {
  const en = made.find((row) => row.en !== null)?.en
  const zh = made.find((row) => row.zh !== null)?.zh
  const place = rest.findIndex((row) => {
    if (en && row.en) return row.en.start > en.start
    return zh !== undefined && zh !== null && row.zh !== null && row.zh.start > zh.start
  })
  return place < 0 ? rest.length : place
}

/** Numbers of lines by position, 1-based; made once for a text, asked many times. */
export function createLineFinder(text: string): (position: number) => number {
  const starts = [0]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return (position) => {
    let [low, high] = [0, starts.length]
    while (low + 1 < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= position) low = middle
      else high = middle
    }
    return low + 1
  }
}
