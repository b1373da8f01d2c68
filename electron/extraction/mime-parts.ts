/** One part of a message or a saved page; its body as the bytes it stands for. */
export interface MimePart {
  /** A header by its name in lower case, its lines joined; null when it has none. */
  readonly header: (name: string) => string | null
  /** Media type in lower case: `text/html`. */
  readonly type: string
  readonly charset: string | null
  readonly body: () => Uint8Array
  readonly parts: readonly MimePart[]
}

/** Parts within parts, and parts in all; what goes beyond was made to exhaust. */
const maxDepth = 12
const maxParts = 10_000

/** Reads a message (RFC 5322 and 2045 to 2047) into its parts. Line ends may be of any kind; a last boundary may be missing. */
export function readMime(bytes: Uint8Array): MimePart {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return readPart(text, 0, { left: maxParts })
}

function readPart(text: string, depth: number, budget: { left: number }): MimePart {
  budget.left -= 1
  const blank = /\r?\n\r?\n/.exec(text.startsWith('\n') || text.startsWith('\r\n') ? `\n${text}` : text)
  const headers = readHeaders(blank ? text.slice(0, blank.index) : text)
  const body = blank ? text.slice(blank.index + blank[0].length) : ''
  const header = (name: string): string | null => headers.get(name) ?? null
  const { value: type, parameters } = readType(header('content-type') ?? 'text/plain')
  const boundary = type.startsWith('multipart/') ? parameters.get('boundary') : undefined
  const encoding = header('content-transfer-encoding')?.trim().toLowerCase() ?? ''
  return {
    header,
    type,
    charset: parameters.get('charset') ?? null,
    body: () => decodeBody(body, encoding),
    parts:
      boundary !== undefined && depth < maxDepth
        ? splitParts(body, boundary, budget.left).map((part) => readPart(part, depth + 1, budget))
        : [],
  }
}

function readHeaders(text: string): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  let name: string | null = null
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (/^[ \t]/.test(line) && name !== null) {
      headers.set(name, `${headers.get(name) ?? ''} ${line.trim()}`)
      continue
    }
    const colon = line.indexOf(':')
    name = colon > 0 && colon < 80 ? line.slice(0, colon).trim().toLowerCase() : null
    // A header that stands twice counts where it stands first.
    if (name !== null && headers.has(name)) name = null
    if (name !== null) headers.set(name, line.slice(colon + 1).trim())
  }
  return headers
}

/** `multipart/related; boundary="…"; start=…` */
function readType(header: string): {
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
} {
  const [value = '', ...rest] = header.slice(0, 4_000).split(';')
  const parameters = new Map<string, string>()
  for (const one of rest) {
    const equals = one.indexOf('=')
    if (equals < 0) continue
    const name = one.slice(0, equals).trim().toLowerCase()
    parameters.set(
      name,
      one
        .slice(equals + 1)
        .trim()
        .replace(/^"|"$/g, ''),
    )
  }
  // A damaged header is no type; what it holds instead is the file's own words.
  const type = value.trim().toLowerCase()
  return { value: /^[\w.+-]{1,40}\/[\w.+-]{1,60}$/.test(type) ? type : 'text/plain', parameters }
}

/** What stands between the lines of a boundary; each begins on a line of its own. */
function splitParts(body: string, boundary: string, most: number): readonly string[] {
  const mark = `--${boundary}`
  const parts: string[] = []
  let from = -1
  let at = body.startsWith(mark) ? 0 : nextMark(body, mark, 0)
  while (at >= 0 && parts.length < most) {
    if (from >= 0) parts.push(body.slice(from, at).replace(/\r?\n$/, ''))
    if (body.startsWith('--', at + mark.length)) return parts
    const end = body.indexOf('\n', at)
    if (end < 0) return parts
    from = end + 1
    at = nextMark(body, mark, from - 1)
  }
  if (from >= 0 && parts.length < most) parts.push(body.slice(from))
  return parts
}

function nextMark(body: string, mark: string, from: number): number {
  const at = body.indexOf(`\n${mark}`, from)
  return at < 0 ? -1 : at + 1
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  return encoding === 'quoted-printable' ? decodeQuoted(body) : Buffer.from(body, 'latin1')
}

/** `=3D` is a byte, `=` at a line's end joins it to the next; anything else stands for itself. */
function decodeQuoted(body: string): Uint8Array {
  const bytes = Buffer.alloc(body.length)
  let length = 0
  for (let at = 0; at < body.length; at += 1) {
    const sign = body.charCodeAt(at)
    if (sign === 0x3d) {
      const softEnd = /^=[ \t]{0,20}(?:\r\n|\n|\r|$)/.exec(body.slice(at, at + 24))
      if (softEnd) {
        at += softEnd[0].length - 1
        continue
      }
      const hex = body.slice(at + 1, at + 3)
      if (/^[0-9A-Fa-f]{2}$/.test(hex)) {
        bytes[length++] = Number.parseInt(hex, 16)
        at += 2
        continue
      }
    }
    bytes[length++] = sign
  }
  return bytes.subarray(0, length)
}
