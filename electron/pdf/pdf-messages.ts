import type { MarkupField } from '../../shared/documents/markup.ts'
import type { PdfPage, PdfRule, PdfWord } from './pdf-page.ts'

/** Asks the thread for one file. */
export interface PdfQuestion {
  readonly id: number
  readonly bytes: Uint8Array
  /** Pages read at most. */
  readonly mostPages: number
}

/** What the thread tells, page by page, so that what is read so far survives whatever stops it. */
export type FromPdfThread = { readonly id: number } & (
  | { readonly kind: 'opened'; readonly pages: number; readonly fields: readonly MarkupField[] }
  /** Null for a page that could not be read. */
  | { readonly kind: 'page'; readonly page: PackedPage | null }
  | { readonly kind: 'finished' }
  | { readonly kind: 'refused'; readonly why: 'protected' | 'damaged' }
)

/** A page as it travels: objects by the thousand cost as much to copy as all the rest of reading them. */
export interface PackedPage {
  readonly width: number
  readonly height: number
  readonly rules: readonly PdfRule[]
  readonly isDrawn: boolean
  /** Words, none of which has a line's end in it, one a line. */
  readonly texts: string
  readonly looks: readonly Look[]
  /** Of each word its look and its numbers. */
  readonly numbers: Float64Array<ArrayBuffer>
}

type Look = Pick<PdfWord, 'size' | 'isBold' | 'font' | 'colour' | 'angle' | 'isArtifact'>

const numbersPerWord = 6

export function packPage({ width, height, words, rules, isDrawn }: PdfPage): PackedPage {
  const looks: Look[] = []
  const numbers = new Float64Array(words.length * numbersPerWord)
  for (const [index, word] of words.entries()) {
    let look = looks.findLastIndex((one) => isSameLook(one, word))
    if (look < 0) {
      const { size, isBold, font, colour, angle, isArtifact } = word
      look = looks.push({ size, isBold, font, colour, angle, isArtifact }) - 1
    }
    numbers.set([look, word.x, word.end, word.baseline, word.spaces, word.spaced], index * numbersPerWord)
  }
  return { width, height, rules, isDrawn, texts: words.map((word) => word.text).join('\n'), looks, numbers }
}

export function unpackPage({ width, height, rules, isDrawn, texts, looks, numbers }: PackedPage): PdfPage {
  const words = (texts === '' ? [] : texts.split('\n')).map((text, index): PdfWord => {
    const [look = 0, x = 0, end = 0, baseline = 0, spaces = 0, spaced = 0] = numbers.subarray(
      index * numbersPerWord,
      (index + 1) * numbersPerWord,
    )
    return { text, x, end, baseline, spaces, spaced, ...(looks[look] as Look) }
  })
  return { width, height, words, rules, isDrawn }
}

const isSameLook = (a: Look, b: Look): boolean =>
  a.size === b.size &&
  a.isBold === b.isBold &&
  a.font === b.font &&
  a.colour === b.colour &&
  a.angle === b.angle &&
  a.isArtifact === b.isArtifact
