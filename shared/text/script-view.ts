/** A text shown in the other Chinese script, with every place of it traceable to the original. */
export interface ScriptView {
  readonly text: string
  /** Offset in the view of an offset in the original. */
  readonly toView: (offset: number) => number
  /** Offset in the original of an offset in the view. */
  readonly toOriginal: (offset: number) => number
}

/** Turns a text into the other script; conversion by phrases may lengthen or shorten it. */
export type ConvertScript = (text: string) => string

/** A stretch of the original and the stretch of the view that shows it. */
interface Stretch {
  readonly original: number
  readonly originalEnd: number
  readonly view: number
  readonly viewEnd: number
}

const unmoved = (offset: number) => offset
/** A text that is shown as it is. */
export const plainView = (text: string): ScriptView => ({ text, toView: unmoved, toOriginal: unmoved })

/**
 * Nearly every conversion keeps a text's length, and then every offset stands still. Where it does not, the text is
 * converted clause by clause, so that only offsets within a clause that changed its length are approximate.
 */
export function viewInScript(original: string, convert: ConvertScript): ScriptView {
  const whole = convert(original)
  if (whole.length === original.length) return plainView(whole)
  const stretches: Stretch[] = []
  let at = 0
  let text = ''
  for (const clause of original.match(/[^，。；：！？、\n]+[，。；：！？、\n]*|[，。；：！？、\n]+/g) ?? []) {
    const converted = convert(clause)
    stretches.push(...alignClause(clause, converted, at, text.length))
    at += clause.length
    text += converted
  }
  return {
    text,
    toView: (offset) => mapOffset(stretches, offset, 'original'),
    toOriginal: (offset) => mapOffset(stretches, offset, 'view'),
  }
}

/** Common beginning and end map one to one; what changed between them maps as a whole. */
function alignClause(clause: string, converted: string, original: number, view: number): Stretch[] {
  const shorter = Math.min(clause.length, converted.length)
  if (clause.length === converted.length)
    return [{ original, originalEnd: original + clause.length, view, viewEnd: view + converted.length }]
  let head = 0
  while (head < shorter && clause[head] === converted[head]) head += 1
  let tail = 0
  while (tail < shorter - head && clause.at(-1 - tail) === converted.at(-1 - tail)) tail += 1
  const cuts = [
    [0, 0],
    [head, head],
    [clause.length - tail, converted.length - tail],
    [clause.length, converted.length],
  ] as const
  return cuts.slice(1).map(([end, viewEnd], index) => {
    const [start, viewStart] = cuts[index] ?? [0, 0]
    return {
      original: original + start,
      originalEnd: original + end,
      view: view + viewStart,
      viewEnd: view + viewEnd,
    }
  })
}

function mapOffset(stretches: readonly Stretch[], offset: number, from: 'original' | 'view'): number {
  for (const stretch of stretches) {
    const [start, end, otherStart, otherEnd] =
      from === 'original'
        ? [stretch.original, stretch.originalEnd, stretch.view, stretch.viewEnd]
        : [stretch.view, stretch.viewEnd, stretch.original, stretch.originalEnd]
    if (offset < end || (offset === end && offset === start)) {
      if (end - start === otherEnd - otherStart) return otherStart + (offset - start)
      return otherStart + Math.round(((offset - start) / (end - start)) * (otherEnd - otherStart))
    }
  }
  const last = stretches.at(-1)
  return last === undefined ? offset : from === 'original' ? last.viewEnd : last.originalEnd
}
