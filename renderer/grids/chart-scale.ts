/** Values of an axis: round steps that hold all of `values` and zero. */
export interface AxisScale {
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[]
}

/** About four round steps from the lowest to the highest value, zero included: bars stand on it. */
export function scaleFor(values: readonly number[]): AxisScale {
  const low = Math.min(0, ...values)
  const high = Math.max(0, ...values)
  const span = high - low || 1
  const rough = span / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough
  const first = Math.floor(low / step)
  const last = Math.ceil(high / step)
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => round((first + at) * step))
  return { low: round(first * step), high: round(last * step), ticks }
}

/** 0.1 + 0.2 must print as 0.3 on an axis. */
const round = (value: number) => Number(value.toPrecision(12))
