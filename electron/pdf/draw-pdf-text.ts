import { multiply, type Matrix } from './matrix.ts'
import { readGlyph } from './pdf-characters.ts'
import type { PdfWord } from './pdf-page.ts'

/** One glyph of a `showText` operation, as pdf.js hands it over. */
export interface PdfGlyph {
  readonly unicode: string
  /** In thousandths of the font's size. */
  readonly width: number
  readonly vmetric?: readonly [number, number, number] | null
  readonly isSpace: boolean
}

/** What pdf.js says of a font. */
export interface PdfFont {
  readonly name?: string
  readonly bold?: boolean
  readonly black?: boolean
  readonly vertical?: boolean
  readonly isType3Font?: boolean
  readonly fontMatrix?: Matrix
}

/** All that decides where the next glyph goes and how it looks. */
export interface TextState {
  readonly font: PdfFont
  readonly fontSize: number
  readonly charSpacing: number
  readonly wordSpacing: number
  /** 1 for letters as wide as designed. */
  readonly scale: number
  readonly rise: number
  readonly colour: string
  readonly isStroked: boolean
  readonly isArtifact: boolean
}

/**
 * A gap this wide, as a share of the font's size, parts two words. Kerning stays under a tenth; the spaces of justified
 * lines shrink to about a sixth.
 */
export const wordGap = 0.15

interface OpenWord {
  text: string
  x: number
  end: number
  spaces: number
  spaced: number
}

/** Collects glyphs into words in the order in which they are drawn. */
export interface WordPen {
  /** Draws glyphs from (x, y) of text space on, `place` being text space on the page; gives the advance. */
  readonly show: (glyphs: readonly (PdfGlyph | number)[], state: TextState, place: Matrix) => number
  readonly finish: () => readonly PdfWord[]
}

export function createWordPen(maxWords: number): WordPen {
  const words: PdfWord[] = []
  let word: OpenWord | null = null
  let style: Omit<PdfWord, 'text' | 'x' | 'end' | 'spaces' | 'spaced'> | null = null
  let [lastEnd, spaces, spaceEnd] = [Number.NaN, 0, Number.NaN]

  const close = (): void => {
    if (word && style && word.text !== '') words.push({ ...style, ...word })
    word = null
  }
  return {
    show: (glyphs, state, place) => {
      const { font, fontSize } = state
      const unit = (font.isType3Font ? Math.abs(font.fontMatrix?.[0] ?? 0.001) : 0.001) * fontSize
      const isVertical = font.vertical === true
      const along: readonly [number, number] = isVertical ? [-place[2], -place[3]] : [place[0], place[1]]
      const across = isVertical ? Math.hypot(place[0], place[1]) : Math.hypot(place[2], place[3])
      const length = Math.hypot(...along)
      const [ux, uy] = length > 0 ? [along[0] / length, along[1] / length] : [1, 0]
      // Text squeezed to no width is no text; neither is any that is too small to be drawn.
      const size = across * Math.abs(fontSize)
      const angle = Math.round((Math.atan2(uy, ux) * 180) / Math.PI)
      const name = (font.name ?? '').replace(/^[A-Z]{6}\+/, '')
      const origin = { u: place[4] * ux + place[5] * uy, v: -place[4] * uy + place[5] * ux }
      const shown = {
        baseline: origin.v,
        size,
        isBold: isBoldFont(font, name) || state.isStroked,
        font: name,
        colour: state.colour,
        angle: angle === -180 ? 180 : angle,
        isArtifact: state.isArtifact,
      }
      let advance = 0
      for (const glyph of glyphs) {
        if (typeof glyph === 'number') {
          advance += ((isVertical ? 1 : -1) * glyph * fontSize) / 1000
          continue
        }
        const width = isVertical && glyph.vmetric ? Math.abs(glyph.vmetric[0]) : glyph.width
        const step = width * unit
        const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0)
        const stretch = isVertical ? length : length * state.scale
        const start = origin.u + advance * stretch
        const end = start + step * stretch
        advance += step + spacing
        if (words.length >= maxWords || !(size > 0.5) || !Number.isFinite(start + end + shown.baseline))
          continue
        const text = readGlyph(glyph.unicode)
        const isOnLine =
          style !== null &&
          style.angle === shown.angle &&
          Math.abs(style.baseline - shown.baseline) < size * 0.1
        if (text.trim() === '') {
          // A space drawn elsewhere, at the beginning of a line or over another, says nothing of the words around it.
          if (text !== '' && isOnLine && Math.abs(start - spaceEnd) < size) {
            spaces += 1
            spaceEnd = Math.max(spaceEnd, end + spacing * stretch)
          }
          close()
          continue
        }
        const gap = start - lastEnd - Math.max(0, state.charSpacing * stretch)
        const follows = isOnLine && gap > -0.6 * size && gap < wordGap * size
        if (!word || !follows || !isSameStyle(style, shown)) {
          close()
          const drawn = isOnLine && gap > -0.6 * size ? spaces : 0
          word = { text: '', x: start, end, spaces: drawn, spaced: drawn > 0 ? spaceEnd - lastEnd : 0 }
          style = shown
        }
        word.text += text
        word.end = Math.max(word.end, end)
        word.x = Math.min(word.x, start)
        ;[lastEnd, spaces, spaceEnd] = [end, 0, end]
      }
      return advance
    },
    finish: () => {
      close()
      return words
    },
  }
}

const isSameStyle = (a: Partial<PdfWord> | null, b: Partial<PdfWord>): boolean =>
  a !== null &&
  a.isBold === b.isBold &&
  a.font === b.font &&
  a.colour === b.colour &&
  Math.abs((a.size ?? 0) - (b.size ?? 0)) < 0.01 &&
  a.isArtifact === b.isArtifact

const isBoldFont = (font: PdfFont, name: string): boolean =>
  font.bold === true ||
  font.black === true ||
  /bold|black|heavy|demi(?!luxe)|[-,](?:bd|blk)\b|W[6-9]$/i.test(name)

export const placeText = (page: Matrix, text: Matrix, x: number, y: number, scale: number): Matrix =>
  multiply(multiply(page, text), [scale, 0, 0, 1, x, y])
