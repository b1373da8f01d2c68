/** One figure of a goal beside what it is measured against. */
export interface Figure {
  readonly id: string
  readonly what: string
  /** As printed, with its unit. */
  readonly ours: string
  readonly floor?: string
  /** What is held against `pass`: a ratio where there is a floor, else the figure itself. */
  readonly value: number | null
  readonly pass: Limit | null
  /** What a reader should know of this figure: floors that moved, a part left out. */
  readonly remark?: string | undefined
}

/** A goal's limit: the value must be `atMost` or `atLeast`. `shown` replaces the number in the table. */
export interface Limit {
  readonly atMost?: number
  readonly atLeast?: number
  readonly unit?: string
}

/** One or more goals that share their preparation. */
export interface Benchmark {
  readonly ids: readonly string[]
  readonly run: (ground: Ground) => Promise<readonly Figure[]>
}

/** What every benchmark stands on: the corpus on disk, and a library of it that nobody changes. */
export interface Ground {
  readonly folder: string
  readonly documents: number
  readonly runs: number
  readonly corpus: Corpus
  /** The first tenth of the corpus. */
  readonly small: Corpus
  /** A library that holds the corpus; imported at the first call. */
  readonly library: (corpus: Corpus) => Promise<string>
  readonly note: (text: string) => void
}

export interface Corpus {
  readonly folder: string
  readonly documents: number
  readonly bytes: number
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** The value below which `share` of the values lie, by nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((a, b) => a - b)
  const at = Math.max(0, Math.ceil(ordered.length * share) - 1)
  return ordered[at] ?? Number.NaN
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** How close two floors of one run must be for the run to count. */
const floorTolerance = 0.15

export interface SideBySide {
  readonly ours: number
  readonly floor: number
  readonly ratio: number
  readonly remark: string | undefined
}

/**
 * Runs floor, product and floor again, several times, and takes the median ratio of product to floor over the runs
 * whose two floors agree. Where none does, all runs are taken and the remark says so.
 */
export async function sideBySide(
  runs: number,
  floor: () => unknown,
  ours: () => unknown,
  /** What goes before each run of the product and is not measured. */
  prepare: () => Promise<void> = async () => {},
): Promise<SideBySide> {
  const all: { ours: number; floor: number; isSteady: boolean }[] = []
  for (let run = 0; run < runs; run += 1) {
    await prepare()
    const before = await timed(floor)
    const product = await timed(ours)
    const after = await timed(floor)
    const isSteady = Math.abs(before - after) <= floorTolerance * Math.min(before, after)
    all.push({ ours: product, floor: (before + after) / 2, isSteady })
  }
  const steady = all.filter(({ isSteady }) => isSteady)
  const counted = steady.length > 0 ? steady : all
  const remark =
    steady.length === all.length
      ? undefined
      : `floors agreed within 15 % in ${steady.length} of ${all.length} runs`
  return {
    ours: median(counted.map((run) => run.ours)),
    floor: median(counted.map((run) => run.floor)),
    ratio: median(counted.map((run) => run.ours / run.floor)),
    remark,
  }
}

/** Exponent of a growth law: 0 stays the same, 1 grows as the documents do. */
export const exponentOf = (small: number, large: number, times: number): number =>
  Math.log(large / small) / Math.log(times)

export const isMet = ({ value, pass }: Figure): boolean | null =>
  value === null || pass === null
    ? null
    : value <= (pass.atMost ?? Number.POSITIVE_INFINITY) &&
      value >= (pass.atLeast ?? Number.NEGATIVE_INFINITY)

export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`
export const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`
export const times = (ratio: number): string => `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)}x`
