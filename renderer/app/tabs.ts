import type { MessageKey } from '../../shared/messages/messages.ts'
import type { ViewRequest } from './workbench.ts'

/** A name of the user's or a document's own, or words that follow the language of the interface. */
export type TabTitle =
  | string
  | { readonly message: MessageKey; readonly details?: Readonly<Record<string, string>> }

export interface Tab {
  readonly id: string
  readonly request: ViewRequest
  /** What the view called itself last; null before it has. */
  readonly title: TabTitle | null
  /** The tab this one was opened from: where Escape leads. */
  readonly from: string | null
  /** Of a document, the passage this tab was left at; each of two tabs of one document has its own. */
  readonly passage?: number
}

/** Tabs of which one is in front. */
export interface TabGroup {
  readonly id: string
  readonly tabs: readonly Tab[]
  readonly front: string | null
}

/** How the groups stand: side by side, or one beneath the other. */
export type Orientation = 'horizontal' | 'vertical'

/** Groups in one direction, from the left or the top; there is always one, and only a single one may be empty. */
export interface TabLayout {
  readonly orientation: Orientation
  readonly groups: readonly TabGroup[]
  readonly activeGroup: string
  /** Requests of closed tabs, the last closed last. */
  readonly closed: readonly ViewRequest[]
  readonly nextId: number
}

const maxGroups = 3
const maxClosed = 20

export const emptyLayout: TabLayout = {
  orientation: 'horizontal',
  groups: [{ id: 'g0', tabs: [], front: null }],
  activeGroup: 'g0',
  closed: [],
  nextId: 1,
}

/** Requests with the same key share a tab: the same document, whatever words of it are asked for. */
export function requestKey(request: ViewRequest): string {
  switch (request.view) {
    case 'document':
      return `document ${request.documentId}`
    case 'review':
      return `review ${request.documentId ?? `of ${request.company ?? ''}`}`
    case 'moves':
      return `moves ${request.documentId ?? ''}`
    case 'documents':
      return `documents ${request.list} ${request.company ?? ''}`
    case 'grid':
      return `grid ${request.gridId}`
    case 'model':
      return `model ${request.modelId}`
    case 'note':
      return `note ${request.noteId}`
    default:
      return request.view
  }
}

export const activeGroupOf = (layout: TabLayout): TabGroup =>
  layout.groups.find((group) => group.id === layout.activeGroup) ??
  layout.groups[0] ?? { id: 'g0', tabs: [], front: null }

export function frontTabOf(layout: TabLayout): Tab | null {
  const group = activeGroupOf(layout)
  return group.tabs.find((tab) => tab.id === group.front) ?? null
}

const groupOf = (layout: TabLayout, tabId: string): TabGroup | null =>
  layout.groups.find((group) => group.tabs.some((tab) => tab.id === tabId)) ?? null

const withGroup = (layout: TabLayout, changed: TabGroup): TabLayout => ({
  ...layout,
  groups: layout.groups.map((group) => (group.id === changed.id ? changed : group)),
})

/** Brings a tab to the front of its group and makes that group the active one. */
export function activateTab(layout: TabLayout, tabId: string): TabLayout {
  const group = groupOf(layout, tabId)
  if (!group) return layout
  if (group.front === tabId && layout.activeGroup === group.id) return layout
  return { ...withGroup(layout, { ...group, front: tabId }), activeGroup: group.id }
}

export const activateGroup = (layout: TabLayout, groupId: string): TabLayout =>
  layout.activeGroup === groupId || !layout.groups.some((group) => group.id === groupId)
    ? layout
    : { ...layout, activeGroup: groupId }

/**
 * Opens a request in the active group, or turns the tab that has it to the new request and brings it to the front.
 * `split` puts it into the neighbouring group, so that what was in front stays in sight.
 */
