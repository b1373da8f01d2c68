/**
 * The aligner of Gale and Church (1993) as NLTK has it, the floor that ours is held against: lengths only, the ratio of
 * characters and its variance given, every cell of the table visited. Gives `[English, Chinese]` groups.
 */
export function alignByLengths(
  en: readonly number[],
  zh: readonly number[],
  ratio: number,
  variance = 6.8,
): (readonly [readonly number[], readonly number[]])[] {
  const shapes = [
    [1, 1, 0.89],
    [1, 0, 0.0099 / 2],
    [0, 1, 0.0099 / 2],
    [2, 1, 0.089 / 2],
    [1, 2, 0.089 / 2],
    [2, 2, 0.011],
  ] as const
  const width = zh.length + 1
  const costs = new Float64Array((en.length + 1) * width).fill(Infinity)
  const moves = new Uint8Array(costs.length)
  costs[0] = 0
  for (let i = 0; i <= en.length; i += 1)
    for (let j = 0; j <= zh.length; j += 1)
      for (const [move, [left, right, prior]] of shapes.entries()) {
        if (i < left || j < right || i + j === 0) continue
        const before = costs[(i - left) * width + j - right] ?? Infinity
        const cost =
          before + lengthCost(sum(en, i - left, i), sum(zh, j - right, j), ratio, variance) - Math.log(prior)
        if (cost >= (costs[i * width + j] ?? Infinity)) continue
        costs[i * width + j] = cost
        moves[i * width + j] = move
      }
  const beads: (readonly [readonly number[], readonly number[]])[] = []
  for (let [i, j] = [en.length, zh.length]; i + j > 0;) {
    const [left, right] = shapes[moves[i * width + j] ?? 0] ?? [1, 1]
    beads.push([range(i - left, i), range(j - right, j)])
    i -= left
    j -= right
  }
  return beads.toReversed()
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at)

function sum(values: readonly number[], from: number, to: number): number {
  let total = 0
  for (let at = from; at < to; at += 1) total += values[at] ?? 0
  return total
}

function lengthCost(en: number, zh: number, ratio: number, variance: number): number {
  const mean = (en + zh / ratio) / 2
  if (mean === 0) return 0
  const apart = Math.abs(zh - en * ratio) / Math.sqrt(mean * variance)
  return -Math.log(Math.max(2 * (1 - normal(apart)), 1e-300))
}

/** Distribution function of the standard normal (Abramowitz and Stegun 26.2.17), for x of 0 and more. */
function normal(x: number): number {
  const t = 1 / (1 + 0.231_641_9 * x)
  const series =
    t * (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))))
  return 1 - (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * series
}
