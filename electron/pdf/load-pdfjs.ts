/**
 * Loads pdf.js for text alone, into a thread that draws nothing. Its Node build would load a native canvas (180 ms,
 * and native code beside a stranger's bytes) and warn where that is missing; it is handed empty classes instead.
 */
export async function loadPdfjs(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  const original = process.getBuiltinModule.bind(process)
  const drawing = { DOMMatrix: NotDrawn, Path2D: NotDrawn }
  const withoutCanvas = (id: string): unknown =>
    id === 'module' ? { createRequire: () => () => drawing } : original(id)
  try {
    process.getBuiltinModule = withoutCanvas as typeof original
    const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
    // Both halves run in this thread; without this one it would look for a worker's file.
    Object.assign(globalThis, { pdfjsWorker: worker, FontFace: UnusedFontFace })
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    process.getBuiltinModule = original
  }
}

/** Where a shape or its place would be drawn. */
class NotDrawn {
  readonly isNotDrawn = true
}

/** A font that is never drawn with; it is needed since the alternative is to trace every glyph's outline. */
class UnusedFontFace {
  readonly loaded = Promise.resolve()
}

/** Stands in for the page that fonts would be installed into. */
export const documentWithoutPage = { fonts: { add: () => undefined, delete: () => undefined } }
