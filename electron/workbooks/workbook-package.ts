import { escapeXml, relationNamespace, xmlHead } from '../exports/xlsx-text.ts'
import { packFile, zipFile } from '../exports/zip-file.ts'
import { RefusedFile } from '../extraction/extracted-text.ts'
import { readRelations } from '../extraction/read-relations.ts'
import { readSheets, type OpenWorkbook } from '../extraction/read-sheets.ts'
import { appendWithin, insertInto, scanXml, type ScannedXml } from './scan-xml.ts'

const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const drawingType = 'application/vnd.openxmlformats-officedocument.vmlDrawing'

/** A workbook's package whose parts are edited: what is not changed is copied as it was. */
export interface Package extends OpenWorkbook {
  /** Parts as they will be, by name; what is not here is copied. */
  readonly changed: Map<string, Uint8Array>
  readonly read: (part: string) => Uint8Array | null
  readonly write: (part: string, text: string) => void
  /** Content types of new parts. */
  readonly types: [part: string, type: string][]
}

export function openPackage(bytes: Uint8Array): Package {
  const workbook = readSheets(bytes)
  const changed = new Map<string, Uint8Array>()
  if (workbook.zip.entries.some(({ name }) => name.startsWith('_xmlsignatures/')))
    throw new RefusedFile('workbook-not-editable', 'digital signature')
  return {
    ...workbook,
    changed,
    read: (part) => {
      const entry = workbook.zip.find(part)
      return changed.get(part) ?? (entry ? workbook.zip.read(entry) : null)
    },
    write: (part, text) => void changed.set(part, Buffer.from(text, 'utf8')),
    types: [],
  }
}

export function scanPart(target: Package, part: string): ScannedXml {
  const bytes = target.read(part)
  if (!bytes) throw new RefusedFile('file-damaged', part)
  return scanXml(bytes, part)
}

export const relationsPart = (part: string): string => part.replace(/([^/]+)$/, '_rels/$1.rels')

/** A target as its part names it: from the package's root, or from where the part lies. */
export function resolvePart(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = part.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

export function freePart(target: Package, stem: string, extension: string): string {
  for (let count = 0; ; count += 1) {
    const name = `${stem}${count === 0 ? '' : `-${count}`}.${extension}`
    if (!target.zip.find(name) && !target.changed.has(name)) return name
  }
}

export interface NewRelation {
  /** Null for any that is free. */
  readonly id: string | null
  readonly type: string
  readonly target: string
  readonly isExternal: boolean
}

/** Adds relations to those of a part; their ids. */
export function addRelations(
  target: Package,
  part: string,
  added: readonly NewRelation[],
): readonly string[] {
  if (added.length === 0) return []
  const name = relationsPart(part)
  const bytes = target.read(name)
  const known = new Set(readRelations(bytes).keys())
  const ids = added.map(({ id }) => {
    let free = id ?? ''
    for (let count = 1; free === '' || known.has(free); count += 1) free = `rIdLightbench${count}`
    known.add(free)
    return free
  })
  const tags = (prefix: string) =>
    added
      .map(
        ({ type, target: to, isExternal }, index) =>
          `<${prefix}Relationship Id="${ids[index]}" Type="${relationNamespace}/${type}" Target="${escapeXml(to)}"` +
          `${isExternal ? ' TargetMode="External"' : ''}/>`,
      )
      .join('')
  if (bytes) {
    const scanned = scanXml(bytes, name)
    target.write(name, insertInto(scanned.text, [appendWithin(scanned, scanned.root, tags(scanned.prefix))]))
  } else
    target.write(name, `${xmlHead}<Relationships xmlns="${packageRelations}">${tags('')}</Relationships>`)
  return ids
}

export function addContentTypes(target: Package): void {
  const types = scanPart(target, '[Content_Types].xml')
  const hasVml = types.children.some(
    ({ name, attributes }) => name === 'Default' && attributes['Extension']?.toLowerCase() === 'vml',
  )
  const added = [
    ...(hasVml ? [] : [`<${types.prefix}Default Extension="vml" ContentType="${drawingType}"/>`]),
    ...target.types.map(
      ([part, type]) => `<${types.prefix}Override PartName="/${part}" ContentType="${type}"/>`,
    ),
  ]
  target.write(
    '[Content_Types].xml',
    insertInto(types.text, [appendWithin(types, types.root, added.join(''))]),
  )
}

/** All parts in the order they had, then the new ones. */
export function pack({ zip, changed }: Package): Uint8Array {
  const rest = new Map(changed)
  const kept = zip.entries
    .filter(({ isFolder }) => !isFolder)
    .map((entry) => {
      const data = rest.get(entry.name) ?? zip.read(entry)
      rest.delete(entry.name)
      return { name: entry.name, data }
    })
  return zipFile([...kept, ...Array.from(rest, ([name, data]) => ({ name, data }))].map(packFile))
}
