import { countScripts, readLineLanguage } from '../text/read-script.ts'
import type { Participant, Quotation, Side, Span } from '../documents/document.ts'
import type { Piece } from '../documents/outline.ts'
import { readChineseSpeaker, readEnglishSpeaker, type Clause } from './read-attribution.ts'

/** A quotation says something: shorter ones are terms and irony, unless someone is said to have said them. */
const leastWords = 5
const leastHan = 8
/** Around a quotation, as much is looked at for who said it. */
const clauseLength = 240
const longestPiece = 20_000

/**
 * The quotations of an article: those that stand alone as a block and those inside a paragraph, with the person they
 * are attributed to there, in the line that leads in, or earlier in the same paragraph. `people` are those the
 * document names in full.
 */
export function findQuotations(
  text: string,
  pieces: readonly Piece[],
  people: readonly Participant[],
): readonly Quotation[] {
  const found: Quotation[] = []
  let leadIn = ''
  // The paragraph above and who was quoted in it: whom a pronoun means is asked for only where there is one.
  let above = { text: '', quoted: null as string | null }
  for (const piece of pieces) {
    if (piece.kind !== 'text' && piece.kind !== 'quote' && piece.kind !== 'list') {
      if (piece.kind === 'heading') above = { text: '', quoted: null }
      leadIn = ''
      continue
    }
    const own = text.slice(piece.start, Math.min(piece.end, piece.start + longestPiece))
    const side: Side = readLineLanguage(own) ?? 'en'
    const spans = findQuotedSpans(own)
    const named = above
    const readLast = (): string | null =>
      readLastNamed(named.text.slice(-lastNamedWithin), people) ?? named.quoted
    let inParagraph: string | null = null
    for (const [index, span] of spans.entries()) {
      const words = own.slice(span.start, span.end)
      const clause: Clause = {
        before: own.slice(Math.max(spans[index - 1]?.end ?? 0, span.start - clauseLength), span.start - 1),
        words,
        after: own.slice(
          span.end + 1,
          Math.min(spans[index + 1]?.start ?? own.length, span.end + clauseLength),
        ),
        leadIn: span.start <= 1 ? leadIn : '',
      }
      const quoted: string | null = inParagraph
      const stated: string | null = readSpeaker[side](clause, people, () => quoted ?? readLast())
      if (stated === null && !isSaid(words)) continue
      const speaker: string | null = stated ?? quoted
      inParagraph = speaker
      found.push({ start: piece.start + span.start, end: piece.start + span.end, side, speaker })
    }
    // A block that the source itself sets apart is quoted without marks.
    if (spans.length === 0 && piece.kind === 'quote' && isSaid(own)) {
      const mark = /^(?:>\s{0,3}){1,5}/.exec(own)?.[0].length ?? 0
      const clause: Clause = { before: '', words: own.slice(mark), after: '', leadIn }
      const speaker = readSpeaker[side](clause, people, readLast)
      found.push({ start: piece.start + mark, end: piece.end, side, speaker })
    }
    leadIn = piece.kind === 'text' ? own.slice(-clauseLength) : leadIn
    above = { text: own, quoted: inParagraph ?? above.quoted }
  }
  return found
}

const lastNamedWithin = 2_000
const readSpeaker = { en: readEnglishSpeaker, zh: readChineseSpeaker } as const

function isSaid(words: string): boolean {
  const { han, latinWords } = countScripts(words)
  return han >= leastHan || latinWords >= leastWords
}

/** The person named last in a paragraph, to whom a following "he said" points. */
function readLastNamed(paragraph: string, people: readonly Participant[]): string | null {
  let [best, at] = [null as string | null, -1]
  for (const { name, aliases } of people)
    for (const spelling of [name, ...aliases]) {
      const last = paragraph.lastIndexOf(spelling)
      if (last > at) [best, at] = [name, last]
    }
  return best
}

const pairs: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '«': '»' }

/** What stands between quotation marks, the marks left out. Straight marks pair up in turn; inner quotations are not listed. */
function findQuotedSpans(text: string): readonly Span[] {
  const spans: Span[] = []
  const straight: number[] = []
  let open: { readonly close: string; readonly at: number } | null = null
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? ''
    if (open !== null) {
      if (character === open.close) {
        spans.push({ start: open.at + 1, end: at })
        open = null
      }
      // An opening mark again: the first was never closed, as in a speech of several paragraphs.
      else if (character === '“' && open.close === '”') open = { close: '”', at }
      continue
    }
    const close = pairs[character]
    if (close !== undefined) open = { close, at }
    // An inch mark after a figure is none.
    else if (character === '"' && !/\d/.test(text[at - 1] ?? '')) straight.push(at)
    else if (character === '"' && straight.length % 2 === 1) straight.push(at)
  }
  for (let index = 0; index + 1 < straight.length; index += 2) {
    const [start, end] = [straight[index], straight[index + 1]]
    if (start !== undefined && end !== undefined) spans.push({ start: start + 1, end })
  }
  return spans.toSorted((a, b) => a.start - b.start).filter(({ start, end }) => end > start)
}
