import { useRef, useState } from 'react'
import { useErrorText } from '../app/error-text.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { useNotices } from '../app/notices.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Progress } from '../ui/Progress.tsx'

/** Says which long documents do not know the user's metrics yet, and reads them one by one until it is stopped. */
export function WaitingDocuments() {
  const t = useText()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { notify } = useNotices()
  const waiting = useLibrary((library) => library.metrics.waiting({}), 'waiting', [
    'metrics',
    'documents',
  ]).value
  const [reading, setReading] = useState<{
    readonly title: string
    readonly done: number
    readonly total: number
  } | null>(null)
  const isStopped = useRef(false)
  if (!reading && !waiting?.length) return null
  const read = async () => {
    isStopped.current = false
    const documents = waiting ?? []
    let applied = 0
    try {
      for (const [index, { documentId, title }] of documents.entries()) {
        if (isStopped.current) break
        setReading({ title, done: index, total: documents.length })
        const outcomes = await api.library.applyParse({ documentIds: [documentId] })
        for (const { code } of outcomes)
          if (code === null) applied += 1
          else notify(`${title}: ${t(`errors.${code}`)}`, 'error')
      }
      notify(t('revisions.applied', { count: applied }))
    } catch (error) {
      notify(errorText(error), 'error')
    } finally {
      setReading(null)
    }
  }
  return (
    <div className="waiting-documents">
      {reading ? (
        <>
          <span role="status">{t('metrics.readingWaiting', { ...reading, done: reading.done + 1 })}</span>
          <Progress label={t('metrics.readWaiting')} value={reading.done} max={reading.total} />
          <Button small look="quiet" onClick={() => (isStopped.current = true)}>
            {t('revisions.stop')}
          </Button>
        </>
      ) : (
        <>
          <span role="status" title={waiting?.map(({ title }) => title).join('\n')}>
            {t('metrics.waiting', { count: waiting?.length ?? 0 })}
          </span>
          <Button small onClick={() => void read()}>
            {t('metrics.readWaiting')}
          </Button>
        </>
      )}
    </div>
  )
}
