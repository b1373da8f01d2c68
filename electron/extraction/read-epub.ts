import type { MarkupField } from '../../shared/documents/markup.ts'
import { decodeText } from './decode-text.ts'
import { refuse, RefusedFile, type ExtractedText, type Refusal } from './extracted-text.ts'
import { joinExtracted, type ExtractedPart } from './join-extracted.ts'
import { isFiller } from './read-core-properties.ts'
import { openZip, zipSource, type Zip } from './open-zip.ts'
import { extractHtml } from '../web-pages/read-html.ts'
import { readXml } from './read-xml.ts'

/** Reads a book: its chapters in the order they are read in, cover and contents kept apart. */
export async function readEpub(bytes: Uint8Array, fileName: string): Promise<ExtractedText | Refusal> {
  const zip = openZip(zipSource(bytes))
  const read = (name: string): Uint8Array => {
    const entry = zip.find(name)
    if (!entry) throw new RefusedFile('file-damaged', name)
    return zip.read(entry)
  }
  if (isProtected(zip)) return refuse('file-protected', 'DRM')
  const place = findPackage(read('META-INF/container.xml'))
  const book = readPackage(read(place))
  const folder = place.slice(0, place.lastIndexOf('/') + 1)
  const parts: ExtractedPart[] = []
  let missing = 0
  for (const { href, isFurniture } of book.chapters) {
    const entry = zip.find(resolveName(folder, href))
    const decoded = entry && decodeText(zip.read(entry))
    if (!decoded) {
      missing += 1
      continue
    }
    const extracted = await extractHtml(decoded.text, { fileName, mainText: false })
    if (extracted.kind === 'extracted') parts.push({ extracted, isFurniture })
  }
  if (parts.length === 0) return refuse('file-without-text', `${book.chapters.length} parts`)
  const { text, markup } = joinExtracted(parts)
  return {
    kind: 'extracted',
    text,
    markup: { ...markup, fields: book.fields },
    encoding: 'utf-8',
    warnings: missing > 0 ? [`parts-missing:${missing}`] : [],
  }
}

/** Fonts may be scrambled without harm; chapters that are encrypted need a key that only a shop has. */
function isProtected(zip: Zip): boolean {
  const entry = zip.find('META-INF/encryption.xml')
  if (!entry) return false
  let isEncrypted = false
  readXml(zip.read(entry), {
    open: ({ name, attribute }) => {
      if (name === 'CipherReference' && /\.(?:x?html?|xml|opf|ncx)$/i.test(attribute('URI') ?? ''))
        isEncrypted = true
    },
  })
  return isEncrypted
}

function findPackage(container: Uint8Array): string {
  let place: string | null = null
  readXml(
    container,
    {
      open: ({ name, attribute }) => {
        if (name === 'rootfile') place ??= attribute('full-path')
      },
    },
    'named',
  )
  if (place === null) throw new RefusedFile('file-damaged', 'container.xml')
  return place
}

interface Book {
  readonly chapters: readonly { readonly href: string; readonly isFurniture: boolean }[]
  readonly fields: readonly MarkupField[]
}

const fieldOfElement: ReadonlyMap<string, MarkupField['field']> = new Map([
  ['title', 'title'],
  ['creator', 'author'],
  ['date', 'date'],
  ['publisher', 'publisher'],
  ['language', 'language'],
])

function readPackage(bytes: Uint8Array): Book {
  const items = new Map<string, { href: string; type: string; properties: string }>()
  const spine: { id: string; isLinear: boolean }[] = []
  const fields = new Map<MarkupField['field'], string>()
  let field: MarkupField['field'] | null = null
  readXml(
    bytes,
    {
      open: ({ name, attribute }) => {
        if (name === 'item')
          items.set(attribute('id') ?? '', {
            href: attribute('href') ?? '',
            type: attribute('media-type') ?? '',
            properties: attribute('properties') ?? '',
          })
        else if (name === 'itemref')
          spine.push({ id: attribute('idref') ?? '', isLinear: attribute('linear') !== 'no' })
        else {
          field = fieldOfElement.get(name) ?? null
          // Of several authors or titles the first is the main one.
          if (field && fields.has(field)) field = null
        }
      },
      text: (text) => {
        if (field) fields.set(field, (fields.get(field) ?? '') + text)
      },
      close: () => {
        field = null
      },
    },
    'named',
  )
  const chapters = spine.flatMap(({ id, isLinear }) => {
    const item = items.get(id)
    if (!item || !/html|xml/.test(item.type) || /svg/.test(item.type)) return []
    const isFurniture = !isLinear || /\bnav\b/.test(item.properties) || isFurnitureName(id, item.href)
    return [{ href: item.href, isFurniture }]
  })
  return {
    chapters,
    fields: [...fields].flatMap(([name, value]) => {
      const words = value.replace(/\s+/g, ' ').trim().slice(0, 1_000)
      return words === '' || isFiller(words) ? [] : [{ field: name, value: words }]
    }),
  }
}

const isFurnitureName = (id: string, href: string): boolean =>
  [id, href.replace(/^.*\//, '').replace(/\.\w+$/, '')].some((name) =>
    /^(?:cover|toc|nav|contents|titlepage|copyright)$/i.test(name),
  )

/** A name in the archive from one written in a part of it; it names an entry or nothing. */
function resolveName(folder: string, href: string): string {
  const [path = ''] = href.split('#')
  const parts: string[] = []
  for (const part of `${path.startsWith('/') ? '' : folder}${decodeName(path)}`.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function decodeName(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
