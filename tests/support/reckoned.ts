import { createRandom } from './random.ts'

/** A figure of the call that others lead to, or that is said twice: what a planted error in it must be found by. */
export interface ReckonedFigure {
  readonly line: number
  /** The words as printed, once on their line. */
  readonly text: string
  /** What of: `growth`, `share`, `sum`, `restated` … */
  readonly relation: string
}

export interface ReckonedCall {
  readonly text: string
  readonly figures: readonly ReckonedFigure[]
}

type Draw = ReturnType<typeof drawFrom>

export function drawFrom(seed: number) {
  const random = createRandom(seed)
  return {
    between: (low: number, high: number) => low + random() * (high - low),
    pick: <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T,
  }
}

export const round = (value: number, places: number) => Number(value.toFixed(places))
export const million = (value: number, places = 1) => `$${value.toFixed(places)} million`
export const percent = (value: number, places = 0) => `${Math.abs(value).toFixed(places)}%`

/** A quarter of an invented company whose figures agree with each other to the last printed digit. */
export function reckon(draw: Draw) {
  const first = round(draw.between(30, 220), 1)
  const second = round(draw.between(30, 180), 1)
  const revenue = round(first + second, 1)
  const yearAgo = round(revenue / draw.between(0.7, 1.6), 1)
  const quarterAgo = round(revenue / draw.between(0.85, 1.2), 1)
  const firstYearAgo = round(first / draw.between(0.7, 1.7), 1)
  const grossMargin = round(draw.between(28, 55), 1)
  const marginYearAgo = round(grossMargin + draw.between(-5, 5), 1)
  const research = round(revenue * draw.between(0.08, 0.14), 1)
  const selling = round(revenue * draw.between(0.06, 0.11), 1)
  const expenses = round(research + selling, 1)
  const operating = round((revenue * grossMargin) / 100 - expenses, 1)
  const net = round(operating * draw.between(0.75, 0.9), 1)
  const shares = round(draw.between(30, 120), 1)
  const low = Math.round(revenue * 1.03)
  const cash = Math.round(draw.between(150, 600))
  const debt = round(draw.between(40, 90), 1)
  return {
    first,
    second,
    revenue,
    yearAgo,
    quarterAgo,
    firstYearAgo,
    grossMargin,
    marginYearAgo,
    research,
    selling,
    expenses,
    operating,
    net,
    shares,
    perShare: round(net / shares, 2),
    low,
    high: low + 10,
    cash,
    cashBefore: cash - Math.round(draw.between(5, 30)),
    debt,
    debtBefore: round(debt + draw.between(2, 12), 1),
    firstShare: round((100 * first) / revenue, 0),
  }
}

export const moved = (now: number, before: number, rises: string, falls: string) =>
  now >= before ? rises : falls
export const growth = (now: number, before: number) => percent(100 * (now / before - 1))

export const isOnce = (line: string, text: string): boolean => line.split(text).length === 2

/** Another figure in its place: two digits swapped, one digit changed, or a percentage that is another's. */
export function plantError(
  call: ReckonedCall,
  figure: ReckonedFigure,
  seed: number,
): { text: string; planted: string } | null {
  const draw = drawFrom(seed)
  const written = /\d[\d,]*(?:\.\d+)?/.exec(figure.text)?.[0] ?? ''
  const digits = [...written].flatMap((character, at) => (/\d/.test(character) ? [at] : []))
  const first = digits[0] ?? 0
  const second = digits[1]
  const swapped =
    second !== undefined && written[first] !== written[second]
      ? `${written.slice(0, first)}${written[second]}${written.slice(first + 1, second)}${written[first]}${written.slice(second + 1)}`
      : null
  const digit = String((Number(written[first]) + draw.pick([2, 3, 4, 5])) % 9 || 1)
  const changed = `${digit}${written.slice(1)}`
  const wrong = draw.pick([swapped, changed]) ?? changed
  const [was, is] = [Number(written.replaceAll(',', '')), Number(wrong.replaceAll(',', ''))]
  // A miss that rounding may explain is no planted error.
  if (wrong.startsWith('0') || Math.abs(is - was) < 0.12 * was) return null
  const planted = figure.text.replace(written, wrong)
  const lines = call.text.split('\n')
  lines[figure.line - 1] = (lines[figure.line - 1] ?? '').replace(figure.text, planted)
  return { text: lines.join('\n'), planted }
}
