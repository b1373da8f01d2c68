declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** pdf.js's own other half; it is only handed on. */
  export const WorkerMessageHandler: unknown
}
