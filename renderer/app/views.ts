import { lazy, type ComponentType } from 'react'
import type { MessageKey } from '../../shared/messages/messages.ts'
import type { IconName } from '../ui/Icon.tsx'
import { lazyView, type LazyView } from './lazy-view.ts'
import type { InspectorPaneProps, RequestOf, ViewName, ViewProps } from './view-props.ts'
import type { ViewRequest } from './workbench.ts'

interface ViewDefinition<Name extends ViewName> {
  readonly icon: IconName
  /** The tab's title until the view tells a better one with `useTabTitle`. */
  readonly title: (request: RequestOf<Name>) => MessageKey
  readonly component: LazyView<ViewProps<Name>>
}

const listTitles = {
  all: 'app.documents',
  unread: 'app.unread',
  review: 'app.review',
  bin: 'app.bin',
} as const

/** Every view by its name. A view is loaded in an idle moment or when first opened; nothing else imports one. */
export const views: { readonly [Name in ViewName]: ViewDefinition<Name> } = {
  welcome: {
    icon: 'star',
    title: () => 'app.welcome',
    component: lazyView(() => import('../library/WelcomeView.tsx')),
  },
  documents: {
    icon: 'documents',
    title: (request) => listTitles[request.list],
    component: lazyView(() => import('../library/DocumentsView.tsx')),
  },
  document: {
    icon: 'doc',
    title: () => 'app.document',
    component: lazyView(() => import('../reader/ReaderView.tsx')),
  },
  highlights: {
    icon: 'highlight',
    title: () => 'highlights.title',
    component: lazyView(() => import('../highlights/HighlightsView.tsx')),
  },
  readAgain: {
    icon: 'reload',
    title: () => 'revisions.title',
    component: lazyView(() => import('../revisions/ReadAgainView.tsx')),
  },
  moves: {
    icon: 'link',
    title: () => 'anchors.title',
    component: lazyView(() => import('../anchors/MovesView.tsx')),
  },
  review: {
    icon: 'figure',
    title: () => 'app.reviewFacts',
    component: lazyView(() => import('../facts/ReviewView.tsx')),
  },
  checks: {
    icon: 'warning',
    title: () => 'checks.title',
    component: lazyView(() => import('../checks/ChecksView.tsx')),
  },
  metrics: {
    icon: 'figure',
    title: () => 'metrics.title',
    component: lazyView(() => import('../metrics/MetricsView.tsx')),
  },
  glossary: {
    icon: 'book',
    title: () => 'glossary.title',
    component: lazyView(() => import('../glossary/GlossaryView.tsx')),
  },
  guidance: {
    icon: 'figure',
    title: () => 'guidance.title',
    component: lazyView(() => import('../guidance/GuidanceView.tsx')),
  },
  grid: {
    icon: 'table',
    title: () => 'app.grid',
    component: lazyView(() => import('../grids/GridView.tsx')),
  },
  models: {
    icon: 'model',
    title: () => 'models.models',
    component: lazyView(() => import('../models/ModelsView.tsx')),
  },
  model: {
    icon: 'model',
    title: () => 'models.model',
    component: lazyView(() => import('../models/ModelView.tsx')),
  },
  workbook: {
    icon: 'table',
    title: () => 'workbooks.title',
    component: lazyView(() => import('../workbooks/WorkbookView.tsx')),
  },
  grids: {
    icon: 'table',
    title: () => 'grids.allGrids',
    component: lazyView(() => import('../grids/GridsView.tsx')),
  },
  coverage: {
    icon: 'table',
    title: () => 'grids.coverage',
    component: lazyView(() => import('../grids/CoverageView.tsx')),
  },
  note: {
    icon: 'note',
    title: () => 'app.note',
    component: lazyView(() => import('../notes/NoteView.tsx')),
  },
  search: {
    icon: 'search',
    title: () => 'app.search',
    component: lazyView(() => import('../search/SearchView.tsx')),
  },
  settings: {
    icon: 'settings',
    title: () => 'app.settings',
    component: lazyView(() => import('../settings/SettingsView.tsx')),
  },
  diagnostics: {
    icon: 'info',
    title: () => 'app.diagnostics',
    component: lazyView(() => import('../settings/DiagnosticsView.tsx')),
  },
}

export interface AnyViewProps {
  readonly request: ViewRequest
  readonly active: boolean
}

/** Fetches every view's module, so that the first of each opens as fast as the next. */
export const loadViews = (): Promise<unknown> =>
  Promise.allSettled(Object.values(views).map(({ component }) => component.load()))

/** The view a request names, with its component ready to be given that request. */
export function viewOf(request: ViewRequest): {
  readonly icon: IconName
  readonly title: MessageKey
  readonly component: LazyView<AnyViewProps>
} {
  // The table holds name and request together; TypeScript can't follow that through an indexed access.
  const view = views[request.view] as unknown as ViewDefinition<ViewName>
  return {
    icon: view.icon,
    title: view.title(request),
    component: view.component,
  }
}

export type InspectorPaneName =
  | 'outline'
  | 'checks'
  | 'facts'
  | 'highlights'
  | 'notes'
  | 'citedBy'
  | 'corrections'

interface InspectorPane {
  readonly name: InspectorPaneName
  readonly icon: IconName
  readonly title: MessageKey
  readonly component: ComponentType<InspectorPaneProps>
}

/** The inspector's panes, in the order of their tabs. */
export const inspectorPanes: readonly InspectorPane[] = [
  {
    name: 'outline',
    icon: 'outline',
    title: 'app.outline',
    component: lazy(() => import('../inspector/OutlinePane.tsx')),
  },
  {
    name: 'checks',
    icon: 'warning',
    title: 'app.checks',
    component: lazy(() => import('../inspector/ChecksPane.tsx')),
  },
  {
    name: 'facts',
    icon: 'figure',
    title: 'app.facts',
    component: lazy(() => import('../inspector/FactsPane.tsx')),
  },
  {
    name: 'highlights',
    icon: 'highlight',
    title: 'highlights.title',
    component: lazy(() => import('../inspector/HighlightsPane.tsx')),
  },
  {
    name: 'notes',
    icon: 'note',
    title: 'app.notes',
    component: lazy(() => import('../inspector/NotesPane.tsx')),
  },
  {
    name: 'citedBy',
    icon: 'quote',
    title: 'app.citedBy',
    component: lazy(() => import('../inspector/CitedByPane.tsx')),
  },
  {
    name: 'corrections',
    icon: 'edit',
    title: 'app.corrections',
    component: lazy(() => import('../inspector/CorrectionsPane.tsx')),
  },
]
