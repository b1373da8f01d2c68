import { readLineLanguage } from '../text/read-script.ts'
import type { Line } from '../text/split-lines.ts'
import { toWordKey } from '../text/compare-words.ts'
import { findComments, readGreetedAuthor } from './find-comments.ts'
import { isNotice } from '../documents/find-disclaimers.ts'
import { countLeadingFurniture, findTrailingFurniture } from '../documents/find-furniture.ts'
import { findNamedPeople } from './find-named-people.ts'
import type { LineMarks } from './line-mark.ts'
import { readLineMarks, readMarkupMarks, type ArticleSource } from './line-marks.ts'
import { readFrontMatter, readMarkdownMarks } from './markdown-marks.ts'
import { withoutHeadingMark } from './markdown.ts'
import type { Markup } from '../documents/markup.ts'
import { cutSections, toPiece, type Outline, type SectionCut } from '../documents/outline.ts'
import { readHeader, type Header, type HeaderField } from '../metadata/read-header.ts'
import { readSectionHeading } from '../calls/section-headings.ts'

export interface Article extends Outline {
  readonly header: Header
  /** Number of headings found in the text below the header. */
  readonly headings: number
}

const noticesWithin = 5

/**
 * Parses an article, a podcast write-up, a memo or anything else that is no conversation. Its parts are told by the
 * source's own markup or by Markdown's marks where it has them, else by how the lines look.
 */
export function parseArticle(lines: readonly Line[], source: ArticleSource): Article {
  const isMarked = source.markup.blocks.length > 0
  // Where the reader of a page has told its furniture, what is left is the page's own words.
  const start = isMarked ? 0 : countLeadingFurniture(lines)
  const end = isMarked ? lines.length : findTrailingFurniture(lines, start)
  const comments = findComments(lines, start, end, !isMarked)
  const found = entitleBySubject(lines, readArticleHeader(lines, start, source))
  // Short lines and nothing below them have no header.
  const header = found.end < comments ? found : { ...found, title: null, subtitle: null, end: start }
  const marks = readLineMarks(lines, source, header.end, comments)
  const isHeading = (index: number): boolean =>
    index >= header.end && index < comments && marks.get(index)?.kind === 'heading'
  const notices = findNotices(lines, header.end, comments)

  const cuts: SectionCut[] = []
  if (start > 0) cuts.push({ from: 0, kind: 'furniture', title: null })
  if (header.end > start)
    cuts.push({ from: start, kind: 'title', title: titleAt(lines, header.title ?? start) })
  for (let index = header.end; index < comments; index++) {
    const text = lines[index]?.text ?? ''
    const isNext = index === header.end || notices.has(index - 1)
    if (notices.has(index)) cuts.push({ from: index, kind: 'disclaimer', title: null })
    else if (isHeading(index - 1) && isHeading(index) && isTranslated(lines, index)) continue
    else if (isHeading(index))
      cuts.push({ from: index, kind: kindOfHeading(text), title: titleAt(lines, index) })
    else if (isNext) cuts.push({ from: index, kind: 'body', title: null })
  }
  if (comments < end) cuts.push({ from: comments, kind: 'comments', title: null })
  if (end < lines.length) cuts.push({ from: end, kind: 'furniture', title: null })

  const pieces = lines.map((line, index) => {
    if (index < start || index >= end) return toPiece(line, 'furniture', null)
    if (index >= comments) return toPiece(line, 'comment', null)
    if (index === header.title || (index - 1 === header.title && isTranslated(lines, index)))
      return { ...toPiece(line, 'heading', null), level: 1 }
    if (index < header.end && isMemoWord(line.text)) return { ...toPiece(line, 'heading', null), level: 1 }
    if (notices.has(index)) return toPiece(line, 'disclaimer', null)
    const mark = marks.get(index)
    if (mark === undefined || (mark.kind === 'heading' && !isHeading(index)))
      return toPiece(line, 'text', null)
    return { ...toPiece(line, mark.kind, null), level: mark.level }
  })
  return {
    header,
    headings: [...marks.keys()].filter(isHeading).length,
    sections: cutSections(lines, cuts),
    turns: [],
    participants: findNamedPeople(
      [...header.fields, ...readStatedAuthor(lines, header, source.markup)],
      lines.slice(header.end, comments),
      readGreetedAuthor(lines[comments]?.text ?? ''),
    ),
    pieces,
  }
}

const isMemoWord = (text: string): boolean =>
  /^(?:(?:internal |office |confidential )?memo(?:randum)?|備忘錄|备忘录)$/i.test(text)

