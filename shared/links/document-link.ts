import type { DocumentId, Span } from '../documents/document.ts'

/** A place in a document of the library, as a file outside it leads back to it. */
export interface DocumentLink {
  readonly documentId: DocumentId
  /** Line of the extracted text, 1-based, for whoever reads the address. */
  readonly line: number | null
  /** The words, in UTF-16 units of the extracted text; null for the document as a whole. */
  readonly at: Span | null
  /**
   * Of the extracted text that the words stand in, 1-based: a later version is searched for the same words. Null in
   * links of before, which mean the text as it is.
   */
  readonly version: number | null
}

/** The scheme that the desktop program registers for itself. */
export const linkScheme = 'lightbench'

/** Ids are letters, digits and hyphens; anything else in that place is no id of ours. */
const written =
  /^lightbench:\/\/document\/([\w-]{1,128})\/?(?:\?(?=[a-z])(?:line=(\d{1,9}))?&?(?:at=(\d{1,9})-(\d{1,9})(?:&v=(\d{1,6}))?)?)?$/

/** `lightbench://document/<id>?line=12&at=340-362&v=2`. */
export function formatDocumentLink({ documentId, line, at, version }: DocumentLink): string {
  const query = [
    ...(line === null ? [] : [`line=${line}`]),
    ...(at === null ? [] : [`at=${at.start}-${at.end}`]),
    ...(at === null || version === null ? [] : [`v=${version}`]),
  ]
  return `${linkScheme}://document/${documentId}${query.length > 0 ? `?${query.join('&')}` : ''}`
}

/** Null for anything but such an address: it comes from outside and may say what it likes. */
export function parseDocumentLink(address: string): DocumentLink | null {
  if (address.length > 300) return null
  const [, id, line, start, end, version] = written.exec(address) ?? []
  if (id === undefined) return null
  const at = start === undefined ? null : { start: Number(start), end: Number(end) }
  if (at !== null && at.end <= at.start) return null
  if (version !== undefined && Number(version) < 1) return null
  return {
    documentId: id as DocumentId,
    line: line === undefined ? null : Number(line),
    at,
    version: version === undefined ? null : Number(version),
  }
}

const pageMark = '#/open?'

/** The same link as the end of the page's own address, which a browser keeps to itself: `#/open?lightbench://…`. */
export const formatPageLink = (link: DocumentLink): string =>
  `${pageMark}${encodeURIComponent(formatDocumentLink(link))}`

/** Reads the end of the page's address; null where it leads nowhere. */
export function parsePageLink(hash: string): DocumentLink | null {
  if (!hash.startsWith(pageMark) || hash.length > 1_000) return null
  try {
    return parseDocumentLink(decodeURIComponent(hash.slice(pageMark.length)))
  } catch {
    // A stray percent sign: not an address we made.
    return null
  }
}
