import type { Span } from '../documents/document.ts'
import type { Snippet } from './search-api.ts'

const han = /\p{Script=Han}/u
/** A Han character says about as much as half an English word. */
const latinUnits = 220
const hanUnits = 90

/** The stretch of a text around its first marks, cut at words where it has any; marks count within the stretch. */
export function cutSnippet(text: string, marks: readonly Span[]): Snippet {
  const room = han.test(text) ? hanUnits : latinUnits
  if (text.length <= room) return { text, marks }
  const [first] = marks
  const wantedStart = Math.max(0, Math.min((first?.start ?? 0) - Math.floor(room / 3), text.length - room))
  const start = wantedStart === 0 ? 0 : wordStart(text, wantedStart, first?.start ?? wantedStart)
  const end = Math.min(text.length, wordEnd(text, start + room))
  return {
    text: `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({
        start: mark.start - start + (start > 0 ? 1 : 0),
        end: mark.end - start + (start > 0 ? 1 : 0),
      })),
  }
}

const maxWord = 30

/** The nearest beginning of a word at or after `from`, but not behind the first mark. */
function wordStart(text: string, from: number, before: number): number {
  for (let at = from; at < Math.min(from + maxWord, before); at += 1)
    if (/\s/.test(text.charAt(at - 1)) || han.test(text.charAt(at))) return at
  return isLowSurrogate(text, from) ? from - 1 : from
}

function wordEnd(text: string, from: number): number {
  for (let at = from; at < Math.min(from + maxWord, text.length); at += 1)
    if (/\s/.test(text.charAt(at)) || han.test(text.charAt(at))) return at
  return isLowSurrogate(text, from) ? from + 1 : from
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff
}
