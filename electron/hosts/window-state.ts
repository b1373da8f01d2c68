import { z } from 'zod'

/** Where a window stood; without a position it opens in the middle. */
export interface WindowState {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const defaultWindowState: WindowState = { width: 1440, height: 900, maximized: false }

const state = z.object({
  x: z.int().optional(),
  y: z.int().optional(),
  width: z.int().min(400).max(20_000),
  height: z.int().min(300).max(20_000),
  maximized: z.boolean(),
})

/** What was saved, or the default when it cannot be read. */
export function parseWindowState(text: string): WindowState {
  try {
    const { x, y, ...size } = state.parse(JSON.parse(text))
    return x === undefined || y === undefined ? size : { x, y, ...size }
  } catch {
    return defaultWindowState
  }
}

/** At least this much of the title bar must be within reach, or the window could not be moved. */
const reachablePx = 80

/** Keeps the window within a display that is there now: screens are unplugged, and windows left on them. */
export function fitToDisplays(wanted: WindowState, areas: readonly Area[]): WindowState {
  const { x, y, maximized } = wanted
  const home = areas[0]
  if (!home) return wanted
  const isReachable = (area: Area): boolean =>
    x !== undefined &&
    y !== undefined &&
    x + wanted.width - reachablePx >= area.x &&
    x + reachablePx <= area.x + area.width &&
    y >= area.y &&
    y + reachablePx <= area.y + area.height
  const area = areas.find(isReachable)
  const { width, height } = area ?? home
  const size = { width: Math.min(wanted.width, width), height: Math.min(wanted.height, height), maximized }
  return area && x !== undefined && y !== undefined ? { x, y, ...size } : size
}
