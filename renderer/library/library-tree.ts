import type { CompanyCount, DocumentSummary } from '../../shared/documents/documents-api.ts'
import type { GridSummary } from '../../shared/grids/grids-api.ts'
import type { LibrarySummary } from '../../shared/library/library-api.ts'
import type { NoteSummary } from '../../shared/notes/note.ts'
import type { IconName } from '../ui/Icon.tsx'
import type { ViewRequest } from '../app/workbench.ts'

/** How the documents under a company are sorted. */
export type LibrarySort = 'date' | 'title' | 'imported'

export type GroupKey = 'companies' | 'others' | 'grids' | 'notes' | 'found'

/** A line of the library pane. `request` is what it opens; a group only opens and closes itself. */
export interface TreeNode {
  readonly key: string
  readonly level: 1 | 2 | 3
  readonly kind: 'list' | 'group' | 'company' | 'guidance' | 'document' | 'more' | 'grid' | 'note'
  readonly icon: IconName | null
  /** A user's own words, or null where `list` or `group` names it. */
  readonly label: string | null
  readonly list?:
    | 'all'
    | 'unread'
    | 'review'
    | 'checks'
    | 'glossary'
    | 'models'
    | 'metrics'
    | 'grids'
    | 'coverage'
    | 'highlights'
    | 'moves'
    | 'bin'
  readonly group?: GroupKey
  readonly document?: DocumentSummary
  readonly expanded: boolean | null
  readonly count: number | null
  /** The count is of something new to the user. */
  readonly fresh: boolean
  readonly request: ViewRequest | null
  readonly parent: string | null
}

/** What the tree is made of. `documents` holds those of expanded companies by company. */
export interface TreeSource {
  readonly library: LibrarySummary | null
  readonly companies: readonly CompanyCount[]
  readonly documents: ReadonlyMap<
    string,
    { readonly documents: readonly DocumentSummary[]; readonly total: number }
  >
  /** Open entries of the ledgers of expanded companies, by company; none where nothing was guided. */
  readonly guidance: ReadonlyMap<string, number>
  /** Documents about no one company, such as essays. */
  readonly others: { readonly documents: readonly DocumentSummary[]; readonly total: number }
  readonly grids: readonly GridSummary[]
  readonly notes: readonly NoteSummary[]
  /** Open errors and doubts of all documents. */
  readonly checks: number
  readonly highlights: number
  /** Anchors that moved or were lost and nobody has seen. */
  readonly moves: number
  /** Documents that fit the filter; null without one. */
  readonly found: readonly DocumentSummary[] | null
  readonly filter: string
  readonly expanded: ReadonlySet<string>
}

const leaf = { expanded: null, count: null, fresh: false } as const

/** The visible lines of the library pane, top to bottom. */
export function buildTree(source: TreeSource): readonly TreeNode[] {
  const { library, filter, expanded, found } = source
  const fits = (name: string) => name.toLowerCase().includes(filter.toLowerCase())
  const lists: TreeNode[] = (
    [
      ['all', 'documents', library?.documents ?? 0, false],
      ['unread', 'inbox', library?.unread ?? 0, true],
      ['review', 'figure', library?.toReview ?? 0, false],
      ['checks', 'warning', source.checks, false],
      ['grids', 'table', null, false],
      ['coverage', 'openAll', null, false],
      ['glossary', 'book', null, false],
      ['models', 'model', null, false],
      ['metrics', 'figure', null, false],
      // There are such lists only while something is on them.
      ...(source.highlights > 0 ? ([['highlights', 'highlight', source.highlights, false]] as const) : []),
      ...(source.moves > 0 ? ([['moves', 'link', source.moves, true]] as const) : []),
      ['bin', 'bin', library?.inBin ?? 0, false],
    ] as const
  ).map(([list, icon, count, fresh]) => ({
    key: `list ${list}`,
    level: 1,
    kind: 'list',
    icon,
    label: null,
    list,
    expanded: null,
    count,
    fresh: fresh && count !== null && count > 0,
    request:
      list === 'all' || list === 'unread' || list === 'review' || list === 'bin'
        ? { view: 'documents', list }
        : { view: list },
    parent: null,
  }))
  if (found) {
    return [
      ...group(
        'found',
        found.map((document) => documentNode(document, 'found', 2)),
        expanded,
        true,
      ),
      ...group(
        'companies',
        companyNodes({ ...source, companies: source.companies.filter((c) => fits(c.company)) }),
        expanded,
      ),
      ...group('grids', gridNodes(source.grids.filter((grid) => fits(grid.name))), expanded),
      ...group('notes', noteNodes(source.notes.filter((note) => fits(note.title))), expanded),
    ]
  }
  return [
    ...lists,
    ...group('companies', companyNodes(source), expanded),
    ...group('others', otherNodes(source), expanded),
    ...group('grids', gridNodes(source.grids), expanded),
    ...group('notes', noteNodes(source.notes), expanded),
  ]
}

