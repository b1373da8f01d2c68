/** `fit`: as wide as the pane; else so many pixels to a point. */
export type Zoom = 'fit' | number

export const smallestZoom = 0.25
export const largestZoom = 4
/** Each step makes a page a quarter larger or a fifth smaller. */
const step = 1.25

export const clampZoom = (scale: number): number => Math.min(largestZoom, Math.max(smallestZoom, scale))

/** Less than this part of a step is nothing one sees: a page fitted at 99 % goes on to 125 %, not to 100 %. */
const leastStep = 0.3

/** The next zoom from the one shown now; steps fall on the same values from wherever one begins. */
export function stepZoom(shown: number, by: 1 | -1): number {
  const at = Math.log(shown) / Math.log(step)
  const next = by === 1 ? Math.ceil(at + leastStep) : Math.floor(at - leastStep)
  return clampZoom(step ** next)
}

/** Widest a page is made to fit: beyond this its letters are larger than anybody reads. */
const widestFit = 2

export const fitZoom = (paneWidth: number, pageWidth: number): number =>
  Math.min(widestFit, clampZoom(Math.max(1, paneWidth - 32) / Math.max(1, pageWidth)))
