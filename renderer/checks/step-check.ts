import type { Check, CheckId } from '../../shared/checks/checks-api.ts'
import { isMarked } from './check-spans.ts'

/** Passages asked for at first; each further question doubles it, so that a long quiet stretch costs few. */
const firstPassages = 64

type ListChecks = (from: number, to: number) => Promise<readonly Check[]>

interface CheckPlace {
  readonly passage: number
  /** The check one is at; null where one is only in its passage, which then counts too. */
  readonly checkId: CheckId | null
}

/**
 * The next open error or doubt after a place in a document, in reading order, or the one before it; null where there
 * is none. `list` gives the checks of passages `[from, to)` in that order.
 */
export async function stepCheck(
  list: ListChecks,
  total: number,
  { passage, checkId }: CheckPlace,
  by: 1 | -1,
): Promise<Check | null> {
  const isWanted = (check: Check) => check.state === 'open' && isMarked(check)
  let [from, to] = by === 1 ? [passage, Math.min(total, passage + firstPassages)] : [passage, passage + 1]
  if (by === -1) from = Math.max(0, to - firstPassages)
  for (let size = firstPassages; from < to; size *= 2) {
    const checks = await list(from, to)
    const at = checks.findIndex(({ id }) => id === checkId)
    if (by === 1) {
      const found = checks.slice(at + 1).find(isWanted)
      if (found) return found
      ;[from, to] = [to, Math.min(total, to + size * 2)]
    } else {
      const before = at >= 0 ? checks.slice(0, at) : checks.filter((check) => check.passage < passage)
      const found = before.findLast(isWanted)
      if (found) return found
      ;[from, to] = [Math.max(0, from - size * 2), from]
    }
  }
  return null
}
