/** Panes that F6 visits, in reading order; each element carries `data-pane`. */
const order = ['library', 'centre', 'inspector', 'status', 'title'] as const

const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select, [tabindex]:not([tabindex="-1"])'

const lastFocused = new WeakMap<Element, HTMLElement>()

/** Remembers where focus was in each pane; the returned function stops. */
export function trackPaneFocus(): () => void {
  const remember = (event: FocusEvent) => {
    const element = event.target
    const pane = element instanceof Element ? element.closest('[data-pane]') : null
    if (pane && element instanceof HTMLElement) lastFocused.set(pane, element)
  }
  document.addEventListener('focusin', remember)
  return () => document.removeEventListener('focusin', remember)
}

const isShown = (element: HTMLElement): boolean => element.checkVisibility({ visibilityProperty: true })

/** Panes as they stand in the window: a split centre counts once for each group. */
function panesNow(): readonly HTMLElement[] {
  return order.flatMap((name) =>
    [...document.querySelectorAll<HTMLElement>(`[data-pane="${name}"]`)].filter(isShown),
  )
}

/** Puts focus where it was in a pane, else on its `data-pane-focus`, else on the first thing that takes it. */
export function focusPane(pane: Element): boolean {
  const before = lastFocused.get(pane)
  const candidates = [
    ...(before?.isConnected ? [before] : []),
    ...pane.querySelectorAll<HTMLElement>('[data-pane-focus]'),
    ...pane.querySelectorAll<HTMLElement>(focusable),
  ]
  for (const candidate of candidates) {
    if (!isShown(candidate)) continue
    candidate.focus()
    if (document.activeElement === candidate) return true
  }
  return false
}

/** Moves focus to the next or previous pane, round the end. */
export function cyclePanes(step: -1 | 1): void {
  const panes = panesNow()
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  for (let tried = 1; tried <= panes.length; tried += 1) {
    const from = at < 0 && step < 0 ? 0 : at
    const pane = panes[(from + step * tried + panes.length * tried) % panes.length]
    if (pane && focusPane(pane)) return
  }
}

/** Puts focus into the active group of tabs; false when it was there already. */
export function focusCentre(): boolean {
  const centre = document.querySelector('[data-pane="centre"][data-active]')
  if (!centre || centre.contains(document.activeElement)) return false
  return focusPane(centre)
}
