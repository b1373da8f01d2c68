import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { VirtualizerHandle } from 'virtua'
import type { PassagePages } from './passage-pages.ts'
import { indexOfShown } from './reading-order.ts'
import { createValue, type Value } from './value.ts'

/** Height of the bar that names section and speaker over the text. */
export const barPx = 32
/** How far apart two saves of the reading position are. */
const saveAfterMs = 800
/** A row mounts within a few frames of a jump; after a second something else is wrong. */
const framesWaited = 60

/** Where on the screen a passage comes to stand; a number is pixels beneath the top. */
export type Place = 'top' | 'upper' | 'nearest' | number

export interface Goal {
  readonly ordinal: number
  readonly place: Place
  readonly focus: boolean
  readonly arrived: ((row: HTMLElement) => void) | undefined
  /** Only the scroll moves, not what one reads. */
  readonly keepsCurrent: boolean
}

export interface Navigation {
  readonly list: RefObject<VirtualizerHandle | null>
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly current: number
  readonly setCurrent: (ordinal: number) => void
  readonly goTo: (ordinal: number, how?: Partial<Omit<Goal, 'ordinal'>> & { readonly jump?: boolean }) => void
  readonly step: (by: 1 | -1) => void
  /** First and last passage in sight. */
  readonly sight: Value<Sight>
  readonly scrolled: () => void
  readonly scrollEnded: () => void
}

export interface Sight {
  readonly top: number
  readonly bottom: number
}

export interface NavigationOptions {
  readonly shown: readonly number[]
  readonly pages: PassagePages
  readonly start: number
  /** Passages that show nothing of their own are stepped over. */
  readonly isEmpty: (ordinal: number) => boolean
  /** A passage with a section's head over it: the head goes under the bar, which says the same. */
  readonly isHeaded: (ordinal: number) => boolean
  readonly savePosition: (sight: Sight) => void
  /** One goes somewhere else at once and may want to come back. */
  readonly onLeave: () => void
  /** Changes with what makes every row another height: the place in sight is then kept. */
  readonly look: string
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
  const sight = useMemo(
    () => createValue<Sight>({ top: options.start, bottom: options.start }),
    [options.start],
  )

  const goTo = useCallback<Navigation['goTo']>((ordinal, how = {}) => {
    if (how.jump) latest.current.onLeave()
    setGoal({
      ordinal,
      place: how.place ?? 'upper',
      focus: how.focus ?? false,
      arrived: how.arrived,
      keepsCurrent: how.keepsCurrent ?? false,
    })
  }, [])

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
      if (!goal.keepsCurrent) setCurrent(ordinal)
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
    const bottom = shown[handle.findItemIndex(handle.scrollOffset + handle.viewportSize - 1)] ?? top
    sight.set({ top, bottom })
  }, [sight])

  const scrollEnded = useCallback(() => {
    scrolled()
    clearTimeout(save.current)
    save.current = setTimeout(() => latest.current.savePosition(sight.read()), saveAfterMs)
    const box = scroller.current
    const row = rowOf(box, currentRef.current)
    if (!box || (row && isPartlyInSight(box, row))) return
    const seen = [...box.querySelectorAll<HTMLElement>('[data-row]')].find((each) => isInSight(box, each))
    if (!seen) return
    setCurrent(Number(seen.dataset['row']))
    if (box.contains(document.activeElement)) seen.focus({ preventScroll: true })
  }, [scrolled, sight])

  useEffect(() => {
    const saveNow = () => {
      clearTimeout(save.current)
      latest.current.savePosition(sight.read())
    }
    // Before the window's layout says its last words, which hold the place of each tab.
    const leaving = () => flushSync(saveNow)
    window.addEventListener('pagehide', leaving, { capture: true })
    return () => {
      window.removeEventListener('pagehide', leaving, { capture: true })
      saveNow()
    }
  }, [sight])

  // Rows of another height would leave one somewhere else: what was the first line in sight is so again.
  const { look } = options
  const lookBefore = useRef(look)
  useLayoutEffect(() => {
    if (lookBefore.current === look) return
    lookBefore.current = look
    goTo(sight.read().top, { place: 'top', keepsCurrent: true })
  }, [look, goTo, sight])

  return {
    list,
    scroller,
    current,
    setCurrent,
    goTo,
    step,
    sight,
    scrolled,
    scrollEnded,
  }
}

function offsetFor(place: Place, scroller: HTMLElement | null): number {
  if (typeof place === 'number') return place
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
  // The list hides a new row until it has measured it, and what is hidden takes no focus.
  if (row?.checkVisibility({ visibilityProperty: true })) then(row)
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
