import { useErrorText } from '../app/error-text.ts'
import { useLibrary } from '../app/library.ts'
import { useSettings } from '../app/settings.ts'
import { useTabTitle } from '../app/tab.ts'
import { useText } from '../app/text.ts'
import type { ViewProps } from '../app/view-props.ts'
import '../styles/reader.css'
import '../styles/passages.css'
import '../styles/text-marks.css'
import '../styles/mark-strip.css'
import '../styles/reader-modes.css'
import '../styles/print.css'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { ReaderPage } from './ReaderPage.tsx'

/** A document to read. What the library knows of it comes first; its passages follow page by page. */
export default function ReaderView({ request, active }: ViewProps<'document'>) {
  const { documentId } = request
  const t = useText()
  const document = useLibrary((api) => api.documents.read({ documentId }), `document ${documentId}`, [
    'documents',
  ])
  const { settings, save } = useSettings()
  const errorText = useErrorText()
  useTabTitle(document.value?.title)
  if (document.state === 'failed' && document.value === null)
    return (
      <div className="view reader-view">
        <EmptyState
          icon="doc"
          title={t('reader.failed')}
          text={errorText(document.error)}
          actions={<Button onClick={document.reload}>{t('reader.tryAgain')}</Button>}
        />
      </div>
    )
  if (!document.value)
    return (
      <div className="view reader-view">
        <Skeleton label={t('app.loading')} lines={8} />
      </div>
    )
  const detail = document.value
  return (
    <ReaderPage
      key={`${detail.id} ${detail.version}`}
      detail={detail}
      request={request}
      active={active}
      settings={settings}
      onSettings={save}
    />
  )
}