export function openTab(layout: TabLayout, request: ViewRequest, placement: 'tab' | 'split'): TabLayout {
  const from = frontTabOf(layout)
  const key = requestKey(request)
  const open = layout.groups.flatMap((group) => group.tabs).find((tab) => requestKey(tab.request) === key)
  if (open && !(placement === 'split' && groupOf(layout, open.id)?.id === layout.activeGroup)) {
    const group = groupOf(layout, open.id)
    if (!group) return layout
    const turned = { ...open, request, from: from && from.id !== open.id ? from.id : open.from }
    const tabs = group.tabs.map((tab) => (tab.id === open.id ? turned : tab))
    return activateTab(withGroup(layout, { ...group, tabs }), open.id)
  }
  const tab: Tab = { id: `t${layout.nextId}`, request, title: open?.title ?? null, from: from?.id ?? null }
  const grown = { ...layout, nextId: layout.nextId + 1 }
  const active = activeGroupOf(layout)
  if (placement === 'split' && active.tabs.length > 0) {
    const [made, neighbour] = neighbourOf(grown, active.id)
    return addTab(made, neighbour, tab)
  }
  return addTab(grown, active.id, tab, active.tabs.findIndex((other) => other.id === active.front) + 1)
}

/** The group after this one, made when there is room for one; the one before where there isn't. */
function neighbourOf(layout: TabLayout, groupId: string): readonly [TabLayout, string] {
  const at = layout.groups.findIndex((group) => group.id === groupId)
  const after = layout.groups[at + 1]
  if (after) return [layout, after.id]
  if (layout.groups.length >= maxGroups) return [layout, layout.groups[at - 1]?.id ?? groupId]
  const made: TabGroup = { id: `g${layout.nextId}`, tabs: [], front: null }
  return [{ ...layout, groups: [...layout.groups, made], nextId: layout.nextId + 1 }, made.id]
}

function addTab(layout: TabLayout, groupId: string, tab: Tab, index?: number): TabLayout {
  const group = layout.groups.find((one) => one.id === groupId)
  if (!group) return layout
  const tabs = group.tabs.toSpliced(index ?? group.tabs.length, 0, tab)
  return { ...withGroup(layout, { ...group, tabs, front: tab.id }), activeGroup: groupId }
}

function withoutTab(layout: TabLayout, tabId: string): TabLayout {
  const group = groupOf(layout, tabId)
  if (!group) return layout
  const at = group.tabs.findIndex((tab) => tab.id === tabId)
  const tabs = group.tabs.toSpliced(at, 1)
  if (tabs.length === 0 && layout.groups.length > 1) {
    const groups = layout.groups.filter((one) => one.id !== group.id)
    const activeGroup = layout.activeGroup === group.id ? (groups[0]?.id ?? 'g0') : layout.activeGroup
    return { ...layout, groups, activeGroup }
  }
  const front = group.front === tabId ? (tabs[Math.min(at, tabs.length - 1)]?.id ?? null) : group.front
  return withGroup(layout, { ...group, tabs, front })
}

export function closeTab(layout: TabLayout, tabId: string): TabLayout {
  const tab = groupOf(layout, tabId)?.tabs.find((one) => one.id === tabId)
  if (!tab) return layout
  return { ...withoutTab(layout, tabId), closed: [...layout.closed, tab.request].slice(-maxClosed) }
}

export function reopenTab(layout: TabLayout): TabLayout {
  const request = layout.closed.at(-1)
  return request ? openTab({ ...layout, closed: layout.closed.slice(0, -1) }, request, 'tab') : layout
}

/** Moves a tab within its group by `step`; at the end it stays. */
export function shiftTab(layout: TabLayout, tabId: string, step: -1 | 1): TabLayout {
  const group = groupOf(layout, tabId)
  const at = group?.tabs.findIndex((tab) => tab.id === tabId) ?? -1
  const tab = group?.tabs[at]
  if (!group || !tab || !group.tabs[at + step]) return layout
  return withGroup(layout, { ...group, tabs: group.tabs.toSpliced(at, 1).toSpliced(at + step, 0, tab) })
}

