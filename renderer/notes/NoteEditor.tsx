import { useEffect, useRef, type RefObject } from 'react'
import { citationMarkdown, registerCiteTarget } from '../app/cite.ts'
import { parseCitations } from '../../shared/notes/parse-citations.ts'
import type { Citation, NoteId } from '../../shared/notes/note.ts'
import type { CitationOffer } from '../../shared/notes/notes-api.ts'
import { applyEditorTheme, monaco, noteLanguageId } from './monaco.ts'
import { attachNote, openReference } from './note-language.ts'
import type { Incoming } from './use-note.ts'

/** The citation the caret stands in, and where the caret's line is within the editor, in pixels. */
export interface CaretCitation {
  readonly key: string
  readonly top: number
  readonly bottom: number
}

/** What the view can ask of the editor. */
export interface EditorActs {
  readonly focus: () => void
  /** Begins a citation at the caret and offers what can be cited. */
  readonly beginCitation: () => void
  readonly insert: (text: string) => void
}

interface NoteEditorProps {
  readonly noteId: NoteId
  readonly label: string
  /** The text to begin with. */
  readonly body: string
  /** A text that came from elsewhere and replaces what is here; the owner's echo of what is typed never does. */
  readonly incoming: Incoming | null
  readonly citations: readonly Citation[]
  readonly readOnly: boolean
  readonly acts: RefObject<EditorActs | null>
  readonly onChange: (body: string) => void
  readonly onCaret: (caret: CaretCitation | null) => void
  readonly onOpen: (key: string) => void
  /** Escape with nothing of the editor's own open: the keyboard wants to leave. */
  readonly onLeave: () => void
  readonly offer: (query: string) => Promise<readonly CitationOffer[]>
  /** Makes a citation of an offer; the editor then writes it at the caret. */
  readonly cite: (offer: CitationOffer) => Promise<Citation | null>
  readonly describe: (citation: Citation) => string
  readonly describeOffer: (offer: CitationOffer) => string
}

/** From here on a text is read as a whole only when typing pauses, so that each key paints at once. */
const longText = 60_000
const pauseMs = 200
const offerAfterMs = 120

const options: monaco.editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  wordWrap: 'on',
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 12,
  glyphMargin: false,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  renderLineHighlight: 'line',
  quickSuggestions: false,
  wordBasedSuggestions: 'off',
  suggest: { showStatusBar: false, showWords: false, preview: false },
  occurrencesHighlight: 'off',
  selectionHighlight: false,
  autoClosingBrackets: 'never',
  autoClosingQuotes: 'never',
  autoSurround: 'never',
  folding: false,
  matchBrackets: 'never',
  bracketPairColorization: { enabled: false },
  renderFinalNewline: 'on',
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
  contextmenu: false,
  accessibilitySupport: 'auto',
  stickyScroll: { enabled: false },
  guides: { indentation: false },
}

