import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useCommand } from './commands.ts'
import {
  emptyTrail,
  leavePlace,
  stepBack,
  stepForward,
  type Place,
  type PlaceKeeper,
  type Places,
} from './places.ts'
import { frontTabOf, type Tab, type TabLayout } from './tabs.ts'
import type { TabActions } from './use-tabs.ts'

/**
 * Keeps the trail of places: going to another tab, opening something else in the same one, or jumping within it each
 * leave the place where one was. A view that goes to what it was opened at leaves none of its own: Back leads to
 * whatever view asked for it.
 */
export function usePlaceTrail(layout: TabLayout, actions: TabActions): Places {
  const [trail, setTrail] = useState(emptyTrail)
  const keepers = useRef(new Map<string, PlaceKeeper>())
  /** Of tabs that were closed meanwhile. */
  const lastPassages = useRef(new Map<string, number>())
  const front = frontTabOf(layout)
  const latest = useRef({ layout, front, trail })
  latest.current = { layout, front, trail }

  const placeOf = useCallback((tab: Tab): Place => {
    const passage = keepers.current.get(tab.id)?.read() ?? lastPassages.current.get(tab.id) ?? null
    const { request } = tab
    return {
      tabId: tab.id,
      // The words once asked for are not where one was.
      request: request.view === 'document' ? { view: 'document', documentId: request.documentId } : request,
      passage,
    }
  }, [])

  // A walk along the trail changes what is in front without leaving a place.
  const walking = useRef(false)
  const before = useRef(front)
  useEffect(() => {
    const left = before.current
    before.current = front
    if (left?.id === front?.id && left?.request === front?.request) return
    const isWalk = walking.current
    walking.current = false
    if (left !== null && front !== null && !isWalk) setTrail((now) => leavePlace(now, placeOf(left)))
  }, [front, placeOf])

  const walk = useCallback(
    (step: typeof stepBack) => {
      const { layout: tabs, front: here, trail: now } = latest.current
      const stepped = step(now, here && placeOf(here))
      if (!stepped) return
      const { place } = stepped
      setTrail(stepped.trail)
      const isOpen = tabs.groups.some((group) => group.tabs.some((tab) => tab.id === place.tabId))
      walking.current = !isOpen || here?.id !== place.tabId
      if (!isOpen) {
        const { request, passage } = place
        actions.open(request.view === 'document' && passage !== null ? { ...request, passage } : request)
        return
      }
      actions.activate(place.tabId)
      if (place.passage !== null) keepers.current.get(place.tabId)?.goTo(place.passage)
    },
    [actions, placeOf],
  )
  const leave = useCallback(() => {
    const { front: here } = latest.current
    if (here) setTrail((now) => leavePlace(now, placeOf(here)))
  }, [placeOf])
  const register = useCallback((tabId: string, keeper: PlaceKeeper) => {
    keepers.current.set(tabId, keeper)
    return () => {
      lastPassages.current.set(tabId, keeper.read())
      keepers.current.delete(tabId)
    }
  }, [])
  const back = useCallback(() => walk(stepBack), [walk])
  const forward = useCallback(() => walk(stepForward), [walk])
  const [canGoBack, canGoForward] = [trail.before.length > 0, trail.after.length > 0]
  useCommand('place.back', back, canGoBack)
  useCommand('place.forward', forward, canGoForward)
  return useMemo(
    () => ({ leave, back, forward, canGoBack, canGoForward, register }),
    [leave, back, forward, canGoBack, canGoForward, register],
  )
}
