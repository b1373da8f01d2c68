import { SaxesParser } from 'saxes'
import { decodeText } from '../extraction/decode-text.ts'
import { RefusedFile } from '../extraction/extracted-text.ts'

/** A stretch of a part's text that an element takes up, and what is between its tags. */
export interface ElementPlace {
  /** Without its prefix. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly start: number
  readonly end: number
  /** Where its end tag begins; null for one that is closed as it opens. */
  readonly closing: number | null
}

export interface ScannedXml {
  readonly text: string
  /** `x:` where the root is `x:worksheet`. */
  readonly prefix: string
  readonly root: ElementPlace
  /** Elements right within the root, in their order. */
  readonly children: readonly ElementPlace[]
  /** Elements one level further in, by the child they stand in. */
  readonly grandchildren: ReadonlyMap<ElementPlace, readonly ElementPlace[]>
}

/**
 * Where the outer elements of a part stand in its text, so that something can be put between them and everything else
 * stays as it is, letter for letter. Refuses what is not UTF-8 or has a document type.
 */
export function scanXml(bytes: Uint8Array, part: string): ScannedXml {
  const decoded = decodeText(bytes)
  if (decoded?.encoding !== 'utf-8') throw new RefusedFile('workbook-not-editable', `${part}: UTF-8`)
  const { text } = decoded
  const parser = new SaxesParser({ xmlns: false })
  const open: { name: string; attributes: Record<string, string>; start: number; within: ElementPlace[] }[] =
    []
  const kept = new Map<ElementPlace, readonly ElementPlace[]>()
  let root: { place: ElementPlace; prefix: string; children: readonly ElementPlace[] } | null = null
  let depth = 0
  parser.on('doctype', () => {
    throw new RefusedFile('file-unsafe', 'DOCTYPE')
  })
  parser.on('error', () => {
    throw new RefusedFile('file-damaged', `XML: ${part}`)
  })
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1
    if (depth <= 3)
      open.push({
        name,
        attributes: { ...attributes },
        start: text.lastIndexOf('<', parser.position - 1),
        within: [],
      })
  })
  parser.on('closetag', ({ isSelfClosing }) => {
    depth -= 1
    const one = depth < 3 ? open.pop() : undefined
    if (!one) return
    const end = parser.position
    const place: ElementPlace = {
      name: localName(one.name),
      attributes: one.attributes,
      start: one.start,
      end,
      closing: isSelfClosing ? null : text.lastIndexOf('<', end - 1),
    }
    if (depth === 1) kept.set(place, one.within)
    if (depth === 0) root = { place, prefix: one.name.slice(0, -place.name.length), children: one.within }
    open.at(-1)?.within.push(place)
  })
  parser.write(text).close()
  const found = root as { place: ElementPlace; prefix: string; children: readonly ElementPlace[] } | null
  if (!found || text[found.place.start] !== '<' || text[found.place.end - 1] !== '>')
    throw new RefusedFile('file-damaged', `XML: ${part}`)
  return { text, prefix: found.prefix, root: found.place, children: found.children, grandchildren: kept }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Something to be put into a text; where `to` is behind `from`, in place of what stands there. */
export interface Insertion {
  readonly from: number
  readonly to?: number
  readonly text: string
}

/** The text with all of them; everything else is as it was. */
export function insertInto(text: string, insertions: readonly Insertion[]): string {
  let result = ''
  let at = 0
  for (const { from, to = from, text: added } of insertions.toSorted((a, b) => a.from - b.from)) {
    result += text.slice(at, from) + added
    at = to
  }
  return result + text.slice(at)
}

/** Puts `added` at the end of an element, opening one that was closed as it opened. */
export function appendWithin({ text }: ScannedXml, element: ElementPlace, added: string): Insertion {
  if (element.closing !== null) return { from: element.closing, text: added }
  const tag = text.slice(element.start, element.end)
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? element.name
  return { from: element.start, to: element.end, text: `${tag.slice(0, -2)}>${added}</${name}>` }
}
