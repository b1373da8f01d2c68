import { Suspense, useEffect, useMemo, useRef, useState } from 'react'
import { Skeleton } from '../ui/Skeleton.tsx'
import type { LazyView } from './lazy-view.ts'
import { TabContext, titleOfTab, type TabHold } from './tab.ts'
import { TabStrip, tabMime } from './TabStrip.tsx'
import type { Orientation, Tab, TabGroup } from './tabs.ts'
import { useText } from './text.ts'
import type { TabActions } from './use-tabs.ts'
import { ViewBoundary } from './ViewBoundary.tsx'
import { viewOf, views, type AnyViewProps } from './views.ts'

interface TabGroupPaneProps {
  readonly group: TabGroup
  readonly active: boolean
  readonly actions: TabActions
  readonly onNew: () => void
  readonly onDragging: (dragging: boolean) => void
  /** While a tab is dragged: the right or lower edges that take it as a new group. */
  readonly splitTargets: readonly Orientation[]
}

/** A strip of tabs over the one in front. A view once shown stays mounted, so that coming back costs nothing. */
export function TabGroupPane(props: TabGroupPaneProps) {
  const { group, active, actions, onNew, onDragging, splitTargets } = props
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set())
  if (group.front && !shown.has(group.front)) setShown(new Set([...shown, group.front]))
  const [Welcome] = useState(views.welcome.component.component)
  const t = useText()
  return (
    <div
      className="group-pane"
      data-pane="centre"
      {...(active ? { 'data-active': true } : {})}
      onFocus={() => actions.activateGroup(group.id)}
      onPointerDown={() => actions.activateGroup(group.id)}
    >
      {group.tabs.length === 0 && (
        <ViewBoundary t={t}>
          <Suspense fallback={null}>
            <Welcome request={{ view: 'welcome' }} active={active} />
          </Suspense>
        </ViewBoundary>
      )}
      {group.tabs.length > 0 && (
        <TabStrip group={group} actions={actions} onNew={onNew} onDragging={onDragging} />
      )}
      {group.tabs
        .filter((tab) => shown.has(tab.id))
        .map((tab) => (
          <TabPanel key={tab.id} tab={tab} front={tab.id === group.front} active={active} actions={actions} />
        ))}
      {splitTargets.map((orientation) => (
        <SplitTarget
          key={orientation}
          orientation={orientation}
          onDrop={(tabId) => actions.split(orientation, tabId)}
        />
      ))}
    </div>
  )
}

interface TabPanelProps {
  readonly tab: Tab
  readonly front: boolean
  readonly active: boolean
  readonly actions: TabActions
}

function TabPanel({ tab, front, active, actions }: TabPanelProps) {
  const t = useText()
  const { component, title } = viewOf(tab.request)
  const [passage] = useState(tab.passage ?? null)
  const hold = useMemo<TabHold>(
    () => ({
      id: tab.id,
      passage,
      rename: (name) => actions.rename(tab.id, name),
      keepPassage: (at) => actions.keepPassage(tab.id, at),
    }),
    [actions, tab.id, passage],
  )
  const panel = useRef<HTMLDivElement>(null)
  const { request } = tab
  // What is opened takes the focus along, so that one can read on at once; a group or dialog that has it keeps it.
  useEffect(() => {
    if (!front || !active) return
    const at = document.activeElement
    const kept = at?.checkVisibility() && at.closest('[role="dialog"], [role="menu"]')
    const here = at?.checkVisibility() && panel.current?.closest('.group-pane')?.contains(at)
    if (!kept && !here) panel.current?.focus()
  }, [front, active, request])
  return (
    <div
      ref={panel}
      className="tab-panel"
      role="tabpanel"
      id={`panel-${tab.id}`}
      aria-label={titleOfTab(tab, title, t)}
      tabIndex={-1}
      data-pane-focus
      hidden={!front}
    >
      <TabContext value={hold}>
        <ViewBoundary t={t}>
          <Suspense fallback={<Skeleton label={t('app.loading')} lines={5} />}>
            <ShownView
              key={tab.request.view}
              view={component}
              request={tab.request}
              active={front && active}
            />
          </Suspense>
        </ViewBoundary>
      </TabContext>
    </div>
  )
}

/** A view in the form in which it could first be had: the module at hand later is another component to React. */
function ShownView({ view, ...props }: AnyViewProps & { readonly view: LazyView<AnyViewProps> }) {
  const [View] = useState(view.component)
  return <View {...props} />
}

interface SplitTargetProps {
  readonly orientation: Orientation
  readonly onDrop: (tabId: string) => void
}

function SplitTarget({ orientation, onDrop }: SplitTargetProps) {
  const [over, setOver] = useState(false)
  return (
    <div
      className="split-drop"
      data-orientation={orientation}
      {...(over ? { 'data-over': true } : {})}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        onDrop(event.dataTransfer.getData(tabMime))
      }}
    />
  )
}
