import { useEffect, useRef, type DragEvent, type KeyboardEvent } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { SplitMenu } from './SplitMenu.tsx'
import type { TabActions } from './use-tabs.ts'
import { titleOfTab } from './tab.ts'
import type { Tab, TabGroup } from './tabs.ts'
import { useText } from './text.ts'
import { viewOf } from './views.ts'
import { useWorkbench } from './workbench.ts'

export const tabMime = 'application/x-lightbench-tab'

interface TabStripProps {
  readonly group: TabGroup
  readonly actions: TabActions
  readonly onNew: () => void
  readonly onDragging: (dragging: boolean) => void
}

/** One tab stop; arrows choose, Shift with an arrow moves, Delete or the middle button closes. */
export function TabStrip({ group, actions, onNew, onDragging }: TabStripProps) {
  const t = useText()
  const { keysOf } = useWorkbench()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[data-front]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [group.front])

  const focusTab = (tabId: string | undefined) => {
    if (!tabId) return
    actions.activate(tabId)
    // The strip renders the new front before it can take the focus.
    requestAnimationFrame(() => document.getElementById(`tab-${tabId}`)?.focus())
  }
  const press = (event: KeyboardEvent, tab: Tab) => {
    const at = group.tabs.indexOf(tab)
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step !== 0 && event.shiftKey) {
      actions.shift(tab.id, step)
      requestAnimationFrame(() => document.getElementById(`tab-${tab.id}`)?.focus())
    } else if (step !== 0) focusTab(group.tabs[(at + step + group.tabs.length) % group.tabs.length]?.id)
    else if (event.key === 'Home') focusTab(group.tabs[0]?.id)
    else if (event.key === 'End') focusTab(group.tabs.at(-1)?.id)
    else if (event.key === 'Delete') {
      focusTab((group.tabs[at + 1] ?? group.tabs[at - 1])?.id)
      actions.close(tab.id)
    } else return
    event.preventDefault()
  }
  const dropOn = (event: DragEvent, before: string | null) => {
    const dragged = event.dataTransfer.getData(tabMime)
    if (!dragged) return
    event.preventDefault()
    actions.place(dragged, group.id, before)
  }

  return (
    <div
      className="tabs"
      onDragOver={(event) => event.dataTransfer.types.includes(tabMime) && event.preventDefault()}
      onDrop={(event) => dropOn(event, null)}
    >
      <div className="tab-list" role="tablist" aria-label={t('app.openTabs')} ref={list}>
        {group.tabs.map((tab) => {
          const view = viewOf(tab.request)
          const title = titleOfTab(tab, view.title, t)
          const front = tab.id === group.front
          return (
            <div
              key={tab.id}
              className="tab"
              role="presentation"
              {...(front ? { 'data-front': true } : {})}
              onAuxClick={(event) => event.button === 1 && actions.close(tab.id)}
              onDrop={(event) => {
                event.stopPropagation()
                dropOn(event, tab.id)
              }}
            >
              <button
                type="button"
                role="tab"
                id={`tab-${tab.id}`}
                aria-selected={front}
                aria-controls={`panel-${tab.id}`}
                aria-keyshortcuts="Delete"
                tabIndex={front ? 0 : -1}
                title={title}
                draggable
                onDragStart={(event) => {
                  event.dataTransfer.setData(tabMime, tab.id)
                  event.dataTransfer.effectAllowed = 'move'
                  onDragging(true)
                }}
                onDragEnd={() => onDragging(false)}
                onClick={() => actions.activate(tab.id)}
                onKeyDown={(event) => press(event, tab)}
              >
                <Icon name={view.icon} />
                <span className="cut">{title}</span>
              </button>
              {/* The mouse's way; the keyboard has Delete on the tab and the close command. */}
              <span
                className="x"
                aria-hidden="true"
                title={t('app.close')}
                onClick={() => actions.close(tab.id)}
              >
                <Icon name="close" small />
              </span>
            </div>
          )
        })}
      </div>
      <span className="row" style={{ padding: '0 4px' }}>
        <IconButton icon="plus" label={t('app.newTab')} shortcut={keysOf('tab.new')[0]} onClick={onNew} />
      </span>
      <div className="end">
        <IconButton
          icon="split"
          label={t('app.split')}
          shortcut={keysOf('tab.split')[0]}
          onClick={() => actions.split('horizontal', group.front ?? undefined)}
        />
        <SplitMenu onSplit={(orientation) => actions.split(orientation, group.front ?? undefined)} />
      </div>
    </div>
  )
}
