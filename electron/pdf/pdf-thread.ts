import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import type { MarkupField } from '../../shared/documents/markup.ts'
import type { PdfFont } from './draw-pdf-text.ts'
import { documentWithoutPage, loadPdfjs } from './load-pdfjs.ts'
import { packPage, type FromPdfThread, type PackedPage, type PdfQuestion } from './pdf-messages.ts'
import { readPdfFields } from './read-pdf-fields.ts'
import { readPdfPage } from './read-pdf-page.ts'

// What is read here comes from strangers, as in the process that this thread belongs to.
Object.freeze(Object.prototype)
Object.freeze(Array.prototype)

const pdfjs = await loadPdfjs()

parentPort?.on('message', (question: PdfQuestion) => {
  const tell = (message: Unaddressed<FromPdfThread>): void =>
    parentPort?.postMessage({ ...message, id: question.id } satisfies FromPdfThread)
  void read(question, tell)
})

type Unaddressed<T> = T extends unknown ? Omit<T, 'id'> : never

async function read(
  { bytes, mostPages }: PdfQuestion,
  tell: (message: Unaddressed<FromPdfThread>) => void,
): Promise<void> {
  const task = pdfjs.getDocument(optionsFor(bytes))
  try {
    const document = await task.promise
    tell({ kind: 'opened', pages: document.numPages, fields: await fieldsOf(document) })
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number++)
      tell({ kind: 'page', page: await readPage(document, number) })
    tell({ kind: 'finished' })
  } catch (error) {
    const isProtected = (error as Error).name === 'PasswordException'
    tell({ kind: 'refused', why: isProtected ? 'protected' : 'damaged' })
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

type PdfDocument = Awaited<ReturnType<typeof pdfjs.getDocument>['promise']>

async function readPage(document: PdfDocument, number: number): Promise<PackedPage | null> {
  try {
    const page = await document.getPage(number)
    const list = await page.getOperatorList({
      intent: 'display',
      annotationMode: pdfjs.AnnotationMode.DISABLE,
    })
    const fonts = new Map<string, PdfFont | null>()
    const fontOf = (name: string): PdfFont | null => {
      if (!fonts.has(name))
        fonts.set(name, page.commonObjs.has(name) ? (page.commonObjs.get(name) as PdfFont) : null)
      return fonts.get(name) ?? null
    }
    const found = readPdfPage({
      operations: list.fnArray,
      operands: list.argsArray,
      names: pdfjs.OPS,
      fontOf,
      viewport: page.getViewport({ scale: 1 }),
    })
    page.cleanup()
    return packPage(found)
  } catch {
    return null
  }
}

const fieldsOf = async (document: PdfDocument): Promise<readonly MarkupField[]> => {
  try {
    const { info, metadata } = await document.getMetadata()
    return readPdfFields(info as Readonly<Record<string, unknown>>, (name) => metadata?.get(name) as unknown)
  } catch {
    return []
  }
}

function optionsFor(bytes: Uint8Array): Parameters<typeof pdfjs.getDocument>[0] {
  return {
    data: bytes,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    // Pictures are never decoded.
    maxImageSize: 0,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // With it come the fonts' names, which tell bold from regular; without font faces every outline would be traced.
    fontExtraProperties: true,
    disableFontFace: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    ownerDocument: documentWithoutPage,
    // Everything it may fetch goes through this one, which reads character maps of our own and nothing else.
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    BinaryDataFactory: CharacterMaps,
    CanvasFactory: NoDrawing,
    FilterFactory: NoDrawing,
  } as unknown as Parameters<typeof pdfjs.getDocument>[0]
}

class NoDrawing {
  destroy(): void {}
}

/** The maps from the codes of Chinese, Japanese and Korean fonts to characters, shipped with the program. */
class CharacterMaps {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !/^[\w-]+\.bcmap$/.test(filename)) throw new Error(`not shipped: ${filename}`)
    return new Uint8Array(readFileSync(join(mapFolder(), filename)))
  }
}

/** With the page's own copy of them, which the build makes, or in the package it is made from. */
function mapFolder(): string {
  const built = fileURLToPath(new URL(`../renderer/assets/pdfjs-${pdfjs.version}`, import.meta.url))
  return existsSync(built)
    ? built
    : fileURLToPath(new URL('../../node_modules/pdfjs-dist/cmaps', import.meta.url))
}
