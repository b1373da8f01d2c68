import { useState, type ReactNode } from 'react'
import type { GrantedFile } from '../../shared/imports/imports-api.ts'
import { ImportOutcomes } from '../library/ImportOutcomes.tsx'
import { PasteDialog } from '../library/PasteDialog.tsx'
import { useCommand } from './commands.ts'
import { errorText } from './error-text.ts'
import {
  countOutcomes,
  ImportsContext,
  runningJob,
  type ImportJob,
  type Imports,
  type OutcomeCounts,
} from './imports.ts'
import { useConnection } from './library.ts'
import { useText } from './text.ts'
import { useImportJobs } from './use-import-jobs.ts'
import { useNotices } from './notices.ts'

/** Everything that brings documents in: choosing, pasting, the sample, and what became of each file. */
export function ImportsProvider({ children }: { readonly children: ReactNode }) {
  const t = useText()
  const { api, host } = useConnection()
  const { notify } = useNotices()
  const [dialog, setDialog] = useState<'paste' | 'outcomes' | null>(null)

  const tell = (job: ImportJob) => {
    const counts = countOutcomes(job.outcomes)
    const details = { label: t('imports.details'), run: () => setDialog('outcomes') }
    const summary =
      job.state === 'cancelled' ? t('imports.stopped', { count: counts.imported }) : importedText(counts)
    if (counts.unreadable > 0) {
      const count = counts.unreadable
      notify(`${summary} ${t('imports.someUnreadable', { count })}`.trim(), 'error', details)
    } else notify(summary, 'plain', details)
  }
  const importedText = ({ imported, revised, duplicates, unreadable }: OutcomeCounts) =>
    [
      imported > revised || duplicates + revised + unreadable === 0
        ? t('imports.imported', { count: imported - revised })
        : '',
      revised > 0 ? t('imports.revised', { count: revised }) : '',
      duplicates > 0 ? t('imports.duplicates', { count: duplicates }) : '',
    ]
      .filter(Boolean)
      .join(' ')
  const { jobs, markStopping } = useImportJobs(tell)

  const attempt = (work: () => Promise<unknown>) => {
    work().catch((error: unknown) => notify(errorText(t, error), 'error'))
  }
  const importFiles = (files: readonly GrantedFile[]) => {
    if (files.length > 0) attempt(() => api.imports.start({ fileIds: files.map((file) => file.fileId) }))
  }
  const imports: Imports = {
    jobs,
    importFiles,
    chooseFiles: () => attempt(async () => importFiles(await host.chooseFiles())),
    chooseFolder: () => attempt(async () => importFiles(await host.chooseFolder())),
    paste: (name, text) => attempt(() => api.imports.paste({ name, text })),
    importSample: () => attempt(() => api.imports.sample({})),
    cancel: () => {
      const job = runningJob(jobs)
      if (!job) return
      markStopping(job.jobId)
      attempt(() => api.imports.cancel({ jobId: job.jobId }))
    },
    show: setDialog,
  }
  useCommand('import.files', imports.chooseFiles)
  useCommand('import.folder', imports.chooseFolder)
  useCommand('import.paste', () => setDialog('paste'))
  useCommand('import.sample', imports.importSample)
  useCommand('import.outcomes', () => setDialog('outcomes'), jobs.length > 0)
  useCommand('import.cancel', imports.cancel, runningJob(jobs) !== null)

  return (
    <ImportsContext value={imports}>
      {children}
      <PasteDialog open={dialog === 'paste'} onClose={() => setDialog(null)} onPaste={imports.paste} />
      <ImportOutcomes open={dialog === 'outcomes'} onClose={() => setDialog(null)} jobs={jobs} />
    </ImportsContext>
  )
}
