import type * as Monaco from 'monaco-editor/editor'
import type { CitationOffer } from '../../shared/notes/notes-api.ts'
import type { Citation } from '../../shared/notes/note.ts'
import { parseCitations } from '../../shared/notes/parse-citations.ts'

/** What the providers ask of the note whose text a model holds. */
export interface NoteContext {
  readonly citations: () => readonly Citation[]
  readonly offer: (query: string) => Promise<readonly CitationOffer[]>
  /** Cites an offer where the caret stands; what was typed after `[[` is already gone. */
  readonly cite: (offer: CitationOffer) => void
  readonly describe: (citation: Citation) => string
  readonly describeOffer: (offer: CitationOffer) => string
}

const contexts = new Map<string, NoteContext>()
const citeCommand = 'lightbench.citeOffer'

/** Ties a model to its note; the returned function unties it. */
export function attachNote(model: Monaco.editor.ITextModel, context: NoteContext): () => void {
  const uri = model.uri.toString()
  contexts.set(uri, context)
  return () => {
    if (contexts.get(uri) === context) contexts.delete(uri)
  }
}

/** What was typed after the last `[[` of the line, up to the caret; null when there is none. */
export function openReference(beforeCaret: string): string | null {
  const start = beforeCaret.lastIndexOf('[[')
  if (start === -1) return null
  const typed = beforeCaret.slice(start + 2)
  return typed.includes(']') || typed.length > 80 ? null : typed
}

/** Registers what `[[` offers and what hovering shows, once for all notes. */
export function registerNoteLanguage(monaco: typeof Monaco, languageId: string): void {
  monaco.editor.registerCommand(citeCommand, (_accessor: unknown, uri: string, offer: CitationOffer) =>
    contexts.get(uri)?.cite(offer),
  )
  monaco.languages.registerCompletionItemProvider(languageId, {
    triggerCharacters: ['['],
    provideCompletionItems: async (model, position) => {
      const context = contexts.get(model.uri.toString())
      const before = model.getLineContent(position.lineNumber).slice(0, position.column - 1)
      const typed = openReference(before)
      if (!context || typed === null) return { suggestions: [] }
      const offers = await context.offer(typed)
      const range = {
        startLineNumber: position.lineNumber,
        endLineNumber: position.lineNumber,
        startColumn: position.column - typed.length - 2,
        endColumn: position.column,
      }
      return {
        // What fits is the library's answer to what was typed, so ask again with each letter.
        incomplete: true,
        suggestions: offers.map((offer, index) => ({
          label: {
            label:
              offer.kind === 'document'
                ? shorten(offer.documentTitle, labelLength)
                : around(offer.text, typed),
            description: shorten(context.describeOffer(offer), 30),
          },
          documentation: offer.text,
          kind:
            offer.kind === 'document'
              ? monaco.languages.CompletionItemKind.File
              : monaco.languages.CompletionItemKind.Reference,
          insertText: '',
          filterText: `[[${typed}`,
          sortText: String(index).padStart(3, '0'),
          range,
          command: { id: citeCommand, title: '', arguments: [model.uri.toString(), offer] },
        })),
      }
    },
  })
  monaco.languages.registerHoverProvider(languageId, {
    provideHover: (model, position) => {
      const context = contexts.get(model.uri.toString())
      const offset = model.getOffsetAt(position)
      const found = parseCitations(model.getValue()).find(
        ({ start, end }) => start <= offset && offset <= end,
      )
      const citation = context?.citations().find(({ key }) => key === found?.key)
      if (!context || !found || !citation) return null
      const from = model.getPositionAt(found.start)
      const to = model.getPositionAt(found.end)
      return {
        range: new monaco.Range(from.lineNumber, from.column, to.lineNumber, to.column),
        // Words of a source are text, never Markdown: each is escaped and the hover is not trusted.
        contents: [
          { value: `**${escapeMarkdown(context.describe(citation))}**` },
          ...[citation.en, citation.zh]
            .filter((text) => text !== null)
            .map((text) => ({ value: escapeMarkdown(shorten(text, 1_200)) })),
        ],
      }
    },
  })
}

/** As much of an offer's words as a line of the list has room for beside where they stand. */
const labelLength = 34

/** The words around what was typed, so that the reason of an offer is seen. */
function around(text: string, typed: string): string {
  const at = text.toLowerCase().indexOf(typed.toLowerCase())
  if (typed === '' || at < labelLength / 2) return shorten(text, labelLength)
  return `…${shorten(text.slice(text.lastIndexOf(' ', at - 8) + 1), labelLength - 1)}`
}

const shorten = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text

const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]()#+\-.!|<>&~$]/g, '\\$&').replace(/\s*\n\s*/g, ' ')
