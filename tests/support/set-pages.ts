import { widthOf, type PdfDraftPage, type PdfFontName, type PdfStroke, type PdfText } from './write-pdf.ts'

export interface SetParagraph {
  readonly text: string
  readonly font?: PdfFontName
  readonly size?: number
  readonly colour?: string
  /** Points its first line is set in. */
  readonly indent?: number
  /** Points its other lines are set in. */
  readonly hang?: number
  /** Points of white above it. */
  readonly above?: number
  /** A line drawn above it. */
  readonly ruled?: boolean
}

export interface Setting {
  readonly x: number
  readonly width: number
  readonly top: number
  readonly bottom: number
  readonly leading: number
  readonly size?: number
  /** What stands on each page besides: running heads and feet. */
  readonly frame?: (page: number) => readonly (PdfText | PdfStroke)[]
  /** Lefts of columns filled one after the other; one column at `x` without it. */
  readonly columns?: readonly number[]
  /** Whether long words are broken with a hyphen where they do not fit. */
  readonly hyphenates?: boolean
}

/** Sets paragraphs into lines and pages as a word processor does: each line takes the words that fit. */
export function setPages(paragraphs: readonly SetParagraph[], setting: Setting): readonly PdfDraftPage[] {
  const columns = setting.columns ?? [setting.x]
  const pages: (PdfText | PdfStroke)[][] = [[...(setting.frame?.(1) ?? [])]]
  let [column, y] = [0, setting.top]
  const next = (): void => {
    column += 1
    y = setting.top
    if (column < columns.length) return
    column = 0
    pages.push([...(setting.frame?.(pages.length + 1) ?? [])])
  }
  for (const paragraph of paragraphs) {
    const { size = setting.size ?? 10, font = 'Helvetica', indent = 0, hang = 0, above = 0 } = paragraph
    if (y > setting.top) y += above
    for (const [index, line] of breakLines(paragraph.text, size, font, setting, indent, hang).entries()) {
      if (y > setting.bottom) next()
      const x = (columns[column] ?? 0) + (index === 0 ? indent : hang)
      if (index === 0 && paragraph.ruled)
        pages.at(-1)?.push({ from: [x, y - size - 2], to: [x + setting.width, y - size - 2] })
      pages.at(-1)?.push({ text: line, x, y, size, font, colour: paragraph.colour ?? '0 0 0' })
      y += setting.leading
    }
  }
  return pages.map((items) => ({ items }))
}

function breakLines(
  text: string,
  size: number,
  font: PdfFontName,
  setting: Setting,
  indent: number,
  hang: number,
): readonly string[] {
  const lines: string[] = []
  let line = ''
  const room = (): number => setting.width - (lines.length === 0 ? indent : hang)
  const fits = (candidate: string): boolean => widthOf(candidate, size, font) <= room()
  for (const word of font === 'Songti' ? Array.from(text) : text.split(' ')) {
    const glue = line === '' || font === 'Songti' ? '' : ' '
    if (fits(line + glue + word)) {
      line += glue + word
      continue
    }
    const cut = setting.hyphenates ? placeToBreak(word, (part) => fits(`${line}${glue}${part}`)) : null
    lines.push(cut === null ? line : `${line}${glue}${cut.head}`)
    line = cut === null ? word : cut.tail
  }
  return [...lines, line]
}

/** Breaks at a hyphen of the word's own, or with a new one in the middle of a long word. */
function placeToBreak(
  word: string,
  fits: (part: string) => boolean,
): { readonly head: string; readonly tail: string } | null {
  const own = word.indexOf('-', 1)
  if (own > 0 && own < word.length - 1 && fits(word.slice(0, own + 1)))
    return { head: word.slice(0, own + 1), tail: word.slice(own + 1) }
  for (let at = word.length - 3; at >= 3; at--)
    if (/^[a-z]+$/.test(word) && fits(`${word.slice(0, at)}-`))
      return { head: `${word.slice(0, at)}-`, tail: word.slice(at) }
  return null
}
