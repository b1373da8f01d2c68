import { decodeText } from './decode-text.ts'
import { refuse, type ExtractedText, type Refusal } from './extracted-text.ts'
import { readText } from './read-text.ts'
import { readVoices, type SpokenCue } from './read-voices.ts'
import { writeSpeech, type CueHeader } from './write-cues.ts'

/** Reads SubRip and WebVTT: what is said, as a transcript, and when. A file without a single cue is the text it is. */
export function readCues(bytes: Uint8Array): ExtractedText | Refusal {
  const decoded = decodeText(bytes)
  if (!decoded) return refuse('file-not-text', 'NUL')
  const lines = decoded.text.split(/\r\n|\r|\n/)
  const cues = dropRepetitions(findCues(lines))
  if (cues.length === 0)
    return lines[0]?.startsWith('WEBVTT') || lines.some((line) => line.includes('-->'))
      ? refuse('file-without-text', 'cues')
      : readText(bytes)
  return writeSpeech(cues, readHeader(lines), decoded)
}

/** What a WebVTT file says of itself above its first cue: `WEBVTT - Title`, `Language: en`. */
function readHeader(lines: readonly string[]): CueHeader {
  if (!lines[0]?.startsWith('WEBVTT')) return { title: null, language: null }
  const title = lines[0].slice('WEBVTT'.length).replace(/^[\s-]+/, '')
  const blank = lines.indexOf('')
  const header = lines.slice(1, blank < 0 ? 1 : blank)
  const language = header
    .find((line) => /^language:/i.test(line))
    ?.slice('language:'.length)
    .trim()
  return { title: title || null, language: language || null }
}

/** Bounds of one cue, in its line: `00:01:02,345 --> 00:01:04,000` with settings behind, hours optional. */
const timing =
  /^\s*((?:\d{1,4}:)?\d{1,2}:\d{1,2}(?:[,.]\d{1,3})?)\s*-{1,2}>\s*((?:\d{1,4}:)?\d{1,2}:\d{1,2}(?:[,.]\d{1,3})?)(?:\s|$)/

function findCues(lines: readonly string[]): readonly SpokenCue[] {
  const cues: SpokenCue[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const match = timing.exec(lines[at]?.slice(0, 200) ?? '')
    if (!match) continue
    const [, from = '', to = ''] = match
    const payload: string[] = []
    while (at + 1 < lines.length && !endsCue(lines, at + 1, payload.length))
      payload.push(lines[(at += 1)] ?? '')
    cues.push(...readVoices(payload, toMs(from), toMs(to)))
  }
  return cues
}

/** A blank line ends a cue; where it was lost, the next timing with the number above it does. */
function endsCue(lines: readonly string[], at: number, taken: number): boolean {
  const line = lines[at] ?? ''
  if (line.trim() === '') {
    // Some writers put a blank line between a cue's lines, or before its first: the cue goes on to the next timing.
    return !continuesAfter(lines, at, taken)
  }
  if (timing.test(line.slice(0, 200))) return true
  return /^\d{1,9}\s*$/.test(line) && timing.test(lines[at + 1]?.slice(0, 200) ?? '')
}

function continuesAfter(lines: readonly string[], blank: number, taken: number): boolean {
  if (taken > 0 && lines[0]?.startsWith('WEBVTT')) return false
  const next = lines[blank + 1]
  if (next === undefined || next.trim() === '') return false
  if (/^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(next)) return false
  // An identifier or a timing begins the next cue.
  return !timing.test(next.slice(0, 200)) && !timing.test(lines[blank + 2]?.slice(0, 200) ?? '')
}

function toMs(time: string): number {
  const [clock = '', fraction = ''] = time.split(/[,.]/)
  const seconds = clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  return seconds * 1000 + Number(fraction.padEnd(3, '0') || 0)
}

/** Cues that touch: what rolls up appears again at once, what is said again does not. */
const touchesWithinMs = 250
/** So many of a file's cues must repeat what is above them before any repetition is taken for rolling captions. */
const rollingShare = 0.3

/**
 * Rolling captions show each line two or three times, growing or moving up. In a file that does so throughout, each is
 * kept once; in others "Thank you." said twice stays twice.
 */
function dropRepetitions(cues: readonly SpokenCue[]): readonly SpokenCue[] {
  const repeated = cues.filter(
    (cue, index) => countRepeated(cues[index - 1], cue) > 0 || grows(cues[index - 1], cue),
  )
  if (repeated.length < 3 || repeated.length < cues.length * rollingShare) return cues
  const kept: SpokenCue[] = []
  for (const [index, cue] of cues.entries()) {
    const above = cues[index - 1]
    if (above && grows(above, cue) && kept.length > 0) {
      const last = kept.pop()
      // What the growing line adds to what is kept of the one before it.
      if (last) kept.push({ ...cue, fromMs: last.fromMs, lines: growBy(last.lines, above.lines, cue.lines) })
      continue
    }
    const lines = cue.lines.slice(countRepeated(above, cue))
    if (lines.length > 0) kept.push({ ...cue, lines })
  }
  return kept
}

const touch = (above: SpokenCue, cue: SpokenCue): boolean => cue.fromMs - above.toMs <= touchesWithinMs

/** How many of a cue's first lines are the last lines of the cue above it. */
function countRepeated(above: SpokenCue | undefined, cue: SpokenCue): number {
  if (!above || !touch(above, cue)) return 0
  for (let count = Math.min(above.lines.length, cue.lines.length); count > 0; count -= 1) {
    const tail = above.lines.slice(above.lines.length - count)
    if (tail.every((line, index) => line === cue.lines[index])) return count
  }
  return 0
}

/** Whether a cue is the one above it with more words at its end. */
function grows(above: SpokenCue | undefined, cue: SpokenCue): boolean {
  if (!above || !touch(above, cue)) return false
  const [before, after] = [above.lines.join(' '), cue.lines.join(' ')]
  return before.length > 0 && after.length > before.length && after.startsWith(before)
}

function growBy(
  kept: readonly string[],
  above: readonly string[],
  cue: readonly string[],
): readonly string[] {
  const [before, after] = [above.join(' '), cue.join(' ')]
  const added = after.slice(before.length)
  const last = kept.at(-1) ?? ''
  return [...kept.slice(0, -1), `${last}${added}`]
}
