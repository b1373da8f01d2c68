import type { ParsedDocument, Passage, PassageText, Span } from '../documents/document.ts'
import { endsSentence } from '../text/join-wrapped-lines.ts'
import { findOwnNames, isCompanyName } from './businesses/company-name.ts'
import { readPrinted, type ReadWords } from '../text/read-printed.ts'
import type { FoundFact } from './fact.ts'

/** What is spoken or written in sentences that go on from line to line; others have lines of their own. */
const written = new Set<Passage['kind']>(['speech', 'text', 'quote', 'disclaimer'])

/** A document in which each paragraph stands on one line and in one passage, its words parted by single spaces. */
export interface ReadParagraphs {
  readonly document: ParsedDocument
  /** Puts a figure found there back to the passage, the line and the words of the printed text. */
  readonly restore: (fact: FoundFact) => FoundFact
}

/** A side of a passage as it is read. */
interface ReadSide extends ReadWords {
  readonly passage: number
  readonly side: PassageText
  /** Where it begins in the passage it was joined to, or in its own. */
  readonly from: number
}

/**
 * Reads each paragraph in one piece, however it was printed: wrapped lines, the halves that a page's foot and head part,
 * runs of spaces, and signs that only tell where a word may be broken. Passages keep their indexes; a half that was
 * joined to an earlier one has no text of its own left.
 */
export function readParagraphs(document: ParsedDocument): ReadParagraphs {
  const { passages } = document
  const ownNames = findOwnNames(document)
  const { company, ticker } = document.metadata
  const isOwnName = (name: string) => isCompanyName(name, { company, ticker, ownNames })
  const english = joinHalves(passages, 'en', isOwnName)
  const chinese = joinHalves(passages, 'zh', null)
  const toSide = (parts: readonly ReadSide[] | undefined): PassageText | null =>
    parts?.[0] ? { ...parts[0].side, text: parts.map(({ text }) => text).join(' ') } : null
  const restoreSpan = (parts: readonly ReadSide[] | undefined, { start, end }: Span) => {
    const part = parts?.findLast(({ from }) => from <= start)
    if (!part) return null
    // What a page's end cuts in two (`$3` and `million`) is shown by its first half.
    const own = { start: start - part.from, end: Math.min(end - part.from, part.text.length) }
    const printed = part.toPrinted(own)
    const by = part.side.start
    return { part, span: { start: printed.start + by, end: printed.end + by } }
  }
  const restore = (fact: FoundFact): FoundFact => {
    const zhSpan = fact.zhSpan && (restoreSpan(chinese[fact.passage], fact.zhSpan)?.span ?? fact.zhSpan)
    const isEnglish = (english[fact.passage]?.length ?? 0) > 0
    const found = restoreSpan((isEnglish ? english : chinese)[fact.passage], fact.span)
    if (!found) return { ...fact, zhSpan }
    const { part, span } = found
    const quote = part.side.text.slice(span.start - part.side.start, span.end - part.side.start)
    return { ...fact, passage: part.passage, span, zhSpan, line: lineWithin(part.side, span.start), quote }
  }
  const read = passages.map((passage, index) => ({
    ...passage,
    en: toSide(english[index]),
    zh: toSide(chinese[index]),
  }))
  return { document: { ...document, passages: read }, restore }
}

/** For each passage its side and what goes on with it behind the furniture of a page. */
function joinHalves(
  passages: readonly Passage[],
  language: 'en' | 'zh',
  isOwnName: ((name: string) => boolean) | null,
): readonly (readonly ReadSide[])[] {
  const dollarsAreAmerican = areDollarsAmerican(passages)
  const parts = passages.map((passage, index): ReadSide[] => {
    const side = passage[language]
    if (side === null) return []
    // The gaps of a table part its columns.
    const read =
      passage.kind === 'table'
        ? { text: side.text, toPrinted: (span: Span) => span }
        : readPrinted(side.text, { isOneLine: written.has(passage.kind), dollarsAreAmerican, isOwnName })
    return [{ passage: index, side, from: side.start, ...read }]
  })
  let before: number | null = null
  for (const [index, passage] of passages.entries()) {
    if (passage.kind === 'furniture') continue
    const open: ReadSide[] = (before === null ? null : parts[before]) ?? []
    const [last, own] = [open.at(-1), parts[index]?.[0]]
    const isCut = last && own && last.passage < index - 1 && isOfOne(passages[last.passage], passage)
    if (isCut && !endsSentence(last.text)) {
      open.push({ ...own, from: last.from + last.text.length + 1 })
      parts[index] = []
    } else before = index
  }
  return parts
}

/** Paragraphs that stand in rows of two languages have no halves: the other language says where each ends. */
function isOfOne(a: Passage | undefined, b: Passage): boolean {
  const isOfTwo = (passage: Passage) => passage.en !== null && passage.zh !== null
  if (!a || isOfTwo(a) || isOfTwo(b)) return false
  return written.has(a.kind) && a.kind === b.kind && a.turn === b.turn && a.section === b.section
}

/** Whether all dollars are called American ones, so that there are no others to tell them from. */
function areDollarsAmerican(passages: readonly Passage[]): boolean {
  const sides = passages.flatMap(({ en, zh }) => [en?.text ?? '', zh?.text ?? ''])
  return sides.some((text) => text.includes('US$')) && !sides.some((text) => /(?<![A-Z])\$/.test(text))
}

/** The line of the extracted text on which a place lies that is within a side of a passage. */
function lineWithin({ text, start, lines }: PassageText, place: number): number {
  let line = lines[0]
  const end = place - start
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) line += 1
  return line
}
