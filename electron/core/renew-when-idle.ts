import { renewNext, wholeLibrary } from '../checks/renew-checks.ts'
import { renewNextFacts } from '../metrics/renew-facts.ts'
import type { CoreDeps } from '../core-deps.ts'
import { compareNext, everyCompany } from '../guidance/compare-companies.ts'

/** Nobody waits for the writer: after its last task it has had nothing to do for this long. */
const idleMs = 1_500
/** Work at a time; one document that needs longer is still checked as a whole. */
const sliceMs = 30
/** Between two slices as long as one took, and no less than this: half of a core at most, and room for any write. */
const leastPauseMs = 50

/**
 * Finds figures anew that were found with other metrics of the user's, checks documents anew that another program or
 * another state of the glossary checked, and compares those of a company whose documents changed, a few at a time while
 * the writer has nothing else to do. `inTurn` runs a step between the writer's other tasks.
 */
export function createRenewal(
  deps: CoreDeps,
  inTurn: (step: () => void) => void,
  report: (failure: unknown) => void,
): { readonly wake: () => void } {
  let timer: NodeJS.Timeout | null = null
  let reached = wholeLibrary
  let reachedByFacts = wholeLibrary.before
  let compared = everyCompany
  const step = (): void => {
    const from = performance.now()
    try {
      do {
        // Figures first: checks are made of them; documents are compared when each is checked by itself.
        const read = renewNextFacts(deps, reachedByFacts)
        const checked = read ? null : renewNext(deps, reached)
        const other = read || checked ? null : compareNext(deps, compared)
        const next = read ?? checked ?? other
        if (!next) return
        if (next.failure !== null) report(next.failure)
        reachedByFacts = read?.before ?? reachedByFacts
        reached = checked ?? reached
        compared = other ?? compared
      } while (performance.now() - from < sliceMs)
      schedule(Math.max(leastPauseMs, performance.now() - from))
    } catch (failure) {
      // The library cannot be read: whoever asks for something next is told so.
      report(failure)
    }
  }
  const schedule = (afterMs: number): void => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => inTurn(step), afterMs)
    timer.unref()
  }
  return {
    /** To be called at every task of the writer: it may have brought documents, or changed what they are checked by. */
    wake: () => {
      reached = wholeLibrary
      reachedByFacts = wholeLibrary.before
      compared = everyCompany
      schedule(idleMs)
    },
  }
}