/** Moves a tab to a place in a group; `before` null means last. */
export function placeTab(
  layout: TabLayout,
  tabId: string,
  groupId: string,
  before: string | null,
): TabLayout {
  const tab = groupOf(layout, tabId)?.tabs.find((one) => one.id === tabId)
  if (!tab || before === tabId) return layout
  const target = layout.groups.find((group) => group.id === groupId)
  if (!target || (target.tabs.length === 1 && target.tabs[0]?.id === tabId)) return layout
  const left = withoutTab(layout, tabId)
  const index =
    left.groups.find((group) => group.id === groupId)?.tabs.findIndex((one) => one.id === before) ?? -1
  return addTab(left, groupId, tab, index < 0 ? undefined : index)
}

/**
 * Puts the front tab beside or beneath: moved when its group has others, shown a second time when it is alone. All
 * groups stand in one direction, so that several which stand in the other are turned, each with the tabs it has.
 */
export function splitTab(layout: TabLayout, orientation: Orientation): TabLayout {
  if (layout.orientation === orientation) return splitFront(layout)
  const turned = { ...layout, orientation }
  return layout.groups.length > 1 ? turned : splitFront(turned)
}

function splitFront(layout: TabLayout): TabLayout {
  const group = activeGroupOf(layout)
  const tab = frontTabOf(layout)
  if (!tab) return layout
  if (group.tabs.length === 1 && layout.groups.length > 1) {
    const [, neighbour] = neighbourOf(layout, group.id)
    if (neighbour === group.id) return layout
    const at = layout.groups.findIndex((one) => one.id === group.id)
    const target = layout.groups[at + 1]?.id ?? layout.groups[at - 1]?.id ?? neighbour
    return addTab(withoutTab(layout, tab.id), target, tab)
  }
  const [made, neighbour] = neighbourOf(layout, group.id)
  if (group.tabs.length === 1) return twinTab(layout)
  return addTab(withoutTab(made, tab.id), neighbour, tab)
}

/** Shows what is in front a second time, in the neighbouring group: two places of one document. */
export function twinTab(layout: TabLayout): TabLayout {
  const group = activeGroupOf(layout)
  const tab = frontTabOf(layout)
  if (!tab) return layout
  const [made, neighbour] = neighbourOf(layout, group.id)
  if (neighbour === group.id) return layout
  const twin: Tab = { ...tab, id: `t${made.nextId}`, from: null }
  return addTab({ ...made, nextId: made.nextId + 1 }, neighbour, twin)
}

/** The next tab of the active group, round the end. */
export function stepTab(layout: TabLayout, step: -1 | 1): TabLayout {
  const group = activeGroupOf(layout)
  const at = group.tabs.findIndex((tab) => tab.id === group.front)
  const next = group.tabs[(at + step + group.tabs.length) % Math.max(group.tabs.length, 1)]
  return next ? activateTab(layout, next.id) : layout
}

/** Back to the tab the front one was opened from, when that is still open. */
export function backTab(layout: TabLayout): TabLayout {
  const from = frontTabOf(layout)?.from
  return from ? activateTab(layout, from) : layout
}

export const renameTab = (layout: TabLayout, tabId: string, title: TabTitle): TabLayout =>
  changeTab(layout, tabId, { title })

/** Remembers the passage a tab is left at. */
export const keepPassage = (layout: TabLayout, tabId: string, passage: number): TabLayout =>
  changeTab(layout, tabId, { passage })

function changeTab(
  layout: TabLayout,
  tabId: string,
  change: Partial<Pick<Tab, 'title' | 'passage'>>,
): TabLayout {
  const group = groupOf(layout, tabId)
  const tab = group?.tabs.find((one) => one.id === tabId)
  if (!group || !tab) return layout
  const changed = { ...tab, ...change }
  if (JSON.stringify(changed.title) === JSON.stringify(tab.title) && changed.passage === tab.passage)
    return layout
  return withGroup(layout, {
    ...group,
    tabs: group.tabs.map((one) => (one.id === tabId ? changed : one)),
  })
}
