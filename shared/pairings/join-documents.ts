import { markupFieldNames, type Markup } from '../documents/markup.ts'
import type { Span } from '../documents/document.ts'

/** The two texts of a pairing as one, the English first, each beginning a line of its own. */
export function joinTexts(
  english: string,
  chinese: string,
): { readonly text: string; readonly boundary: number } {
  const first = english.endsWith('\n') ? english : `${english}\n`
  return { text: first + chinese, boundary: first.length }
}

/** The markup of the joined text. Pages follow one another. What either says of itself is left to the two parses. */
export function joinMarkups(english: Markup, chinese: Markup, boundary: number): Markup {
  const move = <Item extends Span>(item: Item): Item => moveSpan(item, boundary)
  return {
    blocks: [...english.blocks, ...chinese.blocks.map(move)],
    bold: [...english.bold, ...chinese.bold.map(move)],
    links: [...english.links, ...chinese.links.map(move)],
    rows: [
      ...english.rows,
      ...chinese.rows.map(({ en, zh, ...row }) => ({ ...row, en: en && move(en), zh: zh && move(zh) })),
    ],
    cues: [...english.cues, ...chinese.cues.map(move)],
    fields: [
      ...english.fields,
      ...chinese.fields.filter(({ field }) => !english.fields.some((one) => one.field === field)),
    ].toSorted((a, b) => markupFieldNames.indexOf(a.field) - markupFieldNames.indexOf(b.field)),
    pages: [...english.pages, ...chinese.pages],
    boxes: [
      ...english.boxes,
      ...chinese.boxes.map((box) => ({ ...move(box), page: box.page + english.pages.length })),
    ],
  }
}

/** One side's part of a joined markup, as that side's own text has it. */
export function partOfMarkup(markup: Markup, side: 'en' | 'zh', boundary: number): Markup {
  const isIn = ({ end }: Span): boolean => (side === 'en' ? end <= boundary : end > boundary)
  const cut = <Item extends Span>(items: readonly Item[]): readonly Item[] =>
    items.filter(isIn).map((item) => (side === 'en' ? item : moveSpan(item, -boundary)))
  return {
    ...markup,
    blocks: cut(markup.blocks),
    bold: cut(markup.bold),
    links: cut(markup.links),
    // A side of a pairing is one language: rows of two are no part of it.
    rows: [],
    cues: cut(markup.cues),
    boxes: cut(markup.boxes),
  }
}

/** The same item further on in the text. */
export const moveSpan = <Item extends Span>(item: Item, by: number): Item => ({
  ...item,
  start: item.start + by,
  end: item.end + by,
})
