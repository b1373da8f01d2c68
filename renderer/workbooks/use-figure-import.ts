import { useState } from 'react'
import type { Api } from '../../shared/api/api.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { GrantedFile } from '../../shared/imports/imports-api.ts'
import type { FigureToImport } from '../../shared/workbooks/import-figures.ts'
import { formatPlace, type WorkbookContent } from '../../shared/workbooks/workbook.ts'
import { useErrorText } from '../app/error-text.ts'
import type { Host } from '../app/host.ts'
import { useConnection } from '../app/library.ts'
import { useNotices } from '../app/notices.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'

/** Takes figures of a file in, and opens what they became. */
export function useFigureImport(file: GrantedFile, content: WorkbookContent) {
  const t = useText()
  const errorText = useErrorText()
  const { api, host } = useConnection()
  const { notify } = useNotices()
  const { open } = useWorkbench()
  const [busy, setBusy] = useState(false)
  const during = async (work: () => Promise<void>) => {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      notify(errorText(error), 'error')
    } finally {
      setBusy(false)
    }
  }
  return {
    busy,
    takeAsGrid: (figures: readonly FigureToImport[], company: string) =>
      during(async () => {
        const { gridId, cells } = await api.workbooks.importGrid({
          name: content.fileName.replace(/\.\w+$/, ''),
          company: company.trim() || null,
          cells: figures.map(({ place, label, unit, period, value }) => ({
            label: label.slice(0, 200),
            unit,
            period,
            value,
            source: `${content.fileName}, ${formatPlace(place)}`,
          })),
        })
        notify(t('workbooks.gridMade', { count: cells }))
        open({ view: 'grid', gridId })
      }),
    takeAsFacts: (figures: readonly FigureToImport[], company: string) =>
      during(async () => {
        const documentId = await importFile(api, host, file.fileId)
        if (documentId === null)
          return notify(t('workbooks.notImported', { file: content.fileName }), 'error')
        await api.documents.correct({ documentId, field: 'company', value: company.trim() })
        const { imported } = await api.workbooks.importFacts({
          documentId,
          facts: figures.flatMap(({ span, metric, segment, basis, period, value, unit }) =>
            span
              ? [
                  {
                    ...span,
                    values: { metric, segment, basis, period, kind: 'actual' as const, value, unit },
                  },
                ]
              : [],
          ),
        })
        notify(t('workbooks.factsMade', { count: imported }))
        open({ view: 'review', documentId })
      }),
  }
}

/** Imports one file and tells which document it is now; null where it could not be read. */
async function importFile(api: Api, host: Host, fileId: string): Promise<DocumentId | null> {
  const found = new Map<string, DocumentId>()
  const finished = new Set<string>()
  let settle = () => {}
  const offs = [
    host.on('fileImported', ({ jobId, outcome }) => {
      if (outcome.kind !== 'unreadable') found.set(jobId, outcome.documentId)
    }),
    host.on('importFinished', ({ jobId }) => {
      finished.add(jobId)
      settle()
    }),
  ]
  try {
    const { jobId } = await api.imports.start({ fileIds: [fileId] })
    await new Promise<void>((resolve) => {
      settle = () => finished.has(jobId) && resolve()
      settle()
    })
    return found.get(jobId) ?? null
  } finally {
    for (const off of offs) off()
  }
}
