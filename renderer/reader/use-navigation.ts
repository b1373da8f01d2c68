import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import type { VirtualizerHandle } from 'virtua'
import type { PassagePages } from './passage-pages.ts'
import { indexOfShown } from './reading-order.ts'
import { createValue, type Value } from './value.ts'

/** Height of the bar that names section and speaker over the text. */
export const barPx = 32
/** How far apart two saves of the reading position are. */
const saveAfterMs = 800
const jumpsKept = 50
/** A row mounts within a few frames of a jump; after a second something else is wrong. */
const framesWaited = 60

/** Where on the screen a passage comes to stand. */
export type Place = 'top' | 'upper' | 'nearest'

export interface Goal {
  readonly ordinal: number
  readonly place: Place
  readonly focus: boolean
  readonly arrived: ((row: HTMLElement) => void) | undefined
}

export interface Navigation {
  readonly list: RefObject<VirtualizerHandle | null>
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly current: number
  readonly setCurrent: (ordinal: number) => void
  readonly goTo: (ordinal: number, how?: Partial<Omit<Goal, 'ordinal'>> & { readonly jump?: boolean }) => void
  readonly step: (by: 1 | -1) => void
  readonly back: () => void
  readonly forward: () => void
  readonly canGoBack: boolean
  readonly canGoForward: boolean
  /** First passage in sight and the part of the document in sight, from 0 to 1. */
  readonly sight: Value<Sight>
  readonly scrolled: () => void
  readonly scrollEnded: () => void
}

export interface Sight {
  readonly top: number
  readonly from: number
  readonly to: number
}

interface NavigationOptions {
  readonly shown: readonly number[]
  readonly pages: PassagePages
  readonly start: number
  /** Passages that show nothing of their own are stepped over. */
  readonly isEmpty: (ordinal: number) => boolean
  /** A passage with a section's head over it: the head goes under the bar, which says the same. */
  readonly isHeaded: (ordinal: number) => boolean
  readonly savePosition: (ordinal: number) => void
}

