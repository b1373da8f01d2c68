import { Suspense, useState, type KeyboardEvent } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { Tooltip } from '../ui/Tooltip.tsx'
import { useText } from './text.ts'
import { ViewBoundary } from './ViewBoundary.tsx'
import { inspectorPanes, type InspectorPaneName } from './views.ts'
import { useWorkbench } from './workbench.ts'

interface InspectorProps {
  readonly collapsed: boolean
  readonly tab: InspectorPaneName
  readonly onTab: (tab: InspectorPaneName) => void
  readonly onExpand: () => void
  readonly onCollapse: () => void
}

type Counts = Readonly<Partial<Record<InspectorPaneName, number | null>>>

/** Follows the selection in its panes, or in a rail of their signs. Hidden panes stay mounted: they know the counts. */
export function Inspector({ collapsed, tab, onTab, onExpand, onCollapse }: InspectorProps) {
  const t = useText()
  const { keysOf } = useWorkbench()
  const [counts, setCounts] = useState<Counts>({})
  const [tellers] = useState(() =>
    Object.fromEntries(
      inspectorPanes.map(({ name }) => [
        name,
        (count: number | null) =>
          setCounts((known) => (known[name] === count ? known : { ...known, [name]: count })),
      ]),
    ),
  )
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const at = inspectorPanes.findIndex((pane) => pane.name === tab)
    const next = inspectorPanes[(at + step + inspectorPanes.length) % inspectorPanes.length]
    if (!next) return
    onTab(next.name)
    document.getElementById(`itab-${next.name}`)?.focus()
  }
  return (
    <aside className="inspector" aria-label={t('app.inspector')} data-pane="inspector">
      {collapsed ? (
        <div className="rail" role="toolbar" aria-orientation="vertical" aria-label={t('app.inspector')}>
          {inspectorPanes.map((pane) => {
            const count = counts[pane.name] ?? null
            return (
              <IconButton
                key={pane.name}
                icon={pane.icon}
                count={count ?? undefined}
                label={count === null ? t(pane.title) : t('app.named', { name: t(pane.title), count })}
                side="left"
                onClick={() => {
                  onTab(pane.name)
                  onExpand()
                }}
              />
            )
          })}
        </div>
      ) : (
        <div className="ibar">
          <div className="itabs" role="tablist" aria-label={t('app.inspector')}>
            {inspectorPanes.map((pane) => {
              const count = counts[pane.name] ?? null
              const selected = pane.name === tab
              return (
                <Tooltip key={pane.name} text={t(pane.title)}>
                  <button
                    type="button"
                    role="tab"
                    id={`itab-${pane.name}`}
                    className="itab"
                    aria-label={
                      count === null ? t(pane.title) : t('app.named', { name: t(pane.title), count })
                    }
                    aria-selected={selected}
                    aria-controls={`ipane-${pane.name}`}
                    tabIndex={selected ? 0 : -1}
                    onClick={() => onTab(pane.name)}
                    onKeyDown={press}
                  >
                    <span className="itab-sign">
                      <Icon name={pane.icon} />
                      {selected && <b>{count ?? '–'}</b>}
                    </span>
                    <span className="cut">{selected ? t(pane.title) : (count ?? '–')}</span>
                  </button>
                </Tooltip>
              )
            })}
          </div>
          <IconButton
            icon="expand"
            label={t('app.collapseInspector')}
            shortcut={keysOf('pane.inspector')[0]}
            side="left"
            onClick={onCollapse}
          />
        </div>
      )}
      {inspectorPanes.map((pane) => {
        const Pane = pane.component
        const active = !collapsed && pane.name === tab
        return (
          <div
            key={pane.name}
            className="ipane"
            role="tabpanel"
            id={`ipane-${pane.name}`}
            aria-label={t(pane.title)}
            tabIndex={0}
            hidden={!active}
          >
            <ViewBoundary t={t}>
              <Suspense fallback={<Skeleton label={t('app.loading')} />}>
                <Pane active={active} onCount={tellers[pane.name] ?? (() => undefined)} />
              </Suspense>
            </ViewBoundary>
          </div>
        )
      })}
    </aside>
  )
}
