import { decodeText } from './decode-text.ts'
import { findRoot, listParts } from './read-mhtml.ts'
import { readMime, type MimePart } from './mime-parts.ts'

/** Pictures brought along, in bytes of all together: what goes beyond is a frame with its words. */
const maxPictureBytes = 6_000_000
/** Pictures a window may draw; drawings of vectors could hold more than a picture. */
const pictureTypes = /^image\/(?:png|jpeg|gif|webp|avif)$/

/**
 * The page of an `.mhtml` file with the pictures it was saved with put in as `data:` addresses; null where the file
 * holds no page. Everything else of it stays as it was: whoever shows it makes it inert.
 */
export function readSavedPage(bytes: Uint8Array): string | null {
  const message = readMime(bytes)
  const root = findRoot(message)
  if (!root || root.type === 'text/plain') return null
  const html = decodeText(root.body(), root.charset)?.text ?? ''
  const pictures = placePictures(listParts(message))
  const base = root.header('content-location') ?? ''
  return html.replace(
    /(<img\b[^<>]{0,4000}?\bsrc\s{0,4}=\s{0,4})(?:"([^"]{1,4000})"|'([^']{1,4000})')/gi,
    (whole, before: string, double: string | undefined, single: string | undefined) => {
      const picture = pictures(addressOf(double ?? single ?? '', base))
      return picture === null ? whole : `${before}"${picture}"`
    },
  )
}

/** Pictures by where they were and by their content ids; each is written out when it is first asked for. */
function placePictures(parts: readonly MimePart[]): (address: string) => string | null {
  const places = new Map<string, MimePart>()
  for (const part of parts) {
    if (!pictureTypes.test(part.type)) continue
    const [place, id] = [part.header('content-location'), part.header('content-id')]
    if (place !== null) places.set(place, part)
    if (id !== null) places.set(`cid:${id.replace(/^<|>$/g, '')}`, part)
  }
  let left = maxPictureBytes
  return (address) => {
    const part = places.get(address)
    const body = part?.body()
    if (!part || !body || body.length > left) return null
    left -= body.length
    return `data:${part.type};base64,${Buffer.from(body).toString('base64')}`
  }
}

function addressOf(src: string, base: string): string {
  const address = src.replaceAll('&amp;', '&').trim()
  if (/^cid:/i.test(address)) return address
  return URL.canParse(address, base) ? new URL(address, base).href : address
}
