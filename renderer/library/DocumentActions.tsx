import { useRef, useState } from 'react'
import type { DocumentId } from '../../shared/documents/document.ts'
import { useCommand } from '../app/commands.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection } from '../app/library.ts'
import { useNotices } from '../app/notices.ts'
import { useText } from '../app/text.ts'
import { useWorkbench, type ViewRequest } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { PairDialog } from '../pairings/PairDialog.tsx'
import { MetadataDialog } from './MetadataDialog.tsx'
import { noRows, type RowSelection } from './row-selection.ts'
import type { DocumentPages } from './use-document-pages.ts'

/** Few enough to be binned without a question: undo is at hand. */
const unquestioned = 10

interface DocumentActionsProps {
  readonly list: (ViewRequest & { readonly view: 'documents' })['list']
  readonly pages: DocumentPages
  readonly selection: RowSelection
  readonly onSelection: (selection: RowSelection) => void
  readonly active: boolean
}

/** What can be done with the chosen documents. */
export function DocumentActions({ list, pages, selection, onSelection, active }: DocumentActionsProps) {
  const t = useText()
  const { api } = useConnection()
  const { open } = useWorkbench()
  const { notify } = useNotices()
  const errorText = useErrorText()
  const [asking, setAsking] = useState(false)
  const [details, setDetails] = useState<DocumentId | null>(null)
  const [paired, setPaired] = useState<DocumentId | null>(null)
  const keep = useRef<HTMLButtonElement>(null)
  const documentIds = [...selection.ids]
  const count = documentIds.length
  const [first] = documentIds

  const attempt = async (work: Promise<unknown>): Promise<boolean> => {
    try {
      await work
      return true
    } catch (error) {
      notify(errorText(error), 'error')
      return false
    }
  }
  const undo = { label: t('library.undo'), run: () => void attempt(api.history.undo({})) }
  const remove = async () => {
    setAsking(false)
    if (!(await attempt(api.documents.remove({ documentIds })))) return
    onSelection(noRows)
    notify(t('library.movedToBin', { count }), 'plain', undo)
  }
  const restore = async () => {
    if (!(await attempt(api.documents.restore({ documentIds })))) return
    onSelection(noRows)
    notify(t('library.restored', { count }), 'plain', undo)
  }
  const mark = (unread: boolean) =>
    void attempt(
      unread
        ? api.documents.setUnread({ documentIds, unread })
        : api.reading.setRead({ documentIds, read: true }),
    )
  const askOrRemove = () => (count > unquestioned ? setAsking(true) : void remove())
  const some = active && count > 0 && list !== 'bin'
  useCommand('documents.remove', askOrRemove, some)
  useCommand('documents.markRead', () => mark(false), some)
  useCommand('documents.markUnread', () => mark(true), some)
  useCommand('documents.restore', () => void restore(), active && count > 0 && list === 'bin')
  useCommand('pair.create', () => first && setPaired(first), some && count === 1)
  useCommand('documents.details', () => first && setDetails(first), active && count === 1)

  return (
    <>
      <span className="muted small" role="status">
        {count > 0
          ? t('library.selected', { count })
          : pages.total !== null && t('library.shown', { count: pages.total })}
      </span>
      {list === 'review' && (pages.total ?? 0) > 0 && (
        <Button
          small
          icon="figure"
          onClick={() =>
            open(count === 1 && first ? { view: 'review', documentId: first } : { view: 'review' })
          }
        >
          {t(count === 1 ? 'app.reviewFacts' : 'facts.reviewAll')}
        </Button>
      )}
      {count > 0 && list === 'bin' && (
        <Button small icon="undo" onClick={() => void restore()}>
          {t('library.restore')}
        </Button>
      )}
      {count > 0 && list !== 'bin' && (
        <>
          {count === 1 && first && (
            <>
              <Button small onClick={() => open({ view: 'document', documentId: first })}>
                {t('library.open')}
              </Button>
              <IconButton icon="edit" label={t('library.details')} onClick={() => setDetails(first)} />
              <IconButton icon="link" label={t('pairings.open')} onClick={() => setPaired(first)} />
            </>
          )}
          <IconButton icon="eye" label={t('library.markRead')} onClick={() => mark(false)} />
          <IconButton icon="inbox" label={t('library.markUnread')} onClick={() => mark(true)} />
          <IconButton icon="bin" label={t('library.moveToBin')} onClick={askOrRemove} />
        </>
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('library.binTitle', { count })}
        text={t('library.binText')}
        initialFocus={keep}
        actions={
          <>
            <Button ref={keep} onClick={() => setAsking(false)}>
              {t('library.keep')}
            </Button>
            <Button look="danger" onClick={() => void remove()}>
              {t('library.moveToBin')}
            </Button>
          </>
        }
      />
      {details && <MetadataDialog documentId={details} onClose={() => setDetails(null)} />}
      {paired && <PairDialog documentId={paired} onClose={() => setPaired(null)} />}
    </>
  )
}