/** A memo is called by its subject, not by being a memo. */
function entitleBySubject(lines: readonly Line[], header: Header): Header {
  const title = header.title === null ? null : lines[header.title]
  const subject = header.fields.find(({ field }) => field === 'subject')
  if (!subject || (title && !isMemoWord(title.text))) return header
  const index = lines.indexOf(subject.line)
  return index < 0 ? header : { ...header, title: index, subtitle: null }
}

/** How far down a title may stand: below a kicker, bylines and dates. */
const titleWithin = 14

/** The header by the source's own headings where it has them, else by the look of its first lines. */
function readArticleHeader(lines: readonly Line[], start: number, source: ArticleSource): Header {
  const front = source.isMarkdown ? readFrontMatter(lines) : null
  if (front) return readFrontHeader(lines, front)
  const marks = readMarkupMarks(lines, source.markup) ?? (source.isMarkdown ? readMarkdownMarks(lines) : null)
  const title = marks === null ? null : findMarkedTitle(lines, start, marks, source.markup)
  if (marks === null || title === null) return readHeader(lines, start)
  const next = [...marks].find(([index, { kind }]) => index > title && kind !== 'text')?.[0] ?? lines.length
  const below = readHeader(lines.slice(0, next), title)
  const above = readHeader(lines.slice(0, title), start)
  return {
    title,
    subtitle: below.title === title ? below.subtitle : null,
    end: Math.max(title + 1, below.end),
    fields: [...above.fields, ...below.fields.filter(({ line }) => line !== lines[title])],
  }
}

/** The heading that says what the page is called, else the first of the highest rank near the top. */
function findMarkedTitle(
  lines: readonly Line[],
  start: number,
  marks: LineMarks,
  markup: Markup,
): number | null {
  const stated = toWordKey(markup.fields.find(({ field }) => field === 'title')?.value ?? '')
  let best: number | null = null
  for (let index = start; index < Math.min(lines.length, start + titleWithin); index += 1) {
    const line = lines[index]
    if (!line) break
    const mark = marks.get(index)
    const key = line.text.length < 300 ? toWordKey(line.text) : ''
    if (stated !== '' && key !== '' && isStatedTitle(key, stated, mark?.kind === 'heading')) return index
    if (mark?.kind !== 'heading') continue
    if (best === null && (mark.level === 1 || index === start)) best = index
  }
  return best
}

/** Pages add the site's name or the author's to the title they state. */
const isStatedTitle = (key: string, stated: string, isHeading: boolean): boolean =>
  key === stated ||
  (isHeading && stated.includes(key)) ||
  (key.length >= 12 && stated.startsWith(key) && key.length > stated.length / 3)

function readFrontHeader(
  lines: readonly Line[],
  front: NonNullable<ReturnType<typeof readFrontMatter>>,
): Header {
  const marks = readMarkdownMarks(lines)
  const isTitle = marks.get(front.end)?.kind === 'heading' && marks.get(front.end)?.level === 1
  const stated = front.title === null ? -1 : lines.findIndex((line) => line.number === front.title?.number)
  return {
    title: isTitle ? front.end : stated < 0 ? null : stated,
    subtitle: null,
    end: front.end + (isTitle ? 1 : 0),
    fields: front.fields,
  }
}

/** The author whom the source names outside its text, with the title for the place of it. */
function readStatedAuthor(lines: readonly Line[], header: Header, markup: Markup): readonly HeaderField[] {
  const author = markup.fields.find(({ field }) => field === 'author')
  const line = lines[header.title ?? header.end]
  const isKnown = header.fields.some(({ field }) => field === 'author')
  return author && line && !isKnown ? [{ field: 'author', value: author.value, line }] : []
}

function titleAt(lines: readonly Line[], index: number): string | null {
  const line = lines[index]
  return line === undefined ? null : withoutHeadingMark(line).text
}

/** The heading above in the other language. */
function isTranslated(lines: readonly Line[], index: number): boolean {
  const [above, own] = [lines[index - 1]?.text ?? '', lines[index]?.text ?? '']
  return readLineLanguage(above) !== readLineLanguage(own)
}

function kindOfHeading(text: string): 'summary' | 'disclaimer' | 'body' {
  const kind = readSectionHeading(text)?.kind
  return kind === 'summary' || kind === 'disclaimer' ? kind : 'body'
}

/** Notices to the reader stand at an article's very beginning or end; in between the same words are its matter. */
function findNotices(lines: readonly Line[], from: number, to: number): ReadonlySet<number> {
  const found = new Set<number>()
  for (let index = from; index < to; index++) {
    if (index >= from + noticesWithin && index < to - noticesWithin) continue
    if (isNotice(lines[index]?.text ?? '')) found.add(index)
  }
  return found
}
