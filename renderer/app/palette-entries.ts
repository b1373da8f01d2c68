import uFuzzy from '@leeoniya/ufuzzy'
import type { Api } from '../../shared/api/api.ts'
import { parseDocumentLink } from '../../shared/links/document-link.ts'
import type { MessageKey } from '../../shared/messages/messages.ts'
import type { IconName } from '../ui/Icon.tsx'
import { commandIcon } from './command-icon.ts'
import type { CommandDefinition } from './commands.ts'
import { requestKey } from './tabs.ts'
import { findLinkPlace } from './use-document-links.ts'
import type { ViewRequest } from './workbench.ts'

export type PaletteGroup = 'commands' | 'documents' | 'companies' | 'grids' | 'models' | 'notes' | 'search'

/** Something the palette can do or open. */
export interface PaletteEntry {
  readonly key: string
  readonly group: PaletteGroup
  readonly icon: IconName
  readonly label: string
  readonly hint: string
  readonly shortcut: string | undefined
  readonly action: { readonly command: string } | { readonly request: ViewRequest }
}

/** A found entry with the stretches of its label that were matched. */
export interface PaletteHit {
  readonly entry: PaletteEntry
  readonly marks: readonly (readonly [start: number, end: number])[]
}

/** Labels that begin with the words first, then the closer ones, else as they stood. */
const byBeginning: uFuzzy.Options['sort'] = (info) =>
  info.idx
    .map((_, at) => at)
    .toSorted(
      (a, b) =>
        Number(info.start[a] !== 0) - Number(info.start[b] !== 0) ||
        (info.intraIns[a] ?? 0) - (info.intraIns[b] ?? 0) ||
        (info.interIns[a] ?? 0) - (info.interIns[b] ?? 0) ||
        (info.idx[a] ?? 0) - (info.idx[b] ?? 0),
    )

// Its default options know Latin letters only; these know every script.
const fuzzy = new uFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
  sort: byBeginning,
})

const mostShown = 60

/** The entries that fit the words typed, best first within each group; all of them while nothing is typed. */
export function matchEntries(entries: readonly PaletteEntry[], needle: string): readonly PaletteHit[] {
  if (needle === '') return entries.slice(0, mostShown).map((entry) => ({ entry, marks: [] }))
  const haystack = entries.map((entry) => entry.label)
  const [indexes, found, order] = fuzzy.search(haystack, needle, 1, 1_000)
  if (!indexes || indexes.length === 0) return []
  if (!found || !order)
    return indexes.slice(0, mostShown).flatMap((index) => {
      const entry = entries[index]
      return entry ? [{ entry, marks: [] }] : []
    })
  return order.slice(0, mostShown).flatMap((at) => {
    const entry = entries[found.idx[at] ?? -1]
    const ranges = found.ranges[at] ?? []
    const marks: (readonly [number, number])[] = []
    for (let i = 0; i + 1 < ranges.length; i += 2) marks.push([ranges[i] ?? 0, ranges[i + 1] ?? 0])
    return entry ? [{ entry, marks }] : []
  })
}

/**
 * The groups in their order, but whatever is called just as typed in front, and its group with it: a grid called by a
 * ticker before the documents that only have the ticker somewhere.
 */
export function namedFirst(hits: readonly PaletteHit[], needle: string): readonly PaletteHit[] {
  const typed = needle.toLowerCase()
  const named = new Set(
    hits.filter(({ entry }) => entry.label.toLowerCase() === typed).map(({ entry }) => entry.group),
  )
  const isNamed = ({ entry }: PaletteHit) => named.has(entry.group)
  const isExact = ({ entry }: PaletteHit) => entry.label.toLowerCase() === typed
  const first = hits.filter(isNamed)
  return [
    ...first.filter(isExact),
    ...first.filter((hit) => !isExact(hit)),
    ...hits.filter((hit) => !isNamed(hit)),
  ]
}

export const commandEntry = (
  command: CommandDefinition,
  t: (key: MessageKey) => string,
  shortcut: string | undefined,
): PaletteEntry => ({
  key: `command ${command.id}`,
  group: 'commands',
  icon: commandIcon(command),
  label: t(command.title),
  hint: '',
  shortcut,
  action: { command: command.id },
})

const place = (
  group: PaletteGroup,
  icon: IconName,
  label: string,
  hint: string,
  request: ViewRequest,
): PaletteEntry => ({
  key: requestKey(request),
  group,
  icon,
  label,
  hint,
  shortcut: undefined,
  action: { request },
})

/** Companies, grids and notes of the library: few enough to be matched here. */
export async function listPlaces(api: Api): Promise<readonly PaletteEntry[]> {
  const [companies, grids, models, notes] = await Promise.all([
    api.documents.companies({}),
    api.grids.list({}),
    api.models.list({}),
    api.notes.list({}),
  ])
  return [
    ...companies.map(({ company, ticker }) =>
      place('companies', 'company', company, ticker ?? '', { view: 'documents', list: 'all', company }),
    ),
    ...grids.map((grid) =>
      place('grids', 'table', grid.name, grid.company ?? '', { view: 'grid', gridId: grid.id }),
    ),
    ...models.map((model) => place('models', 'model', model.name, '', { view: 'model', modelId: model.id })),
    ...notes.map((note) => place('notes', 'note', note.title, '', { view: 'note', noteId: note.id })),
  ]
}

/** Documents whose title, company or period has the words; the library does the matching. A pasted link is its place. */
export async function findDocuments(api: Api, needle: string): Promise<readonly PaletteEntry[]> {
  const link = parseDocumentLink(needle)
  if (link) {
    const { title, date } = await api.documents.read({ documentId: link.documentId })
    const { request } = await findLinkPlace(api, link)
    return [place('documents', 'doc', title, date ?? '', request)]
  }
  const { documents } = await api.documents.list({
    view: 'all',
    limit: 8,
    ...(needle ? { filter: needle } : {}),
  })
  return documents.map((document) =>
    place('documents', 'doc', document.title, [document.ticker, document.date].filter(Boolean).join(' · '), {
      view: 'document',
      documentId: document.id,
    }),
  )
}
