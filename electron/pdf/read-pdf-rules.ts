import type { Matrix } from './matrix.ts'
import type { PdfRule } from './pdf-page.ts'

/** pdf.js's codes within a path, each followed by its coordinates. */
const coordinates: readonly number[] = [2, 2, 6, 4, 0]
const [moveTo, lineTo] = [0, 1]

/** What is shorter is a bullet, a dash or part of a picture. */
const leastLength = 18
const mostThickness = 3

/** Lines across or down the page in one drawn path: straight strokes, and filled rectangles as thin as a line. */
export function readRules(
  args: readonly unknown[],
  page: Matrix,
  op: { readonly endPath: number; readonly stroke: number; readonly closeStroke: number },
): readonly PdfRule[] {
  const [paint, paths, bounds] = args as readonly [number, readonly unknown[], ArrayLike<number> | null]
  if (paint === op.endPath || !bounds) return []
  const whole = boxOf(page, bounds[0] ?? 0, bounds[1] ?? 0, bounds[2] ?? 0, bounds[3] ?? 0)
  const isStroke = paint === op.stroke || paint === op.closeStroke
  if (!isStroke && isThin(whole)) return [whole]
  const path = paths[0]
  if (!isStroke || !(path instanceof Float32Array) || path.length > 2_000) return []
  const rules: PdfRule[] = []
  let [x, y] = [0, 0]
  for (let at = 0; at < path.length;) {
    const code = path[at] ?? 4
    const count = coordinates[code] ?? 0
    const [nextX, nextY] = count > 0 ? [path[at + count - 1] ?? 0, path[at + count] ?? 0] : [x, y]
    if (code === lineTo) {
      const rule = boxOf(page, x, y, nextX, nextY)
      if (isThin(rule)) rules.push(rule)
    }
    if (code === moveTo || count > 0) [x, y] = [nextX, nextY]
    at += 1 + count
  }
  return rules
}

const isThin = ({ width, height }: PdfRule): boolean =>
  (width >= leastLength && height <= mostThickness) || (height >= leastLength && width <= mostThickness)

function boxOf(page: Matrix, x0: number, y0: number, x1: number, y1: number): PdfRule {
  const [ax, ay] = [page[0] * x0 + page[2] * y0 + page[4], page[1] * x0 + page[3] * y0 + page[5]]
  const [bx, by] = [page[0] * x1 + page[2] * y1 + page[4], page[1] * x1 + page[3] * y1 + page[5]]
  return { x: Math.min(ax, bx), y: Math.min(ay, by), width: Math.abs(bx - ax), height: Math.abs(by - ay) }
}
