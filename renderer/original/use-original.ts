import type { Api } from '../../shared/api/api.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import { maxOriginalPart } from '../../shared/documents/documents-api.ts'
import type { FileFormat } from '../../shared/imports/readable-formats.ts'
import { useLibrary, type Loaded } from '../app/library.ts'
import { decodePage } from './decode-page.ts'

/** The file as it came, made ready to be shown: pages, a web page, or nothing but its text. */
export type Original =
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'text'; readonly format: FileFormat }

/** Asks for the file a version of a document was read from; the bytes of text formats are not needed and stay. */
export function useOriginal(
  documentId: DocumentId,
  version: number,
): Loaded<Original> & { readonly reload: () => void } {
  // A version never changes: no announcement makes another question of it.
  return useLibrary((api) => readOriginal(api, documentId, version), `original ${documentId} ${version}`, [])
}

/** So many passages say in which encoding the words of a page come out. */
const samplePassages = 12

async function readOriginal(api: Api, documentId: DocumentId, version: number): Promise<Original> {
  const first = await api.documents.original({ documentId, version, from: 0, length: maxOriginalPart })
  if (first.format === 'mhtml') {
    const page = await api.documents.savedPage({ documentId, version })
    return page ? { kind: 'html', html: page.html } : { kind: 'text', format: first.format }
  }
  if (first.format !== 'pdf' && first.format !== 'html') return { kind: 'text', format: first.format }
  const bytes = new Uint8Array(first.bytes)
  bytes.set(bytesOf(first.base64))
  for (let from = maxOriginalPart; from < first.bytes; from += maxOriginalPart) {
    const part = await api.documents.original({ documentId, version, from, length: maxOriginalPart })
    bytes.set(bytesOf(part.base64), from)
  }
  if (first.format === 'pdf') return { kind: 'pdf', bytes }
  const rows = await api.documents.passages({ documentId, from: 0, to: samplePassages })
  return {
    kind: 'html',
    html: decodePage(
      bytes,
      rows.map((row) => (row.en ?? row.zh)?.text ?? ''),
    ),
  }
}

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at)
  return bytes
}
