import { createContext, useContext } from 'react'
import type { ViewRequest } from './workbench.ts'

/** Where one was: a view in its tab, and in a document the first passage in sight. */
export interface Place {
  readonly tabId: string
  readonly request: ViewRequest
  readonly passage: number | null
}

/** Places left behind, the last one last, and those one has come back from. */
export interface PlaceTrail {
  readonly before: readonly Place[]
  readonly after: readonly Place[]
}

interface Step {
  readonly place: Place
  readonly trail: PlaceTrail
}

export const emptyTrail: PlaceTrail = { before: [], after: [] }
const placesKept = 100

const isSame = (left: Place | undefined, right: Place): boolean =>
  left?.tabId === right.tabId && left.passage === right.passage

/** Remembers a place that is left for another; what lay ahead is forgotten. */
export function leavePlace({ before }: PlaceTrail, place: Place): PlaceTrail {
  const kept = isSame(before.at(-1), place) ? before.slice(0, -1) : before
  return { before: [...kept, place].slice(-placesKept), after: [] }
}

/** The last place left, and the trail as it is there; null where there is none. Places one stands at are passed over. */
export function stepBack(trail: PlaceTrail, here: Place | null): Step | null {
  const stepped = stepTo(trail.before, trail.after, here)
  return stepped && { place: stepped.place, trail: { before: stepped.from, after: stepped.to } }
}

/** The place come back from last, and the trail as it is there. */
export function stepForward(trail: PlaceTrail, here: Place | null): Step | null {
  const stepped = stepTo(trail.after, trail.before, here)
  return stepped && { place: stepped.place, trail: { before: stepped.to, after: stepped.from } }
}

function stepTo(from: readonly Place[], to: readonly Place[], here: Place | null) {
  const at = from.findLastIndex((place) => !here || !isSame(place, here))
  const place = from[at]
  return place ? { place, from: from.slice(0, at), to: here ? [...to, here].slice(-placesKept) : to } : null
}

/** A view with places of its own, such as a reader. */
export interface PlaceKeeper {
  readonly read: () => number
  readonly goTo: (passage: number) => void
}

/** The way back through everything one has looked at, across tabs and documents. */
export interface Places {
  /** Remembers the place in front, before the view goes elsewhere within itself. */
  readonly leave: () => void
  readonly back: () => void
  readonly forward: () => void
  readonly canGoBack: boolean
  readonly canGoForward: boolean
  /** Makes a tab's places known; the returned function ends it. */
  readonly register: (tabId: string, keeper: PlaceKeeper) => () => void
}

export const PlacesContext = createContext<Places | null>(null)

export function usePlaces(): Places {
  const places = useContext(PlacesContext)
  if (!places) throw new Error('usePlaces outside the workbench')
  return places
}