/** Monaco on one note. The text's owner is the caller; Monaco and its types stay in this file and `monaco.ts`. */
export default function NoteEditor(props: NoteEditorProps) {
  const { noteId, incoming, citations, readOnly, label, acts } = props
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<monaco.editor.IStandaloneCodeEditor | null>(null)
  /** The last text told to the owner or taken from it. */
  const known = useRef(props.body)
  /** What came before the editor did is in the text it began with. */
  const taken = useRef(incoming)
  const markAgain = useRef(() => {})
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    if (!place.current) return undefined
    applyEditorTheme()
    const uri = monaco.Uri.parse(`note://${noteId}/${crypto.randomUUID()}.md`)
    const model = monaco.editor.createModel(latest.current.body, noteLanguageId, uri)
    known.current = latest.current.body
    const mono = getComputedStyle(place.current).getPropertyValue('--font-mono').trim()
    const created = monaco.editor.create(place.current, {
      ...options,
      model,
      theme: 'lightbench',
      fontFamily: mono || 'monospace',
      ariaLabel: latest.current.label,
      readOnly: latest.current.readOnly,
    })
    editor.current = created
    const insert = (text: string) => {
      created.pushUndoStop()
      created.executeEdits('cite', [
        { range: created.getSelection() ?? new monaco.Range(1, 1, 1, 1), text, forceMoveMarkers: true },
      ])
      created.pushUndoStop()
      created.focus()
    }
    const write = (citation: Citation) => insert(citationMarkdown(citation))
    acts.current = {
      focus: () => created.focus(),
      beginCitation: () => {
        insert('[[')
        created.trigger('cite', 'editor.action.triggerSuggest', {})
      },
      insert,
    }
    const detach = attachNote(model, {
      citations: () => latest.current.citations,
      offer: (query) => latest.current.offer(query),
      cite: (offer) => void latest.current.cite(offer).then((citation) => citation && write(citation)),
      describe: (citation) => latest.current.describe(citation),
      describeOffer: (offer) => latest.current.describeOffer(offer),
    })
    const unregister = registerCiteTarget(noteId, write)
    const marks = markCitations(created, model, () => latest.current.citations)
    markAgain.current = marks.paint

    let pause: ReturnType<typeof setTimeout> | undefined
    const isLong = () => model.getValueLength() > longText
    const tell = () => {
      clearTimeout(pause)
      pause = undefined
      marks.paint()
      const text = model.getValue()
      if (text === known.current) return
      known.current = text
      latest.current.onChange(text)
    }
    const tellCaret = () => {
      const position = created.getPosition()
      const key = position && marks.keyAt(position)
      const at = position && created.getScrolledVisiblePosition(position)
      latest.current.onCaret(key && at ? { key, top: at.top, bottom: at.top + at.height } : null)
    }
    const openAt = (position: monaco.IPosition | null) => {
      const key = position && marks.keyAt(position)
      if (key) latest.current.onOpen(key)
    }
    // The editor's own list ends with a word; a reference may be several, so it is asked for again at each key.
    let offering: ReturnType<typeof setTimeout> | undefined
    const offerSoon = () => {
      clearTimeout(offering)
      offering = setTimeout(() => {
        const at = created.hasTextFocus() ? created.getPosition() : null
        const before = at && model.getLineContent(at.lineNumber).slice(0, at.column - 1)
        if (before && openReference(before) !== null)
          created.trigger('cite', 'editor.action.triggerSuggest', {})
      }, offerAfterMs)
    }
    const tellNow = () => pause !== undefined && tell()
    window.addEventListener('pagehide', tellNow)
    const listeners = [
      model.onDidChangeContent(() => {
        offerSoon()
        clearTimeout(pause)
        if (isLong()) pause = setTimeout(tell, pauseMs)
        else tell()
      }),
      created.onDidBlurEditorText(tellNow),
      created.onDidChangeCursorPosition(tellCaret),
      created.onDidScrollChange(tellCaret),
      created.onDidLayoutChange(tellCaret),
      created.onMouseDown(({ event, target }) => {
        if (event.ctrlKey || event.metaKey) openAt(target.position)
      }),
      created.addAction({
        id: 'lightbench.openCitation',
        label: latest.current.label,
        keybindings: [monaco.KeyMod.Alt | monaco.KeyCode.Enter],
        run: () => openAt(created.getPosition()),
      }),
      created.onKeyDown((event) => {
        if (event.keyCode !== monaco.KeyCode.Escape || hasOwnUse(created, place.current)) return
        event.preventDefault()
        event.stopPropagation()
        latest.current.onLeave()
      }),
    ]
    const themes = new MutationObserver(applyEditorTheme)
    themes.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    const system = matchMedia('(prefers-color-scheme: dark)')
    system.addEventListener('change', applyEditorTheme)
    return () => {
      clearTimeout(offering)
      tellNow()
      window.removeEventListener('pagehide', tellNow)
      system.removeEventListener('change', applyEditorTheme)
      themes.disconnect()
      for (const listener of listeners) listener.dispose()
      unregister()
      detach()
      created.dispose()
      model.dispose()
      editor.current = null
      acts.current = null
    }
  }, [noteId, acts])

  useEffect(() => {
    const model = editor.current?.getModel()
    if (!model || !incoming || incoming === taken.current) return
    taken.current = incoming
    if (model.getValue() === incoming.body) return
    known.current = incoming.body
    // An undo in the library or a citation added elsewhere is an edit here, so Monaco's own undo still works.
    model.pushEditOperations([], [{ range: model.getFullModelRange(), text: incoming.body }], () => null)
  }, [incoming])
  useEffect(() => markAgain.current(), [citations])
  useEffect(() => editor.current?.updateOptions({ readOnly, ariaLabel: label }), [readOnly, label])

  return <div ref={place} className="note-editor" />
}

/** Colours the citations of a text, and knows which one a position is in. */
function markCitations(
  editor: monaco.editor.IStandaloneCodeEditor,
  model: monaco.editor.ITextModel,
  citations: () => readonly Citation[],
) {
  const decorations = editor.createDecorationsCollection()
  let found = parseCitations(model.getValue())
  const paint = () => {
    found = parseCitations(model.getValue())
    const standing = new Set(citations().flatMap(({ key, state }) => (state === 'lost' ? [] : [key])))
    decorations.set(
      found.map(({ key, start, end }) => ({
        range: monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)),
        options: { inlineClassName: standing.has(key) ? 'note-citation' : 'note-citation is-lost' },
      })),
    )
  }
  const keyAt = (position: monaco.IPosition): string | null => {
    const at = decorations.getRanges().findIndex((range) => range.containsPosition(position))
    return found[at]?.key ?? null
  }
  paint()
  return { paint, keyAt }
}

/** Whether Escape closes something of the editor's first: a list of offers, a hover, the find bar, a selection. */
function hasOwnUse(editor: monaco.editor.IStandaloneCodeEditor, place: HTMLElement | null): boolean {
  const selections = editor.getSelections() ?? []
  if (selections.length > 1 || selections.some((selection) => !selection.isEmpty())) return true
  return (
    place?.querySelector('.find-widget.visible') !== null ||
    document.querySelector(
      '.suggest-widget.visible, .monaco-hover:not(.hidden) .hover-contents, .rename-box',
    ) !== null
  )
}
