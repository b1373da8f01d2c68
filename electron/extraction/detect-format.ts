import { formatOfExtension, type FileFormat } from '../../shared/imports/readable-formats.ts'
import { byteOrderMark, decodeText } from './decode-text.ts'
import { detectBinary } from './detect-content.ts'
import { refuse, RefusedFile, type Refusal } from './extracted-text.ts'
import { openZip, zipSource, type Zip } from './open-zip.ts'

/** A PDF may have a few hundred bytes before its header. */
const pdfWithin = 1_024
/** Where the marks of a text format stand: after comments and declarations, but on the first page. */
const headBytes = 8_192

/**
 * What a file is: its content decides, and its name only between kinds of text that look alike. A refusal for what is
 * none of the readable formats.
 */
export function detectFormat(bytes: Uint8Array, extension: string): FileFormat | Refusal {
  const named = extension === '' ? 'text' : formatOfExtension(extension)
  const pdf = Buffer.from(bytes.subarray(0, pdfWithin)).indexOf('%PDF-')
  // Further down it is a PDF behind a few stray bytes, or a text that speaks of one.
  if (pdf === 0 || (pdf > 0 && named === 'pdf')) return 'pdf'
  const binary = detectBinary(bytes)
  if (binary === 'ZIP') return detectPackage(bytes)
  if (binary === 'OLE') return refuseCompound(bytes, extension)
  if (binary === 'RTF') return 'rtf'
  if (binary) return refuse('file-not-text', binary)
  const written = detectWritten(bytes, named)
  if (written) return written
  if (!named) return refuse('format-unsupported', extension)
  return isPlain(named) ? named : detectPretender(bytes, named)
}

/** Formats whose files are read as the text they are, so that any text will do for them. */
const isPlain = (format: FileFormat): boolean =>
  ['text', 'html', 'mhtml', 'srt', 'vtt', 'json', 'csv'].includes(format)

/** Kinds of text that tell themselves by how they begin, whatever their names. */
function detectWritten(bytes: Uint8Array, named: FileFormat | null): FileFormat | null {
  const head = decodeHead(bytes)
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(head)) return 'vtt'
  if (/^\d{1,9}[ \t]*\r?\n[ \t]*\d{1,3}:\d\d:\d\d[,.]\d{1,3}[ \t]*-->/.test(head)) return 'srt'
  if (head.startsWith('<')) {
    const root = rootOf(head)
    if (root === 'tmx' || named === 'tmx') return 'tmx'
    if (root !== null && pageRoots.has(root)) return 'html'
  }
  if (isMime(head)) return 'mhtml'
  // A dump of JSON begins with a list, an object or a text of its own; words under its name are words.
  if (named === 'json' && !/^[[{"]/.test(head)) return 'text'
  return null
}

/** What a page begins with, or a part of one that was saved without its head. */
const pageRoots: ReadonlySet<string> = new Set([
  'html',
  'head',
  'body',
  'article',
  'main',
  'section',
  'div',
  'table',
  'p',
  'h1',
  'meta',
])

function decodeHead(bytes: Uint8Array): string {
  const mark = byteOrderMark(bytes)
  // Cut at an even number of bytes: of UTF-16 no half character is left.
  const head = bytes.subarray(0, headBytes)
  return (mark ? decodeText(head)?.text : Buffer.from(head).toString('latin1'))?.trimStart() ?? ''
}

/** The first element's name in lower case, or `html` for what declares itself so. */
function rootOf(head: string): string | null {
  let at = 0
  for (;;) {
    at = skipSpace(head, at)
    if (head.startsWith('<?', at)) at = after(head, '?>', at)
    else if (head.startsWith('<!--', at)) at = after(head, '-->', at)
    else if (/^<!doctype/i.test(head.slice(at, at + 9))) {
      const name = /^<!doctype\s{1,9}([\w:-]{1,40})/i.exec(head.slice(at, at + 80))?.[1]?.toLowerCase()
      return name ?? null
    } else return /^<([\w:-]{1,40})/.exec(head.slice(at, at + 60))?.[1]?.toLowerCase() ?? null
    if (at < 0) return null
  }
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1
  return at
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  return at < 0 ? -1 : at + mark.length
}

/** A saved page or a message: header lines, among them the ones that say so. */
function isMime(head: string): boolean {
  const blank = /\r?\n\r?\n/.exec(head)
  const headers = blank ? head.slice(0, blank.index) : head
  return (
    /^[A-Za-z][\w-]{1,60}:/.test(headers) &&
    /^mime-version:/im.test(headers) &&
    /^content-type:/im.test(headers)
  )
}

/** What a ZIP file is a package of. One that cannot be opened is damaged, whatever it was. */
function detectPackage(bytes: Uint8Array): FileFormat | Refusal {
  let zip: Zip
  try {
    zip = openZip(zipSource(bytes))
  } catch (error) {
    if (error instanceof RefusedFile) return error.refusal
    throw error
  }
  return packageFormat(zip) ?? 'archive'
}

/** The document format a ZIP file is the package of; null for an ordinary archive. */
export function packageFormat(zip: Zip): FileFormat | Refusal | null {
  const has = (name: string): boolean => zip.find(name) !== null
  if (has('[Content_Types].xml')) {
    const folders = new Set(zip.entries.map(({ name }) => name.split('/', 1)[0]?.toLowerCase()))
    if (folders.has('word')) return 'docx'
    if (folders.has('xl')) return has('xl/workbook.bin') ? refuse('format-unsupported', 'xlsb') : 'xlsx'
    if (folders.has('ppt')) return refuse('format-unsupported', 'pptx')
    return refuse('format-unsupported', 'OOXML')
  }
  if (has('META-INF/container.xml')) return 'epub'
  const type = zip.find('mimetype')
  if (type && type.size < 200 && has('content.xml')) {
    const kind = Buffer.from(zip.read(type)).toString('latin1').trim()
    if (kind.startsWith('application/vnd.oasis.opendocument.text')) return 'odt'
    return refuse('format-unsupported', kind.slice(0, 80))
  }
  if (has('Index/Document.iwa') || has('Index.zip')) return refuse('format-unsupported', 'iWork')
  return null
}

/** Old Office files, and encrypted new ones, are compound files. */
function refuseCompound(bytes: Uint8Array, extension: string): Refusal {
  const encrypted = Buffer.from('EncryptedPackage', 'utf16le')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(encrypted)
    ? refuse('file-protected', 'password')
    : refuse('format-unsupported', ['doc', 'xls', 'ppt', 'msg'].includes(extension) ? extension : 'OLE')
}

/** A text under the name of a binary format is the text it is; anything else is a damaged file of that format. */
function detectPretender(bytes: Uint8Array, named: FileFormat): FileFormat | Refusal {
  const decoded = bytes.includes(0) && !byteOrderMark(bytes) ? null : decodeText(bytes)
  const isText = decoded !== null && !decoded.warnings.some((warning) => !warning.startsWith('encoding-'))
  return isText && !/\b(?:endobj|endstream)\b/.test(decoded.text) ? 'text' : refuse('file-damaged', named)
}
