import { useState } from 'react'
import type { GrantedFile } from '../../shared/imports/imports-api.ts'
import type { WorkbookContent } from '../../shared/workbooks/workbook.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection } from '../app/library.ts'
import { useNotices } from '../app/notices.ts'
import { useText } from '../app/text.ts'
import type { ViewProps } from '../app/view-props.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { CompanyExport } from './CompanyExport.tsx'
import { FigureImport } from './FigureImport.tsx'
import { SourceProposals } from './SourceProposals.tsx'
import '../styles/workbooks.css'

interface OpenedFile {
  readonly file: GrantedFile
  readonly content: WorkbookContent
}

type Mode = 'sources' | 'import'

/** Workbooks in and out: sources for the numbers of the user's own, its figures taken in, a company written as one. */
export default function WorkbookView(_props: ViewProps<'workbook'>) {
  const t = useText()
  const errorText = useErrorText()
  const { api, host } = useConnection()
  const { notify } = useNotices()
  const [opened, setOpened] = useState<OpenedFile | null>(null)
  const [reading, setReading] = useState(false)
  const [mode, setMode] = useState<Mode>('sources')
  const choose = async () => {
    let name: string | null = null
    try {
      const [file] = await host.chooseFiles()
      if (!file) return
      name = file.name
      setReading(true)
      const content = await api.workbooks.read({ fileId: file.fileId })
      setOpened({ file, content })
      if (content.format === 'csv') setMode('import')
    } catch (error) {
      const problem = errorText(error)
      notify(name === null ? problem : t('workbooks.refused', { file: name, problem }), 'error')
    } finally {
      setReading(false)
    }
  }
  if (reading)
    return (
      <div className="view">
        <Skeleton label={t('app.loading')} lines={8} />
      </div>
    )
  if (!opened)
    return (
      <div className="view workbook-view">
        <EmptyState
          icon="table"
          title={t('workbooks.intro')}
          text={t('workbooks.introText')}
          actions={
            <Button look="primary" icon="open" onClick={() => void choose()}>
              {t('workbooks.choose')}
            </Button>
          }
        />
        <CompanyExport />
      </div>
    )
  const { file, content } = opened
  return (
    <div className="view workbook-view">
      <header className="workbook-head">
        <h1 className="cut">{content.fileName}</h1>
        <Segmented<Mode>
          label={t('workbooks.mode')}
          value={mode}
          options={(['sources', 'import'] as const).map((value) => ({
            value,
            label: t(`workbooks.mode.${value}`),
          }))}
          onChange={setMode}
        />
        <Button icon="open" onClick={() => void choose()}>
          {t('workbooks.another')}
        </Button>
      </header>
      {content.isCut && <p className="workbook-note">{t('workbooks.cut')}</p>}
      {mode === 'import' ? (
        <FigureImport key={file.fileId} file={file} content={content} />
      ) : content.format === 'csv' ? (
        <EmptyState icon="info" title={t('workbooks.onlyXlsx')} />
      ) : (
        <SourceProposals key={file.fileId} file={file} />
      )}
    </div>
  )
}
