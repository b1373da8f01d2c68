import type { PageBox } from '../../shared/documents/markup.ts'

export type Rectangle = Pick<PageBox, 'page' | 'x' | 'y' | 'width' | 'height'>

/** Room between the words and the line around them, in points. */
const marginPoints = 3

/**
 * One rectangle round the lines of a passage for each column of each page it stands in, in the order they are read.
 * Lines beneath one another belong together; a line that goes back up the page, or lies beside, begins a new column.
 */
export function mergeBoxes(boxes: readonly Rectangle[]): readonly Rectangle[] {
  const merged: Rectangle[] = []
  for (const box of boxes) {
    const last = merged.at(-1)
    if (last && continues(last, box)) merged[merged.length - 1] = around(last, box)
    else merged.push({ page: box.page, x: box.x, y: box.y, width: box.width, height: box.height })
  }
  return merged.map((box) => ({
    page: box.page,
    x: box.x - marginPoints,
    y: box.y - marginPoints,
    width: box.width + 2 * marginPoints,
    height: box.height + 2 * marginPoints,
  }))
}

function continues(last: Rectangle, next: Rectangle): boolean {
  if (last.page !== next.page) return false
  const isBelow = next.y >= last.y + last.height - Math.max(last.height, next.height)
  const isNear = next.y <= last.y + last.height + 3 * next.height
  const isBeneath = next.x < last.x + last.width && last.x < next.x + next.width
  const isSameLine =
    Math.abs(next.y + next.height / 2 - (last.y + last.height - next.height / 2)) < next.height / 2
  const isBeside = isSameLine && next.x - (last.x + last.width) < 2 * next.height && next.x >= last.x
  return (isBelow && isNear && isBeneath) || isBeside
}

function around(a: Rectangle, b: Rectangle): Rectangle {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  return {
    page: a.page,
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}
