import { parseTsv } from './paste-cells.ts'

/** The cells on a clipboard: of the table a spreadsheet puts there, else of its tabs. Empty for neither. */
export function readClipboard(clipboard: DataTransfer): readonly (readonly string[])[] {
  const html = clipboard.getData('text/html')
  if (/<t[dh]\b/i.test(html)) {
    // Parsed apart from the page: nothing in it runs or loads.
    const page = new DOMParser().parseFromString(html, 'text/html')
    const rows = [...(page.querySelector('table')?.rows ?? [])]
    const cells = rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim()))
    if (cells.some((row) => row.length > 0)) return cells
  }
  const text = clipboard.getData('text/plain')
  return text === '' ? [] : parseTsv(text)
}

/** Puts cells on the clipboard for spreadsheets and for plain text at once. */
export async function writeClipboard({ text, html }: { readonly text: string; readonly html: string }) {
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    }),
  ])
}
