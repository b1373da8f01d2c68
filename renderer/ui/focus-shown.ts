/** A row of a long list is measured within a few frames; after half a second something else is wrong. */
const framesWaited = 30

/**
 * Gives the focus to an element that may only just be coming into the page: a long list hides a new row until it has
 * measured it, and what is hidden takes no focus. `mayFocus` is asked at the last moment.
 */
export function focusShown(
  find: () => HTMLElement | null | undefined,
  mayFocus: () => boolean = () => true,
  frames = framesWaited,
): void {
  const element = find()
  if (element?.checkVisibility({ visibilityProperty: true })) {
    if (mayFocus()) element.focus({ preventScroll: true })
  } else if (frames > 0) requestAnimationFrame(() => focusShown(find, mayFocus, frames - 1))
}
