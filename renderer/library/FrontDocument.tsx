import { useState } from 'react'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { DocumentFormat } from '../../shared/exports/exports-api.ts'
import { useCommand } from '../app/commands.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection } from '../app/library.ts'
import { useNotices } from '../app/notices.ts'
import { useLocale, useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { PairDialog } from '../pairings/PairDialog.tsx'
import { MetadataDialog } from './MetadataDialog.tsx'

/** Commands on the document in front, whichever view shows it: its details, its read mark, its translation, its original. */
export function FrontDocument({ documentId }: { readonly documentId: DocumentId | null }) {
  const t = useText()
  const locale = useLocale()
  const { api, host } = useConnection()
  const { notify } = useNotices()
  const { open } = useWorkbench()
  const errorText = useErrorText()
  const [details, setDetails] = useState<DocumentId | null>(null)
  const [paired, setPaired] = useState<DocumentId | null>(null)
  const attempt = (work: (id: DocumentId) => Promise<unknown>) => {
    if (documentId) work(documentId).catch((error: unknown) => notify(errorText(error), 'error'))
  }
  const there = documentId !== null
  useCommand(
    'document.revise',
    () =>
      attempt(async (id) => {
        const [file] = await host.chooseFiles()
        if (file) await api.imports.revise({ documentId: id, fileId: file.fileId })
      }),
    there,
  )
  const exportAs = (format: DocumentFormat) =>
    attempt(async (id) => {
      const place = await host.saveFile(await api.exports.document({ documentId: id, format, locale }))
      if (place !== null) notify(t('library.exportSaved'))
    })
  useCommand('document.exportExcel', () => exportAs('xlsx'), there)
  useCommand('document.exportTmx', () => exportAs('tmx'), there)
  useCommand('document.exportPage', () => exportAs('html'), there)
  useCommand(
    'model.fromDocument',
    () =>
      attempt(async (id) => {
        const { title } = await api.documents.read({ documentId: id })
        const name = t('models.fromDocumentName', { title: title.slice(0, 150) })
        const { model, steps } = await api.models.createFromDocument({ documentId: id, name })
        if (!model) return notify(t('models.fromDocumentNone'))
        open({ view: 'model', modelId: model.id })
        notify(t('models.fromDocumentDone', { count: steps }))
      }),
    there,
  )
  useCommand('pair.create', () => setPaired(documentId), there)
  useCommand('reader.metadata', () => setDetails(documentId), there)
  useCommand(
    'reader.markUnread',
    () => attempt((id) => api.documents.setUnread({ documentIds: [id], unread: true })),
    there,
  )
  useCommand(
    'reader.saveOriginal',
    () =>
      attempt(async (id) => {
        const place = await host.saveFile(await api.exports.original({ documentId: id }))
        if (place !== null) notify(t('library.originalSaved'))
      }),
    there,
  )
  return (
    <>
      {details && <MetadataDialog documentId={details} onClose={() => setDetails(null)} />}
      {paired && <PairDialog documentId={paired} onClose={() => setPaired(null)} />}
    </>
  )
}
