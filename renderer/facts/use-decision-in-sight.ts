import { useLayoutEffect, type RefObject } from 'react'

/** Pixels left free above the words and below the buttons. */
const room = 16

/**
 * Scrolls a fact that has just come up no further than it takes to have what can be done about it in sight, and never
 * past its own words: what was said before them gives way. `ready` says which fact is drawn whole; null while none is.
 */
export function useDecisionInSight(head: RefObject<HTMLElement | null>, ready: string | null): void {
  useLayoutEffect(() => {
    const scroller = head.current?.closest('.review-fact')
    if (ready === null || !scroller || !head.current) return
    scroller.scrollTop = 0
    const top = scroller.getBoundingClientRect().top
    const acts = scroller.querySelector('.review-acts')?.getBoundingClientRect()
    const words = scroller.querySelector('mark')?.getBoundingClientRect()
    if (!acts || !words) return
    const wanted = acts.bottom + room - top - scroller.clientHeight
    const most = words.top - room - top - head.current.offsetHeight
    scroller.scrollTop = Math.max(0, Math.min(wanted, most))
  }, [head, ready])
}
