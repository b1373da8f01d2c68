import { getDocument, PDFWorker, version, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist'
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker'

export type { PDFPageProxy } from 'pdfjs-dist'

/** A PDF ready to be drawn; `close` frees its memory and ends its worker. */
export interface OpenPdf {
  readonly pages: number
  readonly page: (index: number) => Promise<PDFPageProxy>
  readonly close: () => void
}

/** Character maps, fonts and decoders that a PDF may count on, served with the program's own files. */
const folder = `/assets/pdfjs-${version}/`

/** Reads a PDF in a worker of its own, so that a hostile one keeps nothing else from being read. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const port = new PdfWorker({ name: 'pdf' })
  const worker = PDFWorker.create({ port })
  const close = () => {
    worker.destroy()
    port.terminate()
  }
  try {
    const pdf: PDFDocumentProxy = await getDocument({
      data: bytes,
      worker,
      cMapUrl: folder,
      standardFontDataUrl: folder,
      wasmUrl: folder,
      // The window runs no WebAssembly: its policy does not allow it. Plain decoders do the same work.
      useWasm: false,
      enableXfa: false,
      disableAutoFetch: true,
    }).promise
    return { pages: pdf.numPages, page: (index) => pdf.getPage(index + 1), close }
  } catch (error) {
    close()
    throw error
  }
}
