/** What one voice says in one cue. */
export interface SpokenCue {
  readonly fromMs: number
  readonly toMs: number
  /** Whose voice it is, where the cue says so. */
  readonly speaker: string | null
  /** Whether the cue marks a change of voice without a name (`>>`, a dash before each of two lines). */
  readonly isChange: boolean
  readonly lines: readonly string[]
}

/** A name and a colon at the beginning of a cue; lower-case words before a colon are no name. */
const named =
  /^(?:>>\s?|>\s|-\s?|[–—]\s?)?((?:\p{Lu}|\p{Lo})[\p{L}\p{M}\d.'’&,()\- ]{0,58}?)\s?[:：](?:\s|$|(?=[^\d/]))/u

/** Words of a cue by voice, without the tags of either format. */
export function readVoices(payload: readonly string[], fromMs: number, toMs: number): readonly SpokenCue[] {
  const voices: { speaker: string | null; isChange: boolean; lines: string[] }[] = []
  for (const raw of payload) {
    for (const part of splitVoices(raw)) {
      const text = plainText(part.text)
      if (text === '') continue
      const label = part.speaker === null ? readName(text) : null
      const speaker = part.speaker ?? label?.speaker ?? null
      const isChange = speaker !== null || /^(?:>>|&gt;&gt;|[-–—]\s?\p{Lu})/u.test(text)
      const words = label ? text.slice(label.length) : text.replace(/^>>+\s*/, '')
      const last = voices.at(-1)
      if (last && !isChange) last.lines.push(words)
      else voices.push({ speaker, isChange, lines: words === '' ? [] : [words] })
    }
  }
  return voices.map((voice) => ({ fromMs, toMs, ...voice }))
}

/** `<v Name>` opens a voice; the name may hold classes (`<v.loud Name>`). */
function splitVoices(line: string): readonly { readonly speaker: string | null; readonly text: string }[] {
  const parts: { speaker: string | null; text: string }[] = []
  let speaker: string | null = null
  let from = 0
  for (const match of line.matchAll(/<v(?:\.[^\s>]{0,40}){0,4}\s{1,4}([^>]{1,120})>/g)) {
    if (match.index > from) parts.push({ speaker, text: line.slice(from, match.index) })
    speaker = decodeEntities(match[1] ?? '').trim()
    from = match.index + match[0].length
  }
  parts.push({ speaker, text: line.slice(from) })
  return parts
}

function readName(text: string): { readonly speaker: string; readonly length: number } | null {
  const match = named.exec(text.slice(0, 80))
  const speaker = match?.[1]?.trim()
  if (!match || !speaker || speaker.split(/\s+/).length > 6) return null
  // "Revenue: $4 million" is a sentence's beginning in any cue; a name has a capital in each word, or is one word of Han.
  const isName = speaker
    .split(/\s+/)
    .every((word) => /^[\p{Lu}\p{Lo}\d(&.'’-]|^(?:de|van|von|der|la|of|and|the)$/u.test(word))
  return isName ? { speaker, length: match[0].length } : null
}

function plainText(text: string): string {
  return decodeEntities(stripTags(text).replace(/\{\\[^{}]{0,80}\}/g, ''))
    .replace(/[\u200e\u200f\u202a-\u202e\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Tags of both formats and the timings within a cue; `<` followed by anything else is a sign of its own. */
const stripTags = (text: string): string =>
  text.replace(/<\/?(?:[a-z][^<>]{0,200}|\d{1,4}(?::\d{1,2}){1,2}(?:[.,]\d{1,3})?)?>/gi, '')

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['nbsp', ' '],
  ['quot', '"'],
  ['apos', "'"],
  ['#39', "'"],
  ['lrm', ''],
  ['rlm', ''],
])

const decodeEntities = (text: string): string =>
  text.replace(/&(#?\w{2,6});/g, (whole, name: string) => entities.get(name) ?? whole)
