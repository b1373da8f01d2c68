import { SaxesParser } from 'saxes'
import { decodeText } from './decode-text.ts'
import { RefusedFile } from './extracted-text.ts'

export interface XmlElement {
  /** Name without its prefix. */
  readonly name: string
  /** An attribute by its name without prefix; null when it has none. */
  readonly attribute: (name: string) => string | null
}

export interface XmlEvents {
  readonly open?: (element: XmlElement) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** Elements within elements: beyond this a file was made to exhaust what walks it. */
const maxDepth = 256

/**
 * Reads XML as a stream of events. Entities are never declared and nothing is ever fetched: a document type with
 * declarations of its own refuses the file, and any at all where `doctype` is `never`.
 */
export function readXml(bytes: Uint8Array, events: XmlEvents, doctype: 'never' | 'named' = 'never'): void {
  const parser = new SaxesParser({ xmlns: false })
  let depth = 0
  parser.on('doctype', (declaration) => {
    if (doctype === 'never' || /\[|<!ENTITY/i.test(declaration))
      throw new RefusedFile('file-unsafe', 'DOCTYPE')
  })
  parser.on('error', (error) => {
    throw new RefusedFile('file-damaged', `XML: ${plainReason(error.message)}`)
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > maxDepth) throw new RefusedFile('file-damaged', 'XML: nested too deep')
    events.open?.({ name: localName(name), attribute: (wanted) => findAttribute(attributes, wanted) })
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    events.close?.(localName(name))
  })
  const text = events.text
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  const decoded = decodeText(bytes)
  if (!decoded) throw new RefusedFile('file-damaged', 'XML: not text')
  parser.write(decoded.text).close()
}

/** The reason without the place in front of it and without what the file itself says. */
const plainReason = (message: string): string => message.replace(/^[\w.]*:?\d+:\d+: /, '').slice(0, 60)

function findAttribute(attributes: Readonly<Record<string, string>>, wanted: string): string | null {
  if (Object.hasOwn(attributes, wanted)) return attributes[wanted] ?? null
  const name = Object.keys(attributes).find((one) => localName(one) === wanted)
  return name === undefined ? null : (attributes[name] ?? null)
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
