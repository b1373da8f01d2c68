import { useEffect } from 'react'
import type { DocumentLink } from '../../shared/links/document-link.ts'
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
        findRequest(api, link).then(open, (error: unknown) => notify(errorText(t, error), 'error'))
      }),
    [api, host, notify, open, t],
  )
}

/** Refuses with `document-not-found`; words that a new version moved away leave the document at its beginning. */
export async function findRequest(api: Api, { documentId, at }: DocumentLink): Promise<ViewRequest> {
  const located = at && (await api.documents.locate({ documentId, start: at.start }))
  if (!located) await api.documents.read({ documentId })
  return {
    view: 'document',
    documentId,
    ...(at && located ? { target: { side: located.side, ...at } } : {}),
  }
}
