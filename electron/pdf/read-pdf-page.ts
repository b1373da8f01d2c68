import { createWordPen, placeText, type PdfFont, type PdfGlyph, type TextState } from './draw-pdf-text.ts'
import { identity, multiply, type Matrix } from './matrix.ts'
import type { PdfPage } from './pdf-page.ts'
import { readRules } from './read-pdf-rules.ts'

/** What is drawn on a page, operation by operation, as pdf.js lists it. */
export interface PdfDrawing {
  readonly operations: readonly number[]
  readonly operands: readonly unknown[]
  readonly names: Readonly<Record<string, number>> & Parameters<typeof readRules>[2]
  readonly fontOf: (name: string) => PdfFont | null
  readonly viewport: {
    readonly width: number
    readonly height: number
    readonly transform: readonly number[]
  }
}

/** More words or rules than a page can hold legibly are not taken: a drawing, or a file made to exhaust. */
const mostWords = 40_000
const mostRules = 4_000

interface GraphicState extends TextState {
  readonly page: Matrix
  readonly textMatrix: Matrix
  readonly leading: number
  readonly x: number
  readonly y: number
  readonly lineX: number
  readonly lineY: number
}

const initial = (page: Matrix): GraphicState => ({
  font: {},
  fontSize: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  rise: 0,
  colour: '#000000',
  isStroked: false,
  isArtifact: false,
  page,
  textMatrix: identity,
  leading: 0,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
})

/** Follows the drawing of a page for its words and rules; nothing is drawn. */
export function readPdfPage(drawing: PdfDrawing): PdfPage {
  const { operations, operands, names: op, viewport } = drawing
  const pen = createWordPen(mostWords)
  const rules: PdfPage['rules'][number][] = []
  const stack: GraphicState[] = []
  const marked: boolean[] = []
  let state = initial(viewport.transform as unknown as Matrix)
  const save = (): number => stack.push(state)
  const restore = (): void => {
    state = { ...(stack.pop() ?? state), isArtifact: state.isArtifact }
  }
  const moveText = (x: number, y: number): void => {
    const [lineX, lineY] = [state.lineX + x, state.lineY + y]
    state = { ...state, lineX, lineY, x: lineX, y: lineY }
  }
  const setFont = (name: string, size: number): void => {
    state = { ...state, font: drawing.fontOf(name) ?? {}, fontSize: size }
  }
  const actions: Readonly<Record<string, (args: readonly never[]) => void>> = {
    save: () => void save(),
    restore: restore,
    transform: (args) => {
      state = { ...state, page: multiply(state.page, args as unknown as Matrix) }
    },
    paintFormXObjectBegin: ([matrix]: readonly (Matrix | null)[]) => {
      save()
      if (matrix) state = { ...state, page: multiply(state.page, matrix) }
    },
    paintFormXObjectEnd: restore,
    beginGroup: () => void save(),
    endGroup: restore,
    beginText: () => {
      state = { ...state, textMatrix: identity, x: 0, y: 0, lineX: 0, lineY: 0 }
    },
    setTextMatrix: ([matrix]: readonly Matrix[]) => {
      if (matrix) state = { ...state, textMatrix: matrix, x: 0, y: 0, lineX: 0, lineY: 0 }
    },
    moveText: ([x = 0, y = 0]: readonly number[]) => moveText(x, y),
    setLeadingMoveText: ([x = 0, y = 0]: readonly number[]) => {
      state = { ...state, leading: y }
      moveText(x, y)
    },
    setLeading: ([leading = 0]: readonly number[]) => {
      state = { ...state, leading: -leading }
    },
    nextLine: () => moveText(0, state.leading),
    setCharSpacing: ([charSpacing = 0]: readonly number[]) => {
      state = { ...state, charSpacing }
    },
    setWordSpacing: ([wordSpacing = 0]: readonly number[]) => {
      state = { ...state, wordSpacing }
    },
    setHScale: ([percent = 100]: readonly number[]) => {
      state = { ...state, scale: percent / 100 }
    },
    setTextRise: ([rise = 0]: readonly number[]) => {
      state = { ...state, rise }
    },
    setTextRenderingMode: ([mode = 0]: readonly number[]) => {
      // Filled and stroked at once is how letters are made bold without a bold font.
      state = { ...state, isStroked: mode === 2 }
    },
    setFont: (args) => setFont(args[0] as unknown as string, args[1] as unknown as number),
    setGState: ([entries]: readonly (readonly [string, unknown][])[]) => {
      for (const [key, value] of entries ?? [])
        if (key === 'Font' && Array.isArray(value)) setFont(String(value[0]), Number(value[1]))
    },
    setFillRGBColor: ([colour]: readonly unknown[]) => {
      state = { ...state, colour: typeof colour === 'string' ? colour : '' }
    },
    setFillColorN: () => {
      state = { ...state, colour: '' }
    },
    beginMarkedContent: ([tag]: readonly unknown[]) => {
      marked.push(state.isArtifact)
      state = { ...state, isArtifact: state.isArtifact || tag === 'Artifact' }
    },
    beginMarkedContentProps: ([tag]: readonly unknown[]) => {
      marked.push(state.isArtifact)
      state = { ...state, isArtifact: state.isArtifact || tag === 'Artifact' }
    },
    endMarkedContent: () => {
      state = { ...state, isArtifact: marked.pop() ?? false }
    },
    showText: ([glyphs]: readonly (readonly (PdfGlyph | number)[])[]) => {
      if (!glyphs) return
      const place = placeText(state.page, state.textMatrix, state.x, state.y + state.rise, 1)
      const advance = pen.show(glyphs, state, place)
      if (state.font.vertical) state = { ...state, y: state.y - advance }
      else state = { ...state, x: state.x + advance * state.scale }
    },
    constructPath: (args) => {
      if (rules.length < mostRules) rules.push(...readRules(args, state.page, op))
    },
  }
  const actionOf = new Map(Object.entries(actions).map(([name, act]) => [op[name], act]))
  for (const [index, operation] of operations.entries())
    actionOf.get(operation)?.((operands[index] ?? []) as readonly never[])
  return {
    width: viewport.width,
    height: viewport.height,
    words: pen.finish(),
    rules,
    isDrawn: operations.length > 0,
  }
}