export function useNavigation(options: NavigationOptions): Navigation {
  const latest = useRef(options)
  latest.current = options
  const list = useRef<VirtualizerHandle>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(options.start)
  const currentRef = useRef(current)
  currentRef.current = current
  const [goal, setGoal] = useState<Goal | null>(null)
  const [trail, setTrail] = useState<{ before: readonly number[]; after: readonly number[] }>({
    before: [],
    after: [],
  })
  const sight = useMemo(() => createValue<Sight>({ top: options.start, from: 0, to: 1 }), [options.start])

  const goTo = useCallback<Navigation['goTo']>(
    (ordinal, how = {}) => {
      if (how.jump)
        setTrail((walked) => ({ before: [...walked.before, sight.read().top].slice(-jumpsKept), after: [] }))
      setGoal({ ordinal, place: how.place ?? 'upper', focus: how.focus ?? false, arrived: how.arrived })
    },
    [sight],
  )

  // Runs after the render that opened what the goal lies in, when the list already holds it.
  useLayoutEffect(() => {
    if (!goal) return
    let dropped = false
    const { shown, pages, isHeaded } = latest.current
    const index = indexOfShown(shown, goal.ordinal)
    const ordinal = shown[index] ?? goal.ordinal
    const last = shown[Math.min(shown.length - 1, index + 40)] ?? ordinal
    const arrive = () => {
      if (dropped) return
      setCurrent(ordinal)
      const here = rowOf(scroller.current, ordinal)
      if (goal.place !== 'nearest' || !here || !isInSight(scroller.current, here)) {
        const above =
          here &&
          scroller.current &&
          here.getBoundingClientRect().bottom > scroller.current.getBoundingClientRect().bottom
        if (goal.place === 'nearest' && above)
          list.current?.scrollToIndex(index, { align: 'end', offset: 12 })
        else
          list.current?.scrollToIndex(index, {
            align: 'start',
            offset: (isHeaded(ordinal) ? barPx : 0) - offsetFor(goal.place, scroller.current),
          })
      }
      whenMounted(scroller, ordinal, (row) => {
        if (dropped) return
        if (goal.focus) row.focus({ preventScroll: true })
        goal.arrived?.(row)
      })
    }
    // A passage that cannot be fetched is still gone to; its row shows that it is missing.
    pages.load(shown[Math.max(0, index - 20)] ?? ordinal, Math.min(last, ordinal + 400)).then(arrive, arrive)
    return () => {
      dropped = true
    }
  }, [goal])

  const step = useCallback(
    (by: 1 | -1) => {
      const { shown, isEmpty } = latest.current
      let index = indexOfShown(shown, currentRef.current) + by
      while (index > 0 && index < shown.length - 1 && isEmpty(shown[index] ?? 0)) index += by
      const next = shown[index]
      if (next !== undefined) goTo(next, { place: 'nearest', focus: true })
    },
    [goTo],
  )

  const save = useRef<ReturnType<typeof setTimeout>>(undefined)
  const scrolled = useCallback(() => {
    const handle = list.current
    if (!handle) return
    const { shown } = latest.current
    const top = shown[handle.findItemIndex(handle.scrollOffset + barPx + 4)] ?? 0
    const size = Math.max(1, handle.scrollSize)
    sight.set({
      top,
      from: handle.scrollOffset / size,
      to: (handle.scrollOffset + handle.viewportSize) / size,
    })
  }, [sight])

  const scrollEnded = useCallback(() => {
    scrolled()
    clearTimeout(save.current)
    save.current = setTimeout(() => latest.current.savePosition(sight.read().top), saveAfterMs)
    const box = scroller.current
    const row = rowOf(box, currentRef.current)
    if (!box || (row && isPartlyInSight(box, row))) return
    const seen = [...box.querySelectorAll<HTMLElement>('[data-row]')].find((each) => isInSight(box, each))
    if (!seen) return
    setCurrent(Number(seen.dataset['row']))
    if (box.contains(document.activeElement)) seen.focus({ preventScroll: true })
  }, [scrolled, sight])

  useEffect(
    () => () => {
      clearTimeout(save.current)
      latest.current.savePosition(sight.read().top)
    },
    [sight],
  )

  const back = useCallback(() => {
    const last = trail.before.at(-1)
    if (last === undefined) return
    setTrail({ before: trail.before.slice(0, -1), after: [...trail.after, sight.read().top] })
    goTo(last, { place: 'top' })
  }, [trail, goTo, sight])
  const forward = useCallback(() => {
    const last = trail.after.at(-1)
    if (last === undefined) return
    setTrail({ before: [...trail.before, sight.read().top], after: trail.after.slice(0, -1) })
    goTo(last, { place: 'top' })
  }, [trail, goTo, sight])

  const [canGoBack, canGoForward] = [trail.before.length > 0, trail.after.length > 0]
  return {
    list,
    scroller,
    current,
    setCurrent,
    goTo,
    step,
    back,
    forward,
    canGoBack,
    canGoForward,
    sight,
    scrolled,
    scrollEnded,
  }
}

function offsetFor(place: Place, scroller: HTMLElement | null): number {
  if (place === 'upper') return barPx + Math.round((scroller?.clientHeight ?? 0) * 0.22)
  return place === 'nearest' ? barPx + 12 : barPx
}

export const rowOf = (scroller: HTMLElement | null, ordinal: number): HTMLElement | null =>
  scroller?.querySelector<HTMLElement>(`[data-row="${ordinal}"]`) ?? null

function isInSight(scroller: HTMLElement | null, row: HTMLElement): boolean {
  if (!scroller) return false
  const box = scroller.getBoundingClientRect()
  const at = row.getBoundingClientRect()
  return at.height > 0 && at.top >= box.top + barPx - 1 && at.bottom <= box.bottom + 1
}

function isPartlyInSight(scroller: HTMLElement, row: HTMLElement): boolean {
  const box = scroller.getBoundingClientRect()
  const at = row.getBoundingClientRect()
  return at.bottom > box.top + barPx && at.top < box.bottom
}

function whenMounted(
  scroller: RefObject<HTMLElement | null>,
  ordinal: number,
  then: (row: HTMLElement) => void,
  frames = framesWaited,
): void {
  const row = rowOf(scroller.current, ordinal)
  if (row) then(row)
  else if (frames > 0) requestAnimationFrame(() => whenMounted(scroller, ordinal, then, frames - 1))
}

/** In a passage longer than the screen the row alone is not enough: its words are brought to the middle. */
export function bringIntoSight(row: HTMLElement, selector: string): void {
  const words = row.querySelector(selector)
  const box = row.closest('.transcript')
  if (!words || !box) return
  const [at, frame] = [words.getBoundingClientRect(), box.getBoundingClientRect()]
  if (at.top < frame.top + barPx || at.bottom > frame.bottom) words.scrollIntoView({ block: 'center' })
}
