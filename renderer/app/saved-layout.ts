import { id, z } from '../../shared/api/parse.ts'
import type { DocumentId } from '../../shared/documents/document.ts'
import type { FactId } from '../../shared/facts/fact.ts'
import type { GridId } from '../../shared/grids/grid.ts'
import type { ModelId } from '../../shared/models/model.ts'
import type { NoteId } from '../../shared/notes/note.ts'
import { isMessageKey, type MessageKey } from '../../shared/messages/messages.ts'
import { emptyLayout, type TabLayout } from './tabs.ts'

const documentId = id<DocumentId>()
const request = z.discriminatedUnion('view', [
  z.object({ view: z.literal('welcome') }),
  z.object({
    view: z.literal('documents'),
    list: z.enum(['all', 'unread', 'review', 'bin']),
    company: z.string().exactOptional(),
  }),
  z.object({ view: z.literal('document'), documentId }),
  z.object({ view: z.literal('readAgain') }),
  z.object({ view: z.literal('moves'), documentId: documentId.exactOptional() }),
  z.object({
    view: z.literal('review'),
    documentId: documentId.exactOptional(),
    company: z.string().exactOptional(),
    factId: id<FactId>().exactOptional(),
  }),
  z.object({ view: z.literal('metrics') }),
  z.object({ view: z.literal('checks'), documentId: documentId.exactOptional() }),
  z.object({ view: z.literal('glossary') }),
  z.object({ view: z.literal('guidance'), company: z.string().exactOptional() }),
  z.object({ view: z.literal('grid'), gridId: id<GridId>() }),
  z.object({ view: z.literal('models') }),
  z.object({ view: z.literal('model'), modelId: id<ModelId>() }),
  z.object({ view: z.literal('workbook') }),
  z.object({ view: z.literal('grids') }),
  z.object({ view: z.literal('coverage') }),
  z.object({ view: z.literal('note'), noteId: id<NoteId>() }),
  z.object({ view: z.literal('search'), query: z.string() }),
  z.object({ view: z.literal('settings') }),
  z.object({ view: z.literal('diagnostics') }),
])
/** Views called by what is in them; the others name themselves in words of the interface. */
const named: ReadonlySet<string> = new Set(['document', 'documents', 'note', 'grid', 'model', 'search'])
const tab = z
  .object({
    id: z.string(),
    request,
    title: z
      .union([
        z.string(),
        z.object({
          // A message there is no more gives the view's own title.
          message: z.custom<MessageKey>((key) => typeof key === 'string' && isMessageKey(key)),
          details: z.record(z.string(), z.string()).exactOptional(),
        }),
      ])
      .nullable()
      .catch(null),
    from: z.string().nullable(),
    passage: z.int().min(0).exactOptional(),
  })
  // Older layouts kept such words in the language they were written in.
  .transform((one) =>
    typeof one.title === 'string' && !named.has(one.request.view) ? { ...one, title: null } : one,
  )
const tabs = z.object({
  // Layouts saved before groups could stand one beneath the other don't say it.
  orientation: z.enum(['horizontal', 'vertical']).default('horizontal'),
  groups: z.array(z.object({ id: z.string(), tabs: z.array(tab), front: z.string().nullable() })).min(1),
  activeGroup: z.string(),
  closed: z.array(request),
  nextId: z.int(),
})
/** Whether the side panes are open, kept apart for wide and narrow windows. */
const sides = z.object({ library: z.boolean(), inspector: z.boolean() })
const panes = z.object({
  libraryPx: z.number().min(40).max(2_000),
  inspectorPx: z.number().min(40).max(2_000),
  wide: sides,
  narrow: sides,
})
const saved = z.object({
  tabs,
  panes,
  inspectorTab: z.enum(['outline', 'checks', 'facts', 'highlights', 'notes', 'citedBy', 'corrections']),
  expanded: z.array(z.string()),
  librarySort: z.enum(['date', 'title', 'imported']),
})

export type Panes = z.infer<typeof panes>
export type SavedLayout = Omit<z.infer<typeof saved>, 'tabs'> & { readonly tabs: TabLayout }

export const initialLayout: SavedLayout = {
  tabs: emptyLayout,
  panes: {
    libraryPx: 192,
    inspectorPx: 288,
    wide: { library: true, inspector: true },
    narrow: { library: false, inspector: false },
  },
  inspectorTab: 'outline',
  expanded: ['companies', 'others', 'grids', 'notes'],
  librarySort: 'date',
}

/** Reads what was saved; anything that does not fit, from another version or damaged, gives the first layout. */
export function parseLayout(text: string): SavedLayout {
  if (text === '') return initialLayout
  try {
    const parsed = saved.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : initialLayout
  } catch {
    // Not JSON: a layout is furniture, and a fresh one harms nobody.
    return initialLayout
  }
}

export const formatLayout = (layout: SavedLayout): string => JSON.stringify(layout)
