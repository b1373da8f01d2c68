import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import type { Citation } from '../../shared/notes/note.ts'
import type { CitationOffer } from '../../shared/notes/notes-api.ts'
import { useCommand } from '../app/commands.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { useTabTitle } from '../app/tab.ts'
import { useLocale, useText } from '../app/text.ts'
import type { ViewProps } from '../app/view-props.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Segmented } from '../ui/Segmented.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { CitationCard } from './CitationCard.tsx'
import { countWords } from './count-words.ts'
import { NotePreview } from './NotePreview.tsx'
import { useNote, type SaveState } from './use-note.ts'
import '../styles/notes.css'

const NoteEditor = lazy(() => import('./NoteEditor.tsx'))
type Mode = 'write' | 'both' | 'read'

/** A note: its Markdown in an editor, as it reads beside it, and the passage behind the citation at the caret. */
export default function NoteView({ request, active }: ViewProps<'note'>) {
  const { noteId } = request
  const t = useText()
  const { api, host } = useConnection()
  const workbench = useWorkbench()
  const { announce, open, select, setCurrentNote } = workbench
  const [mode, setMode] = useState<Mode>('both')
  const [caretKey, setCaretKey] = useState<string | null>(null)
  const library = useLibrary((from) => from.library.read({}), 'library', ['documents'])
  const keepCopy = useCallback(
    (copy: { readonly title: string }) => announce(t('notes.copyKept', { title: copy.title }), 'error'),
    [announce, t],
  )
  const { note, body, saveState, error, change, flush } = useNote(noteId, keepCopy)
  const title = note?.title ?? t('notes.untitled')
  useTabTitle(note ? title : null)

  const wasActive = useRef(false)
  useEffect(() => {
    if (active && !wasActive.current) {
      setCurrentNote(noteId)
      select({ kind: 'note', noteId })
    }
    wasActive.current = active
  }, [active, noteId, select, setCurrentNote])

  const openCitation = useCallback(
    (citation: Citation) =>
      open(
        {
          view: 'document',
          documentId: citation.documentId,
          target: { side: citation.anchor.side, start: citation.anchor.start, end: citation.anchor.end },
        },
        'tab',
      ),
    [open],
  )
  const citations = note?.citationList ?? []
  const openByKey = (key: string) => {
    const citation = citations.find((candidate) => candidate.key === key)
    if (citation) openCitation(citation)
  }
  const cite = async (offer: CitationOffer): Promise<Citation | null> => {
    try {
      const { documentId, side, start, end } = offer
      // The note is saved first, so that the citation joins the text the user sees.
      await flush()
      return await api.notes.cite({ noteId, documentId, side, start, end })
    } catch {
      announce(t('errors.anchor-lost'), 'error')
      return null
    }
  }
  const remove = () => {
    void flush()
      .then(() => api.notes.remove({ noteId }))
      .then(() => announce(t('notes.deleted', { title })))
  }
  useCommand(
    'note.preview',
    () => setMode(mode === 'both' ? 'write' : mode === 'write' ? 'read' : 'both'),
    active,
  )
  useCommand('note.remove', remove, active)

  const where = (citation: Citation) =>
    t('notes.where', { title: citation.documentTitle, passage: citation.passage + 1 })
  const describe = (citation: Citation) =>
    citation.speaker ? `${citation.speaker} · ${where(citation)}` : where(citation)
  const describeOffer = (offer: CitationOffer) => {
    const details = {
      title: offer.documentTitle,
      passage: offer.passage + 1,
      speaker: offer.speaker,
      date: offer.documentDate,
    }
    if (offer.kind === 'document') return t('notes.offerDocument', details)
    return t(offer.speaker ? 'notes.offerPassage' : 'notes.offerPassagePlain', details)
  }

  if (error !== null && !note) return <EmptyState icon="note" title={t('errors.note-not-found')} />
  if (!note) return <Skeleton label={t('notes.note')} lines={6} />
  const readOnly = library.value?.readOnly ?? false
  const caretCitation = citations.find(({ key }) => key === caretKey)
  return (
    <div className="view note-view">
      <div className="toolbar" role="toolbar" aria-label={t('notes.note')}>
        <Segmented<Mode>
          label={t('notes.view')}
          value={mode}
          options={[
            { value: 'write', label: t('notes.write') },
            { value: 'both', label: t('notes.both') },
            { value: 'read', label: t('notes.read') },
          ]}
          onChange={setMode}
        />
        <span className="sep" />
        <span className="muted note-hint">{t('notes.citeHint')}</span>
        <span className="grow" />
        <SaveStatus state={saveState} readOnly={readOnly} />
        <span className="muted note-count">
          {t('notes.words', { count: countWords(body) })} ·{' '}
          {t('notes.citations', { count: citations.length })}
        </span>
        <Button look="quiet" small icon="bin" onClick={remove} disabled={readOnly}>
          {t('notes.delete')}
        </Button>
      </div>
      <div className={`note-panes mode-${mode}`}>
        {mode !== 'read' && (
          <section className="note-write" aria-label={t('notes.editor')}>
            {body === '' && <p className="note-placeholder muted">{t('notes.empty')}</p>}
            <Suspense fallback={<Skeleton label={t('notes.editor')} lines={6} />}>
              <NoteEditor
                noteId={noteId}
                label={t('notes.editor')}
                body={body}
                citations={citations}
                readOnly={readOnly}
                onChange={change}
                onCaret={setCaretKey}
                onOpen={openByKey}
                offer={(query) => api.notes.offer({ query })}
                cite={cite}
                describe={describe}
                describeOffer={describeOffer}
              />
            </Suspense>
            {caretCitation && <CitationCard citation={caretCitation} onOpen={openCitation} />}
          </section>
        )}
        {mode !== 'write' && (
          // The preview scrolls by itself, so it must be reachable to scroll it by keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <section className="note-read" aria-label={t('notes.preview')} tabIndex={0}>
            <NotePreview
              body={body}
              citations={citations}
              chip={where}
              lostChip={t('notes.lost')}
              onOpen={openCitation}
              onOpenLink={(url) => void host.openExternal(url)}
            />
          </section>
        )}
      </div>
    </div>
  )
}

function SaveStatus({ state, readOnly }: { readonly state: SaveState; readonly readOnly: boolean }) {
  const t = useText()
  const locale = useLocale()
  if (readOnly) return <span className="muted">{t('notes.readOnly')}</span>
  if (state.kind === 'failed')
    return (
      <span className="is-error" role="status">
        {t('notes.notSaved')}
      </span>
    )
  if (state.kind === 'unsaved') return <span className="muted">{t('notes.saving')}</span>
  const time = state.at
    ? new Date(state.at).toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })
    : ''
  return (
    <span className="muted" data-saved={state.at}>
      {t('notes.saved', { time })}
    </span>
  )
}
