/** Chrome from 128 on has the standard call; earlier ones the old one. */
interface OldDocument {
  readonly caretRangeFromPoint?: (x: number, y: number) => Range | null
}

/** The place in the page's text nearest to a point of the window; null where there is none. */
export function pointUnder(x: number, y: number): { readonly node: Node; readonly offset: number } | null {
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(x, y)
    return caret ? { node: caret.offsetNode, offset: caret.offset } : null
  }
  const range = (document as OldDocument).caretRangeFromPoint?.(x, y)
  return range ? { node: range.startContainer, offset: range.startOffset } : null
}
