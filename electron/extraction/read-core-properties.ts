import { RefusedFile } from './extracted-text.ts'
import { readXml } from './read-xml.ts'
import type { BlockWriter } from './write-blocks.ts'

/** What programs enter of themselves where a person's name or a title belongs. */
export const isFiller = (value: string): boolean => filler.test(value.trim())

const filler =
  /^(?:unknown author|python-docx|openpyxl|microsoft office user|user|admin(?:istrator)?|owner|unknown|untitled|document\s?\d*|word document|powerpoint presentation|libreoffice.*|apache poi)$/i

const fieldByElement: ReadonlyMap<string, 'title' | 'author' | 'language'> = new Map([
  ['title', 'title'],
  ['creator', 'author'],
  ['initial-creator', 'author'],
  ['language', 'language'],
])

/**
 * Title, author and language from a document's properties. Its dates are those of the file (or of the template it was
 * made from), not of what it tells of, and are left out.
 */
export function readCoreProperties(writer: BlockWriter, bytes: Uint8Array | null): void {
  if (!bytes) return
  let field: 'title' | 'author' | 'language' | null = null
  let value = ''
  try {
    readXml(bytes, {
      open: ({ name }) => {
        field = fieldByElement.get(name) ?? null
        value = ''
      },
      text: (text) => {
        if (field) value += text
      },
      close: () => {
        if (field && !isFiller(value)) writer.field(field, value)
        field = null
      },
    })
  } catch (error) {
    // Without its properties the document is still the document.
    if (!(error instanceof RefusedFile) || error.refusal.code !== 'file-damaged') throw error
  }
}
