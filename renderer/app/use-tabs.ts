import { useMemo, useState } from 'react'
import * as layouts from './tabs.ts'
import type { Orientation, TabLayout, TabTitle } from './tabs.ts'
import type { ViewRequest } from './workbench.ts'

/** What can be done to the tabs; every function is stable. */
export interface TabActions {
  readonly open: (request: ViewRequest, placement?: 'tab' | 'split') => void
  readonly activate: (tabId: string) => void
  readonly activateGroup: (groupId: string) => void
  readonly close: (tabId: string) => void
  readonly closeFront: () => void
  readonly reopen: () => void
  readonly shift: (tabId: string, step: -1 | 1) => void
  readonly shiftFront: (step: -1 | 1) => void
  readonly place: (tabId: string, groupId: string, before: string | null) => void
  /** Splits off the front tab of the active group, or the one named. */
  readonly split: (orientation: Orientation, tabId?: string) => void
  /** Shows the front tab a second time in the neighbouring group. */
  readonly twin: () => void
  readonly step: (step: -1 | 1) => void
  readonly back: () => void
  readonly rename: (tabId: string, title: TabTitle) => void
  readonly keepPassage: (tabId: string, passage: number) => void
}

export function useTabs(initial: TabLayout): readonly [TabLayout, TabActions] {
  const [layout, setLayout] = useState(initial)
  const actions = useMemo<TabActions>(() => {
    const withFront = (change: (layout: TabLayout, tabId: string) => TabLayout) =>
      setLayout((now) => {
        const front = layouts.frontTabOf(now)
        return front ? change(now, front.id) : now
      })
    return {
      open: (request, placement = 'tab') => setLayout((now) => layouts.openTab(now, request, placement)),
      activate: (tabId) => setLayout((now) => layouts.activateTab(now, tabId)),
      activateGroup: (groupId) => setLayout((now) => layouts.activateGroup(now, groupId)),
      close: (tabId) => setLayout((now) => layouts.closeTab(now, tabId)),
      closeFront: () => withFront(layouts.closeTab),
      reopen: () => setLayout(layouts.reopenTab),
      shift: (tabId, step) => setLayout((now) => layouts.shiftTab(now, tabId, step)),
      shiftFront: (step) => withFront((now, tabId) => layouts.shiftTab(now, tabId, step)),
      place: (tabId, groupId, before) => setLayout((now) => layouts.placeTab(now, tabId, groupId, before)),
      split: (orientation, tabId) =>
        setLayout((now) => layouts.splitTab(tabId ? layouts.activateTab(now, tabId) : now, orientation)),
      twin: () => setLayout(layouts.twinTab),
      step: (step) => setLayout((now) => layouts.stepTab(now, step)),
      back: () => setLayout(layouts.backTab),
      rename: (tabId, title) => setLayout((now) => layouts.renameTab(now, tabId, title)),
      keepPassage: (tabId, passage) => setLayout((now) => layouts.keepPassage(now, tabId, passage)),
    }
  }, [])
  return [layout, actions]
}
