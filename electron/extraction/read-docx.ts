import { readDocxStyles, type DocxStyle } from './docx-styles.ts'
import { refuse, RefusedFile, type ExtractedText, type Refusal } from './extracted-text.ts'
import { openZip, zipSource, type Zip } from './open-zip.ts'
import { readCoreProperties } from './read-core-properties.ts'
import { readRelations } from './read-relations.ts'
import { walkDocx, type DocxContext, type DocxPart } from './walk-docx.ts'
import { createBlockWriter, type BlockWriter } from './write-blocks.ts'
import { writeTable } from './write-table.ts'

/**
 * Reads a word processor's document (OOXML): its body in order, then notes, comments, running heads. Relations are
 * only looked up for the addresses of links; nothing they point to outside the file is ever opened.
 */
export function readDocx(bytes: Uint8Array): ExtractedText | Refusal {
  const zip = openZip(zipSource(bytes))
  const main = findMainPart(zip)
  const read = (name: string): Uint8Array | null => {
    const entry = zip.find(name)
    return entry ? zip.read(entry) : null
  }
  const body = read(main)
  if (!body) return refuse('file-damaged', main)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const partOf = (name: string) => read(folder + name)
  const styles = readOptional(partOf('styles.xml'), readDocxStyles) ?? new Map<string, DocxStyle>()
  const relations = readRelations(read(relationsOf(main)))
  const notes = new Map<string, string>()
  const context: DocxContext = {
    styles,
    links: new Map(
      [...relations].flatMap(([id, { target, isExternal }]) => (isExternal ? [[id, target]] : [])),
    ),
    noteSign: (kind, id) => {
      const key = `${kind} ${id}`
      const sign = notes.get(key) ?? `[${notes.size + 1}]`
      notes.set(key, sign)
      return sign
    },
  }
  const writer = createBlockWriter()
  readCoreProperties(writer, read('docProps/core.xml'))
  walkDocx(body, context, (part) => writePart(writer, part))
  writeItems(writer, partOf('footnotes.xml'), context, 'footnote', notes)
  writeItems(writer, partOf('endnotes.xml'), context, 'endnote', notes)
  writeItems(writer, partOf('comments.xml'), context, 'comment', notes)
  writeRunningHeads(writer, zip, folder, context)
  return writer.finish('utf-8')
}

const relationsOf = (part: string): string => part.replace(/[^/]*$/, (name) => `_rels/${name}.rels`)

function findMainPart(zip: Zip): string {
  const entry = zip.find('_rels/.rels')
  const relations = readRelations(entry ? zip.read(entry) : null)
  const main = [...relations.values()].find(({ type }) => type.endsWith('/officeDocument'))
  const target = main?.target.replace(/^\//, '')
  return target && zip.find(target) ? target : 'word/document.xml'
}

/** A part that only adds to the words is left out when it is damaged; one that was made to harm is not. */
function readOptional<Part>(bytes: Uint8Array | null, read: (bytes: Uint8Array) => Part): Part | null {
  if (!bytes) return null
  try {
    return read(bytes)
  } catch (error) {
    if (error instanceof RefusedFile && error.refusal.code === 'file-damaged') return null
    throw error
  }
}

function writePart(writer: BlockWriter, part: DocxPart): void {
  if (part.type === 'table') writeTable(writer, part.rows)
  else writer.block(part.kind, part.level, part.runs)
}

/** Notes behind their signs, comments behind their authors' names. */
function writeItems(
  writer: BlockWriter,
  bytes: Uint8Array | null,
  context: DocxContext,
  kind: 'footnote' | 'endnote' | 'comment',
  notes: ReadonlyMap<string, string>,
): void {
  let opening: string | null = null
  let isSeparator = false
  readOptional(bytes, (part) =>
    walkDocx(
      part,
      {
        ...context,
        onItem: (name, { attribute }) => {
          if (name !== kind) return
          // The lines that part notes from the text have types; real notes have none.
          isSeparator = kind !== 'comment' && /separator|continuation/i.test(attribute('type') ?? '')
          const author = attribute('author')
          opening =
            kind === 'comment' ? author && `${author}: ` : (notes.get(`${kind} ${attribute('id')}`) ?? null)
        },
      },
      (item) => {
        if (isSeparator) return
        if (item.type === 'table') return writeTable(writer, item.rows)
        const before = opening === null ? [] : [{ text: `${opening} ` }]
        if (writer.block(kind === 'comment' ? 'comment' : 'footnote', null, [...before, ...item.runs]))
          opening = null
      },
    ),
  )
}

/** Running heads and feet stand on every page; they are kept once, apart from the text. */
function writeRunningHeads(writer: BlockWriter, zip: Zip, folder: string, context: DocxContext): void {
  const written = new Set<string>()
  for (const entry of zip.entries) {
    if (
      !entry.name.startsWith(folder) ||
      !/^(?:header|footer)\d*\.xml$/.test(entry.name.slice(folder.length))
    )
      continue
    readOptional(zip.read(entry), (part) =>
      walkDocx(part, context, (item) => {
        const paragraphs = item.type === 'table' ? item.rows.flat(2) : [item]
        for (const { runs } of paragraphs) {
          const text = runs.map((run) => run.text).join('')
          if (!written.has(text)) writer.block('furniture', null, runs)
          written.add(text)
        }
      }),
    )
  }
}
