import type { ViewRequest } from './workbench.ts'

export type ViewName = ViewRequest['view']
export type RequestOf<Name extends ViewName> = Extract<ViewRequest, { readonly view: Name }>

/** What every view is given. `active`: its tab is in front and its group is the one commands go to. */
export interface ViewProps<Name extends ViewName> {
  readonly request: RequestOf<Name>
  readonly active: boolean
}

/** What every pane of the inspector is given; it stays mounted while hidden, so that its count is known. */
export interface InspectorPaneProps {
  readonly active: boolean
  /** Tells how many entries the pane has for the selection; null while there is nothing to count. */
  readonly onCount: (count: number | null) => void
}
