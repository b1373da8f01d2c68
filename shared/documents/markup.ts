import type { Span } from './document.ts'

/** What a source's own markup (HTML, a word processor's styles, a page's layout) says a stretch of text is. */
const blockKinds = [
  'heading',
  'paragraph',
  'list',
  'quote',
  'table',
  'caption',
  'code',
  'footnote',
  'furniture',
  'comment',
] as const
export type BlockKind = (typeof blockKinds)[number]

/** One block of the source; in the extracted text it is one line, or the lines from `start` to `end`. */
export interface Block extends Span {
  readonly kind: BlockKind
  /** Of a heading 1 to 6, of a list item its depth from 1; else null. */
  readonly level: number | null
}

export interface Link extends Span {
  readonly href: string
}

/** A row of a side-by-side table or a translation memory: what the source itself puts beside each other. */
export interface MarkupRow {
  readonly en: Span | null
  readonly zh: Span | null
}

/** When a stretch was spoken, in milliseconds from the beginning. */
export interface Cue extends Span {
  readonly fromMs: number
  readonly toMs: number
}

export const markupFieldNames = ['title', 'author', 'date', 'publisher', 'url', 'language'] as const
/** A value that the file states of itself outside its text (`<meta>`, a PDF's information, document properties). */
export interface MarkupField {
  readonly field: (typeof markupFieldNames)[number]
  readonly value: string
}

/** A page of a paged original, in points. */
export interface Page {
  readonly width: number
  readonly height: number
}

/** Where a stretch stands on a page: a rectangle in points from the page's upper left corner. */
export interface PageBox extends Span {
  /** 0-based index of the page. */
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * What a reader knows of its extracted text beyond the characters. All spans are of that text; blocks are in order and
 * do not overlap, and a line on no block is an ordinary one. Stored with the text, so that a new parse needs no
 * reading of the original anew.
 */
export interface Markup {
  readonly blocks: readonly Block[]
  /** Stretches in bold: labels and run-in headings are often told by this alone. */
  readonly bold: readonly Span[]
  readonly links: readonly Link[]
  readonly rows: readonly MarkupRow[]
  readonly cues: readonly Cue[]
  readonly fields: readonly MarkupField[]
  readonly pages: readonly Page[]
  readonly boxes: readonly PageBox[]
}

/** The markup of plain text: none. */
export const noMarkup: Markup = {
  blocks: [],
  bold: [],
  links: [],
  rows: [],
  cues: [],
  fields: [],
  pages: [],
  boxes: [],
}
