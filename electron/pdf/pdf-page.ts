/**
 * What a page of a PDF shows, in points from its upper left corner, turned as it is read. Where text runs in another
 * direction than across, `x`, `end` and `baseline` are measured along and across that direction: see `boxOfWord`.
 */
export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly words: readonly PdfWord[]
  readonly rules: readonly PdfRule[]
  /** Whether anything is on it: such a page without words is a picture, most often a scan. */
  readonly isDrawn: boolean
}

/** Characters drawn without a gap, in one font. */
export interface PdfWord {
  readonly text: string
  readonly x: number
  /** Right end of the last character. */
  readonly end: number
  /** Where the letters stand; raised and lowered marks have a baseline of their own. */
  readonly baseline: number
  /** Height of the font. */
  readonly size: number
  readonly isBold: boolean
  /** Name of the font without its subset's tag. */
  readonly font: string
  readonly colour: string
  /** Direction of writing in degrees, clockwise: 0 for common lines. */
  readonly angle: number
  /** Spaces drawn before it on the same line. */
  readonly spaces: number
  /** Width of these: of a word's space about the whole gap, of one at a cell's end little of it. */
  readonly spaced: number
  /** Whether the file itself says that this is no content: running heads, page numbers. */
  readonly isArtifact: boolean
}

/** A line drawn across or down the page, or a side of a frame. */
export interface PdfRule {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
