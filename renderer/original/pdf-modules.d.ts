/** The worker ships without types: it is only ever started. */
declare module 'pdfjs-dist/build/pdf.worker.min.mjs?worker' {
  const PdfWorker: new (options?: { readonly name?: string }) => Worker
  export default PdfWorker
}
