import { beadShapes } from './bead.ts'
import type { BeadScores } from './score-beads.ts'

/** A chosen bead: where it begins in the block and which shape it has, with its share of all ways through. */
export interface ChosenBead {
  readonly en: number
  readonly zh: number
  readonly shape: number
  readonly probability: number
}

/** The gain a bead must have of all ways through to be worth having; half of the F1 that can be hoped for. */
const leastProbability = 0.3

/**
 * The beads that together can be expected to be right most often: every bead's probability is summed over all ways
 * through the band (forward and backward, as for hidden Markov models), and the way is taken whose beads have most of it.
 * Better than the single likeliest way, which may be one of many that differ in a detail. `temperature` above 1 makes
 * the scores, whose parts are not as independent as the model has it, less sure.
 */
export function choosePath(
  { band, rowStarts, values }: BeadScores,
  n: number,
  m: number,
  temperature: number,
): readonly ChosenBead[] {
  const size = rowStarts[n + 1] ?? 0
  const forward = new Float64Array(size).fill(-Infinity)
  const backward = new Float64Array(size).fill(-Infinity)
  const cellOf = (i: number, j: number) => (rowStarts[i] ?? 0) + j - (band.from[i] ?? 0)
  forward[0] = 0
  backward[cellOf(n, m)] = 0
  eachCell(band, rowStarts, n, false, (i, j, cell) => {
    const here = forward[cell] ?? -Infinity
    if (here === -Infinity) return
    for (let index = 0; index < beadShapes.length; index += 1) {
      const { en, zh } = beadShapes[index] ?? noShape
      const score = values[index]?.[cell] ?? -Infinity
      if (score === -Infinity) continue
      const next = cellOf(i + en, j + zh)
      forward[next] = addLogs(forward[next] ?? -Infinity, here + score / temperature)
    }
  })
  eachCell(band, rowStarts, n, true, (i, j, cell) => {
    for (let index = 0; index < beadShapes.length; index += 1) {
      const { en, zh } = beadShapes[index] ?? noShape
      const score = values[index]?.[cell] ?? -Infinity
      if (score === -Infinity) continue
      const rest = (backward[cellOf(i + en, j + zh)] ?? -Infinity) + score / temperature
      backward[cell] = addLogs(backward[cell] ?? -Infinity, rest)
    }
  })
  const all = forward[cellOf(n, m)] ?? 0
  const probabilityOf = (index: number, cell: number, next: number): number => {
    const score = values[index]?.[cell] ?? -Infinity
    return score === -Infinity
      ? 0
      : Math.exp((forward[cell] ?? 0) + score / temperature + (backward[next] ?? 0) - all)
  }
  const best = new Float64Array(size).fill(-Infinity)
  const chosen = new Int8Array(size).fill(-1)
  best[cellOf(n, m)] = 0
  eachCell(band, rowStarts, n, true, (i, j, cell) => {
    for (let index = 0; index < beadShapes.length; index += 1) {
      const { en, zh } = beadShapes[index] ?? noShape
      if ((values[index]?.[cell] ?? -Infinity) === -Infinity) continue
      const next = cellOf(i + en, j + zh)
      const rest = best[next] ?? -Infinity
      const gain = rest + probabilityOf(index, cell, next) - leastProbability
      if (gain <= (best[cell] ?? -Infinity)) continue
      best[cell] = gain
      chosen[cell] = index
    }
  })
  const path: ChosenBead[] = []
  for (let [i, j] = [0, 0]; i < n || j < m;) {
    const cell = cellOf(i, j)
    const shape = chosen[cell] ?? -1
    const bead = beadShapes[shape]
    if (bead === undefined) throw new Error(`no way through the band at ${i}, ${j}`)
    path.push({
      en: i,
      zh: j,
      shape,
      probability: probabilityOf(shape, cell, cellOf(i + bead.en, j + bead.zh)),
    })
    i += bead.en
    j += bead.zh
  }
  return path
}

function eachCell(
  band: BeadScores['band'],
  rowStarts: Int32Array,
  n: number,
  isBackward: boolean,
  visit: (i: number, j: number, cell: number) => void,
): void {
  for (let row = 0; row <= n; row += 1) {
    const i = isBackward ? n - row : row
    const [from, to, start] = [band.from[i] ?? 0, band.to[i] ?? -1, rowStarts[i] ?? 0]
    for (let step = 0; step <= to - from; step += 1) {
      const j = isBackward ? to - step : from + step
      visit(i, j, start + j - from)
    }
  }
}

const noShape = { en: 0, zh: 0 }

function addLogs(a: number, b: number): number {
  if (a === -Infinity) return b
  const apart = Math.abs(a - b)
  const high = Math.max(a, b)
  // What is 30 below adds less than a number's last digit.
  return apart > 30 || b === -Infinity ? high : high + Math.log1p(Math.exp(-apart))
}
