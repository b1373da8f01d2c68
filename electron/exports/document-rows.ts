import type { AlignedText } from '../../shared/alignment/aligned-text.ts'
import type { PassageText } from '../../shared/documents/document.ts'
import { AppError } from '../../shared/api/app-error.ts'
import type { CoreDeps } from '../core-deps.ts'
import { findDocumentPlace, type DocumentPlace } from '../documents/document-queries.ts'
import { listPassages } from '../documents/passage-queries.ts'
import { formatDocumentLink } from '../../shared/links/document-link.ts'
import { readChineseScript } from '../../shared/text/read-script.ts'

/** A document of the library as rows of two languages, in reading order; every passage is one. */
export function readDocumentRows(
  { db, texts }: Pick<CoreDeps, 'db' | 'texts'>,
  documentId: string,
): { readonly place: DocumentPlace; readonly text: AlignedText } {
  const place = findDocumentPlace(db, documentId)
  if (place === null) throw new AppError('document-not-found', { documentId })
  const passages = listPassages(db, texts, place, 0, place.passages)
  const sideOf = (side: PassageText | null) =>
    side === null
      ? { lines: [], texts: [] }
      : {
          lines: Array.from({ length: side.lines[1] - side.lines[0] + 1 }, (_, at) => side.lines[0] + at),
          texts: [side.text],
        }
  const chinese = passages.flatMap(({ zh }) => zh?.text ?? []).join('')
  return {
    place,
    text: {
      title: place.title,
      languages: { en: 'en', zh: readChineseScript(chinese) },
      rows: passages.map((passage) => {
        const { en, zh, confidence, speaker, sectionTitle, sectionKind } = passage
        return {
          en: sideOf(en),
          zh: sideOf(zh),
          confidence,
          origin: {
            speaker,
            section: sectionTitle ?? sectionKind,
            address: linkOf(place, en ?? zh),
          },
        }
      }),
    },
  }
}

/** To a passage by the words of one side. */
const linkOf = ({ id, version }: DocumentPlace, said: PassageText | null): string =>
  formatDocumentLink({
    documentId: id,
    line: said?.lines[0] ?? null,
    at: said && { start: said.start, end: said.end },
    version,
  })
