import type { Span } from '../../shared/documents/document.ts'
import { isSeen, withoutBlanks } from './match-words.ts'

/** The words of a shown page: its text without white space, and the way back from there to the elements. */
export interface PageWords {
  readonly text: string
  /** The stretch of the page that shows these characters. */
  readonly rangeOf: (span: Span) => Range
  /** How many characters stand before a place on the page. */
  readonly offsetOf: (node: Node, offset: number) => number
}

const silent = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TITLE'])

/** Reads the words of a page once; a page that shows no script never changes. */
export function readPageWords(body: Element): PageWords {
  const nodes: Text[] = []
  const starts: number[] = []
  const parts: string[] = []
  const document = body.ownerDocument
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  let length = 0
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    if (node.parentElement && silent.has(node.parentElement.tagName)) continue
    const seen = withoutBlanks(node.data)
    if (seen === '') continue
    nodes.push(node)
    starts.push(length)
    parts.push(seen)
    length += seen.length
  }
  const indexAt = (offset: number): number => {
    let low = 0
    let high = nodes.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }
  return {
    text: parts.join(''),
    rangeOf: ({ start, end }) => {
      const range = document.createRange()
      const [first, last] = [indexAt(start), indexAt(Math.max(start, end - 1))]
      const [from, to] = [nodes[first], nodes[last]]
      if (from && to) {
        range.setStart(from, unitsBefore(from.data, start - (starts[first] ?? 0)))
        range.setEnd(to, unitsBefore(to.data, end - 1 - (starts[last] ?? 0)) + 1)
      }
      return range
    },
    offsetOf: (node, offset) => {
      const index = nodes.indexOf(node as Text)
      if (index < 0) return -1
      return (starts[index] ?? 0) + withoutBlanks((nodes[index]?.data ?? '').slice(0, offset)).length
    },
  }
}

/** Where in a text the character stands before which so many are seen. */
function unitsBefore(text: string, seen: number): number {
  let left = seen
  for (let at = 0; at < text.length; at += 1) {
    if (!isSeen(text[at] ?? '')) continue
    if (left === 0) return at
    left -= 1
  }
  return text.length
}
