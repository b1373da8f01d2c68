import { useEffect, useRef } from 'react'
import { citationMarkdown, registerCiteTarget } from '../app/cite.ts'
import { parseCitations } from '../../shared/notes/parse-citations.ts'
import type { Citation, NoteId } from '../../shared/notes/note.ts'
import type { CitationOffer } from '../../shared/notes/notes-api.ts'
import { applyEditorTheme, monaco, noteLanguageId } from './monaco.ts'
import { attachNote } from './note-language.ts'

interface NoteEditorProps {
  readonly noteId: NoteId
  readonly label: string
  readonly body: string
  readonly citations: readonly Citation[]
  readonly readOnly: boolean
  readonly onChange: (body: string) => void
  /** The citation the caret stands in, or null. */
  readonly onCaret: (key: string | null) => void
  readonly onOpen: (key: string) => void
  readonly offer: (query: string) => Promise<readonly CitationOffer[]>
  /** Makes a citation of an offer; the editor then writes it at the caret. */
  readonly cite: (offer: CitationOffer) => Promise<Citation | null>
  readonly describe: (citation: Citation) => string
  readonly describeOffer: (offer: CitationOffer) => string
}

const options: monaco.editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  wordWrap: 'on',
  wrappingStrategy: 'advanced',
  lineNumbersMinChars: 3,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  renderLineHighlight: 'line',
  quickSuggestions: false,
  wordBasedSuggestions: 'off',
  suggest: { showStatusBar: false, showWords: false, preview: false },
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  folding: false,
  fontSize: 13,
  lineHeight: 24,
  padding: { top: 8, bottom: 24 },
  overviewRulerLanes: 0,
  hideCursorInOverviewRuler: true,
  scrollbar: { useShadows: false },
  // Chinese punctuation is no attack; word jumps go by words in both scripts.
  unicodeHighlight: { ambiguousCharacters: false, nonBasicASCII: false },
  wordSegmenterLocales: ['zh-Hans', 'en'],
  fixedOverflowWidgets: true,
  links: false,
  accessibilitySupport: 'auto',
  tabFocusMode: false,
}

/** Monaco on one note. The text's owner is the caller; Monaco and its types stay in this file and `monaco.ts`. */
export default function NoteEditor(props: NoteEditorProps) {
  const { noteId, body, citations, readOnly, label } = props
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<monaco.editor.IStandaloneCodeEditor | null>(null)
  const latest = useRef(props)
  latest.current = props

  useEffect(() => {
    if (!place.current) return
    applyEditorTheme()
    const uri = monaco.Uri.parse(`note://${noteId}/${crypto.randomUUID()}.md`)
    const model = monaco.editor.createModel(latest.current.body, noteLanguageId, uri)
    const mono = getComputedStyle(place.current).getPropertyValue('--font-mono').trim()
    const created = monaco.editor.create(place.current, {
      ...options,
      model,
      theme: 'lightbench',
      fontFamily: mono || 'monospace',
      ariaLabel: label,
    })
    editor.current = created
    const write = (citation: Citation) => {
      created.pushUndoStop()
      created.executeEdits('cite', [
        {
          range: created.getSelection() ?? new monaco.Range(1, 1, 1, 1),
          text: citationMarkdown(citation),
          forceMoveMarkers: true,
        },
      ])
      created.pushUndoStop()
      created.focus()
    }
    const detach = attachNote(model, {
      citations: () => latest.current.citations,
      offer: (query) => latest.current.offer(query),
      cite: (offer) => void latest.current.cite(offer).then((citation) => citation && write(citation)),
      describe: (citation) => latest.current.describe(citation),
      describeOffer: (offer) => latest.current.describeOffer(offer),
    })
    const unregister = registerCiteTarget(noteId, write)
    const decorations = created.createDecorationsCollection()
    const keyAt = (position: monaco.IPosition) => {
      const offset = model.getOffsetAt(position)
      return (
        parseCitations(model.getValue()).find(({ start, end }) => start <= offset && offset <= end)?.key ??
        null
      )
    }
    const mark = () =>
      decorations.set(
        parseCitations(model.getValue()).map(({ key, start, end }) => ({
          range: monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)),
          options: {
            inlineClassName: latest.current.citations.some((c) => c.key === key && c.state !== 'lost')
              ? 'note-citation'
              : 'note-citation is-lost',
          },
        })),
      )
    mark()
    markAgain.current = mark
    const listeners = [
      model.onDidChangeContent(() => {
        mark()
        if (!ownChange.current) latest.current.onChange(model.getValue())
      }),
      created.onDidChangeCursorPosition(({ position }) => latest.current.onCaret(keyAt(position))),
      created.onMouseDown(({ event, target }) => {
        const key = target.position && (event.ctrlKey || event.metaKey) ? keyAt(target.position) : null
        if (key) latest.current.onOpen(key)
      }),
      created.addAction({
        id: 'lightbench.openCitation',
        label,
        keybindings: [monaco.KeyMod.Alt | monaco.KeyCode.Enter],
        run: () => {
          const position = created.getPosition()
          const key = position && keyAt(position)
          if (key) latest.current.onOpen(key)
        },
      }),
    ]
    const themes = new MutationObserver(applyEditorTheme)
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    const system = matchMedia('(prefers-color-scheme: dark)')
    system.addEventListener('change', applyEditorTheme)
    return () => {
      system.removeEventListener('change', applyEditorTheme)
      themes.disconnect()
      for (const listener of listeners) listener.dispose()
      unregister()
      detach()
      created.dispose()
      model.dispose()
      editor.current = null
    }
  }, [noteId, label])

  const ownChange = useRef(false)
  const markAgain = useRef(() => {})
  useEffect(() => {
    const model = editor.current?.getModel()
    if (!model || model.getValue() === body) return
    // A text from outside (undo in the library, a citation added elsewhere) is an edit, so Monaco's undo still works.
    ownChange.current = true
    model.pushEditOperations([], [{ range: model.getFullModelRange(), text: body }], () => null)
    ownChange.current = false
  }, [body])
  useEffect(() => markAgain.current(), [citations])
  useEffect(() => editor.current?.updateOptions({ readOnly }), [readOnly])

  return <div ref={place} className="note-editor" />
}
