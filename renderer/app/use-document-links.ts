import { useEffect } from 'react'
import type { DocumentLink } from '../../shared/links/document-link.ts'
import type { DocumentId, Side, Span } from '../../shared/documents/document.ts'
import type { Api } from '../../shared/api/api.ts'
import { errorText } from './error-text.ts'
import { useConnection } from './library.ts'
import { useNotices } from './notices.ts'
import { useText } from './text.ts'
import type { ViewRequest } from './workbench.ts'

/** Opens what a link from outside leads to: the words in the reader, or a word about why not. */
export function useDocumentLinks(open: (request: ViewRequest) => void): void {
  const { api, host } = useConnection()
  const { notify } = useNotices()
  const t = useText()
  useEffect(
    () =>
      host.onLink((link) => {
        findLinkPlace(api, link).then(
          ({ request, isGone }) => {
            open(request)
            if (isGone) notify(t('app.linkWordsGone'), 'error')
          },
          (error: unknown) => notify(errorText(t, error), 'error'),
        )
      }),
    [api, host, notify, open, t],
  )
}

/** What a link leads to. */
export interface LinkPlace {
  readonly request: ViewRequest
  /** The words it was made for are not in the document any more: it opens at its beginning. */
  readonly isGone: boolean
}

/** Refuses with `document-not-found`. Words of an earlier version are followed to where they stand now. */
export async function findLinkPlace(api: Api, { documentId, at, version }: DocumentLink): Promise<LinkPlace> {
  const place = at && (await findWords(api, documentId, at, version))
  if (!place) await api.documents.read({ documentId })
  return {
    request: { view: 'document', documentId, ...(place ? { target: place } : {}) },
    isGone: at !== null && place === null,
  }
}

async function findWords(
  api: Api,
  documentId: DocumentId,
  { start, end }: Span,
  version: number | null,
): Promise<(Span & { readonly side: Side }) | null> {
  if (version === null) {
    const located = await api.documents.locate({ documentId, start })
    return located && { side: located.side, start, end }
  }
  const found = await api.documents.follow({ documentId, version, start, end })
  return found.state === 'lost' ? null : { side: found.side, start: found.start, end: found.end }
}
