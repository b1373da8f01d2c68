import { readLineLanguage } from '../text/read-script.ts'
import type { Line } from '../text/split-lines.ts'
import type { PassageKind } from './document.ts'
import { findComments, readGreetedAuthor } from './find-comments.ts'
import { isNotice } from './find-disclaimers.ts'
import { countLeadingFurniture, findTrailingFurniture, isFurnitureLine } from './find-furniture.ts'
import { findHeadings, isListItem, isQuotation, isTableRow } from './find-headings.ts'
import { findNamedPeople } from './find-named-people.ts'
import { findMarkedHeadings, isMarkedListItem, withoutHeadingMark } from './markdown.ts'
import { cutSections, toPiece, type Outline, type SectionCut } from './outline.ts'
import { readHeader, type Header } from './read-header.ts'
import { readSectionHeading } from './section-headings.ts'

export interface Article extends Outline {
  readonly header: Header
  /** Number of headings found in the text below the header. */
  readonly headings: number
}

const noticesWithin = 5

/** Parses an article, a podcast write-up, a memo or anything else that is no conversation. Markdown is read by its marks. */
export function parseArticle(lines: readonly Line[], isMarkdown: boolean): Article {
  const start = countLeadingFurniture(lines)
  const end = findTrailingFurniture(lines, start)
  const comments = findComments(lines, start, end)
  const found = readHeader(lines, start)
  // Short lines and nothing below them have no header.
  const header = found.end < comments ? found : { ...found, title: null, subtitle: null, end: start }
  const marked = isMarkdown ? findMarkedHeadings(lines, header.end, comments) : null
  const headings = marked ?? findHeadings(lines, header.end, comments)
  const notices = findNotices(lines, header.end, comments)

  const cuts: SectionCut[] = []
  if (start > 0) cuts.push({ from: 0, kind: 'furniture', title: null })
  if (header.end > start)
    cuts.push({ from: start, kind: 'title', title: titleAt(lines, header.title ?? start) })
  for (let index = header.end; index < comments; index++) {
    const text = lines[index]?.text ?? ''
    const isNext = index === header.end || notices.has(index - 1)
    if (notices.has(index)) cuts.push({ from: index, kind: 'disclaimer', title: null })
    else if (headings.has(index - 1) && headings.has(index) && isTranslated(lines, index)) continue
    else if (headings.has(index))
      cuts.push({ from: index, kind: kindOfHeading(text), title: titleAt(lines, index) })
    else if (isNext) cuts.push({ from: index, kind: 'body', title: null })
  }
  if (comments < end) cuts.push({ from: comments, kind: 'comments', title: null })
  if (end < lines.length) cuts.push({ from: end, kind: 'furniture', title: null })

  const pieces = lines.map((line, index) => {
    if (index < start || index >= end) return toPiece(line, 'furniture', null)
    if (index >= comments) return toPiece(line, 'comment', null)
    if (
      index === header.title ||
      headings.has(index) ||
      (index - 1 === header.title && isTranslated(lines, index))
    )
      return toPiece(line, 'heading', null)
    if (notices.has(index)) return toPiece(line, 'disclaimer', null)
    return toPiece(line, kindOfParagraph(line.text, isMarkdown), null)
  })
  return {
    header,
    headings: headings.size,
    sections: cutSections(lines, cuts),
    turns: [],
    participants: findNamedPeople(
      header.fields,
      lines.slice(header.end, comments),
      readGreetedAuthor(lines[comments]?.text ?? ''),
    ),
    pieces,
  }
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

function kindOfParagraph(text: string, isMarkdown: boolean): PassageKind {
  if (isTableRow(text)) return 'table'
  if (isListItem(text) || (isMarkdown && isMarkedListItem(text))) return 'list'
  if (isQuotation(text)) return 'quote'
  return isFurnitureLine(text) ? 'furniture' : 'text'
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
