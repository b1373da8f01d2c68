import { readLineLanguage } from '../../shared/text/read-script.ts'
import type { DecodedText } from './decode-text.ts'
import type { ExtractedText, Refusal } from './extracted-text.ts'
import type { SpokenCue } from './read-voices.ts'
import { clean, createBlockWriter, type BlockWriter } from './write-blocks.ts'

/** A pause that ends a paragraph at the end of a sentence, and one that ends it anywhere. */
const pauseMs = 1_500
const longPauseMs = 4_000
/** A paragraph is ended with the sentence that reaches this length, and anywhere at six times it. */
const paragraphLength = 400

/** What a file of cues says of itself. */
export interface CueHeader {
  readonly title: string | null
  readonly language: string | null
}

/** Writes cues as a transcript: a paragraph for what is said in one go, the speaker's name before the first. */
export function writeSpeech(
  cues: readonly SpokenCue[],
  header: CueHeader,
  decoded: DecodedText,
): ExtractedText | Refusal {
  const writer = createBlockWriter()
  writer.field('title', header.title)
  writer.field('language', header.language)
  writeCues(writer, cues)
  return writer.finish(decoded.encoding, decoded.warnings)
}

/** Writes cues as paragraphs, and when each stretch of them was said. */
export function writeCues(writer: BlockWriter, cues: readonly SpokenCue[]): void {
  const isBilingual = findBilingual(cues)
  for (const paragraph of splitParagraphs(cues))
    if (isBilingual) writeTwice(writer, paragraph)
    else writeParagraph(writer, paragraph.cues, paragraph.speaker, (line) => line)
}

interface Paragraph {
  readonly speaker: string | null
  readonly cues: readonly SpokenCue[]
}

function splitParagraphs(cues: readonly SpokenCue[]): readonly Paragraph[] {
  const paragraphs: { speaker: string | null; cues: SpokenCue[] }[] = []
  let speaker: string | null = null
  let length = 0
  for (const cue of cues) {
    const last = paragraphs.at(-1)?.cues.at(-1)
    const isOther = cue.isChange && (cue.speaker === null || cue.speaker !== speaker)
    if (!last || isOther || isBreak(last, cue, length)) {
      // A name stands once, before the first paragraph of what its bearer says.
      paragraphs.push({ speaker: isOther ? cue.speaker : null, cues: [] })
      length = 0
    }
    if (cue.isChange) speaker = cue.speaker
    paragraphs.at(-1)?.cues.push(cue)
    length += cue.lines.join(' ').length
  }
  return paragraphs
}

function isBreak(last: SpokenCue, cue: SpokenCue, length: number): boolean {
  const pause = cue.fromMs - last.toMs
  const endsSentence = /[.!?。！？…♪\])]["”’」』)]?$/u.test(last.lines.at(-1) ?? '')
  if (endsSentence) return pause >= pauseMs || length >= paragraphLength
  return pause >= longPauseMs || length >= paragraphLength * 6
}

type Side = (line: string) => boolean

const isChinese: Side = (line) => readLineLanguage(line) === 'zh'

/** Whether most cues say the same in both languages, a line each. */
function findBilingual(cues: readonly SpokenCue[]): boolean {
  const both = cues.filter(({ lines }) => lines.some(isChinese) && lines.some((line) => !isChinese(line)))
  return both.length >= 3 && both.length > cues.length * 0.6
}

/** The English of a paragraph as one line and the Chinese as the next, as a row. */
function writeTwice(writer: BlockWriter, { cues, speaker }: Paragraph): void {
  const sides = [(line: string) => !isChinese(line), isChinese] as const
  const [en, zh] = sides.map((side, index) =>
    writeParagraph(writer, cues, index === 0 ? speaker : null, (line) => (side(line) ? line : '')),
  )
  writer.pair(en ?? null, zh ?? null)
}

function writeParagraph(
  writer: BlockWriter,
  cues: readonly SpokenCue[],
  speaker: string | null,
  keep: (line: string) => string,
) {
  const from = writer.length()
  let text = speaker === null ? '' : `${tidy(speaker)}:`
  const places: { cue: SpokenCue; start: number; end: number }[] = []
  for (const cue of cues) {
    const words = cue.lines.map(keep).map(tidy).filter(Boolean).reduce(join, '')
    if (words === '') continue
    text = join(text, words)
    places.push({ cue, start: text.length - words.length, end: text.length })
  }
  if (places.length === 0 && speaker === null) return null
  const span = writer.block(null, null, [{ text }])
  if (span)
    for (const { cue, start, end } of places)
      writer.cue({
        start: from + start,
        end: from + end,
        fromMs: cue.fromMs,
        toMs: Math.max(cue.fromMs, cue.toMs),
      })
  return span
}

/** As it will stand on its line, so that the places of the cues are right. */
const tidy = (text: string): string => clean(text).trim()

/** Chinese runs on where a cue ends; other writing has a blank between words. */
function join(left: string, right: string): string {
  // A mark by itself stands right behind its word.
  if (left === '' || right === '' || /^[.,!?;:%)\]”’」』）》。，、！？；：]/.test(right)) return left + right
  const meets =
    /[\p{Script=Han}。，、！？；：」』）《》]$/u.test(left) && /^[\p{Script=Han}「『（《]/u.test(right)
  return meets ? left + right : `${left} ${right}`
}