function group(
  key: GroupKey,
  children: readonly TreeNode[],
  expanded: ReadonlySet<string>,
  always = false,
): readonly TreeNode[] {
  if (children.length === 0) return []
  const open = always || expanded.has(key)
  const head: TreeNode = {
    key,
    level: 1,
    kind: 'group',
    icon: null,
    label: null,
    group: key,
    expanded: open,
    count: null,
    fresh: false,
    request: null,
    parent: null,
  }
  return open ? [head, ...children] : [head]
}

const companyNodes = ({ companies, documents, guidance, expanded }: TreeSource): readonly TreeNode[] =>
  companies.flatMap((one) => {
    const key = `company ${one.company}`
    const open = expanded.has(key)
    const node: TreeNode = {
      key,
      level: 2,
      kind: 'company',
      icon: null,
      label: one.company,
      expanded: open,
      count: one.unread > 0 ? one.unread : null,
      fresh: true,
      request: { view: 'documents', list: 'all', company: one.company },
      parent: 'companies',
    }
    const page = open ? documents.get(one.company) : undefined
    if (!page) return [node]
    const guided = guidance.get(one.company)
    const ledger = guided === undefined ? [] : [guidanceNode(one.company, guided, key)]
    const children = page.documents.map((document) => documentNode(document, key, 3))
    const more = page.total > page.documents.length ? [moreNode(one.company, page.total, key, 3)] : []
    return [node, ...ledger, ...children, ...more]
  })

const guidanceNode = (company: string, open: number, parent: string): TreeNode => ({
  ...leaf,
  key: `guidance ${company}`,
  level: 3,
  kind: 'guidance',
  icon: 'figure',
  label: null,
  count: open > 0 ? open : null,
  request: { view: 'guidance', company },
  parent,
})

const otherNodes = ({ others }: TreeSource): readonly TreeNode[] => [
  ...others.documents.map((document) => documentNode(document, 'others', 2)),
  ...(others.total > others.documents.length ? [moreNode('', others.total, 'others', 2)] : []),
]

const moreNode = (company: string, total: number, parent: string, level: 2 | 3): TreeNode => ({
  ...leaf,
  key: `more ${company}`,
  level,
  kind: 'more',
  icon: null,
  label: null,
  count: total,
  request: { view: 'documents', list: 'all', company },
  parent,
})

const documentNode = (document: DocumentSummary, parent: string, level: 2 | 3): TreeNode => ({
  ...leaf,
  key: `document ${document.id}`,
  level,
  kind: 'document',
  icon: null,
  label: document.title,
  document,
  request: { view: 'document', documentId: document.id },
  parent,
})

const gridNodes = (grids: readonly GridSummary[]): readonly TreeNode[] =>
  grids.map((grid) => ({
    ...leaf,
    key: `grid ${grid.id}`,
    level: 2,
    kind: 'grid',
    icon: 'table',
    label: grid.name,
    request: { view: 'grid', gridId: grid.id },
    parent: 'grids',
  }))

const noteNodes = (notes: readonly NoteSummary[]): readonly TreeNode[] =>
  notes.map((note) => ({
    ...leaf,
    key: `note ${note.id}`,
    level: 2,
    kind: 'note',
    icon: 'note',
    label: note.title,
    request: { view: 'note', noteId: note.id },
    parent: 'notes',
  }))
