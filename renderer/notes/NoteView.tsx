import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import type { Citation } from '../../shared/notes/note.ts'
import type { CitationOffer } from '../../shared/notes/notes-api.ts'
import { citationMarkdown } from '../app/cite.ts'
import { useCommand } from '../app/commands.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection, useLibrary } from '../app/library.ts'
import { useTabTitle } from '../app/tab.ts'
import { useText } from '../app/text.ts'
import type { ViewProps } from '../app/view-props.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { CitationCard } from './CitationCard.tsx'
import type { CaretCitation, EditorActs } from './NoteEditor.tsx'
import { NotePreview } from './NotePreview.tsx'
import { NoteToolbar, type NoteMode } from './NoteToolbar.tsx'
import { useNote } from './use-note.ts'
import { usePausedText } from './use-paused-text.ts'
import '../styles/notes.css'

const NoteEditor = lazy(() => import('./NoteEditor.tsx'))
const nextMode = { both: 'write', write: 'read', read: 'both' } as const

/** A note: its Markdown in an editor, as it reads beside it, and the passage behind the citation at the caret. */
export default function NoteView({ request, active }: ViewProps<'note'>) {
  const { noteId } = request
  const t = useText()
  const errorText = useErrorText()
  const { api, host } = useConnection()
  const { announce, open, select, setCurrentNote } = useWorkbench()
  const [mode, setMode] = useState<NoteMode>('both')
  const [caret, setCaret] = useState<CaretCitation | null>(null)
  const acts = useRef<EditorActs | null>(null)
  const scroller = useRef<HTMLElement>(null)
  const afterEditor = useRef<HTMLParagraphElement>(null)
  const library = useLibrary((from) => from.library.read({}), 'library', ['documents'])
  const keepCopy = useCallback(
    (copy: { readonly title: string }) => announce(t('notes.copyKept', { title: copy.title }), 'error'),
    [announce, t],
  )
  const { note, body, incoming, saveState, isGone, change, flush } = useNote(noteId, keepCopy)
  const shownBody = usePausedText(body)
  const title = note?.title || t('notes.untitled')
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
    ({ documentId, anchor }: Citation, original = false) =>
      open({
        view: 'document',
        documentId,
        target: { side: anchor.side, start: anchor.start, end: anchor.end },
        ...(original ? { original } : {}),
      }),
    [open],
  )
  const citations = note?.citationList ?? noCitations
  const openByKey = (key: string) => {
    const citation = citations.find((candidate) => candidate.key === key)
    if (citation && citation.state !== 'lost') openCitation(citation)
    else announce(t('notes.state.lost'), 'error')
  }
  const cite = async (offer: CitationOffer): Promise<Citation | null> => {
    try {
      const { documentId, side, start, end } = offer
      // The note is saved first, so that the citation joins the text the user sees.
      await flush()
      return await api.notes.cite({ noteId, documentId, side, start, end })
    } catch (error) {
      announce(errorText(error), 'error')
      return null
    }
  }
  const remove = () =>
    void flush()
      .then(() => api.notes.remove({ noteId }))
      .then(
        () => announce(t('notes.deleted', { title })),
        (error: unknown) => announce(errorText(error), 'error'),
      )
  const save = () => void flush().then(() => announce(t('notes.savedNow')))
  const readOnly = library.value?.readOnly ?? false
  const canWrite = active && note !== null && !isGone && !readOnly
  useCommand('note.preview', () => setMode(nextMode[mode]), active)
  useCommand('note.cite', () => acts.current?.beginCitation(), canWrite && mode !== 'read')
  useCommand('note.save', save, canWrite)
  useCommand('note.remove', remove, canWrite)

  const where = useCallback(
    (citation: Citation) =>
      t('notes.where', { title: citation.documentTitle, passage: citation.passage + 1 }),
    [t],
  )
  const chip = useCallback(
    (citation: Citation) =>
      t('notes.chip', { title: shorten(citation.documentTitle), passage: citation.passage + 1 }),
    [t],
  )
  const openLink = useCallback((url: string) => void host.openExternal(url), [host])
  const describe = (citation: Citation) =>
    citation.speaker ? `${citation.speaker} · ${where(citation)}` : where(citation)
  const describeOffer = (offer: CitationOffer) => {
    const details = {
      title: offer.documentTitle,
      passage: offer.passage + 1,
      speaker: offer.speaker,
      date: offer.documentDate,
    }
    if (offer.kind === 'document')
      return t(offer.documentDate ? 'notes.offerDocument' : 'notes.offerPlain', details)
    return t(offer.speaker ? 'notes.offerPassage' : 'notes.offerPassagePlain', details)
  }

  if (isGone)
    return (
      <EmptyState
        icon="bin"
        title={t('notes.gone')}
        text={t('notes.goneText')}
        actions={
          <Button
            icon="undo"
            disabled={readOnly}
            onClick={() =>
              void api.notes
                .restore({ noteId })
                .catch((error: unknown) => announce(errorText(error), 'error'))
            }
          >
            {t('notes.restore')}
          </Button>
        }
      />
    )
  if (!note) return <Skeleton label={t('notes.note')} lines={6} />
  const caretCitation = caret && citations.find(({ key }) => key === caret.key)
  return (
    <div className="view note-view">
      <NoteToolbar
        mode={mode}
        onMode={setMode}
        saveState={saveState}
        readOnly={readOnly}
        body={shownBody}
        citations={citations.length}
        onCite={() => acts.current?.beginCitation()}
        onRemove={remove}
      />
      <div className={`note-panes mode-${mode}`}>
        {mode !== 'read' && (
          <section className="note-write" aria-label={t('notes.editor')}>
            <div className="note-place">
              {body === '' && <p className="note-placeholder muted">{t('notes.empty')}</p>}
              <Suspense fallback={<Skeleton label={t('notes.editor')} lines={6} />}>
                <NoteEditor
                  noteId={noteId}
                  label={t('notes.editorName', { title })}
                  body={body}
                  incoming={incoming}
                  citations={citations}
                  readOnly={readOnly}
                  acts={acts}
                  onChange={change}
                  onCaret={setCaret}
                  onOpen={openByKey}
                  onLeave={() => afterEditor.current?.focus()}
                  offer={(query) => api.notes.offer({ query })}
                  cite={cite}
                  describe={describe}
                  describeOffer={describeOffer}
                />
              </Suspense>
              {caret && caretCitation && (
                <CitationCard
                  citation={caretCitation}
                  line={caret}
                  onOpen={openCitation}
                  onOriginal={(citation) => openCitation(citation, true)}
                  onQuote={
                    readOnly
                      ? null
                      : (citation) => acts.current?.insert(`\n\n> ${citationMarkdown(citation)}\n`)
                  }
                />
              )}
            </div>
            <p className="note-hint muted" ref={afterEditor} tabIndex={-1}>
              {t('notes.hint')}
            </p>
          </section>
        )}
        {mode !== 'write' && (
          // The preview scrolls by itself, so it must be reachable to scroll it by keyboard.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <section className="note-read" ref={scroller} aria-label={t('notes.preview')} tabIndex={0}>
            <NotePreview
              body={shownBody}
              citations={citations}
              chip={chip}
              where={where}
              scroller={scroller}
              lostChip={t('notes.lost')}
              onOpen={openCitation}
              onOpenLink={openLink}
            />
          </section>
        )}
      </div>
    </div>
  )
}

const noCitations: readonly Citation[] = []

/** A title as a chip has room for it. */
const shorten = (title: string): string => {
  const characters = [...title]
  return characters.length > 28 ? `${characters.slice(0, 27).join('').trimEnd()}…` : title
}
