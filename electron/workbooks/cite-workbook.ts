import type { WorkbookPlace } from '../../shared/workbooks/workbook.ts'
import { cellName, quoteSheet, safeSheetName, type SheetModel } from '../exports/workbook-model.ts'
import { outsideId, sheetParts } from '../exports/xlsx-sheet.ts'
import {
  commentList,
  commentsXml,
  noteDrawingXml,
  noteShapes,
  shapeBlock,
  type PlacedNote,
} from '../exports/xlsx-notes.ts'
import { escapeXml, relationNamespace } from '../exports/xlsx-text.ts'
import { RefusedFile, type Refusal } from '../extraction/extracted-text.ts'
import { readRelations, type Relation } from '../extraction/read-relations.ts'
import {
  addContentTypes,
  addRelations,
  freePart,
  openPackage,
  pack,
  relationsPart,
  resolvePart,
  scanPart,
  type Package,
} from './workbook-package.ts'
import { editStyles, type EditedStyles } from './edit-styles.ts'
import { appendWithin, insertInto, type ElementPlace, type Insertion, type ScannedXml } from './scan-xml.ts'

/** A source for a cell of the user's workbook. */
export interface CellCitation {
  readonly place: WorkbookPlace
  readonly note: string
  /** Its row in the sheet of sources, 0-based. */
  readonly sourceRow: number
}

/** Why a cell has its row in the sheet of sources but not all of the rest: what stood there was the user's. */
export interface LeftOut {
  readonly place: WorkbookPlace
  readonly what: 'note' | 'link'
}

export type CitedWorkbook =
  | { readonly kind: 'cited'; readonly bytes: Uint8Array; readonly leftOut: readonly LeftOut[] }
  | Refusal

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'
const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'

/**
 * Adds a sheet of sources, and to each cited cell a note and a link to its row there. The package's parts are edited in
 * place and all others copied, so that formats, formulas, charts, macros and whatever else the workbook has stay as
 * they were; a note or a link of the user's own stays too. Refuses a workbook it could not give back whole.
 */
export function citeWorkbook(
  bytes: Uint8Array,
  citations: readonly CellCitation[],
  sources: SheetModel,
): CitedWorkbook {
  try {
    return cite(openPackage(bytes), citations, sources)
  } catch (error) {
    if (error instanceof RefusedFile) return error.refusal
    throw error
  }
}

function cite(target: Package, citations: readonly CellCitation[], sources: SheetModel): CitedWorkbook {
  const book = scanPart(target, 'xl/workbook.xml')
  refuseProtected(book)
  const sheets = book.children.find(({ name }) => name === 'sheets')
  if (!sheets) throw new RefusedFile('file-damaged', 'xl/workbook.xml')
  const listed = book.grandchildren.get(sheets) ?? []
  const names = listed.map(({ attributes }) => attributes['name'] ?? '')
  const styles = editStyles(target.read('xl/styles.xml'))
  if (styles.bytes) target.changed.set('xl/styles.xml', styles.bytes)
  const sourcesName = safeSheetName(sources.name, names, 'Sources')
  addSheet(target, book, sheets, listed, { ...sources, name: sourcesName }, styles.indexOf)
  const leftOut: LeftOut[] = []
  for (const [index, { name, part }] of target.sheets.entries()) {
    const own = citations.filter(({ place }) => place.sheet === name)
    if (own.length > 0) leftOut.push(...citeSheet(target, part, index + 1, own, sourcesName))
  }
  addContentTypes(target)
  return { kind: 'cited', bytes: pack(target), leftOut }
}

function refuseProtected({ root, children, text }: ScannedXml): void {
  if (root.attributes['conformance'] === 'strict' || text.includes('http://purl.oclc.org/ooxml/'))
    throw new RefusedFile('workbook-not-editable', 'Strict Open XML')
  const isLocked = children.some(
    ({ name, attributes }) =>
      name === 'workbookProtection' && /^(?:1|true)$/.test(attributes['lockStructure'] ?? ''),
  )
  if (isLocked) throw new RefusedFile('workbook-not-editable', 'protected structure')
}

function addSheet(
  target: Package,
  book: ScannedXml,
  sheets: ElementPlace,
  listed: readonly ElementPlace[],
  model: SheetModel,
  indexOf: EditedStyles['indexOf'],
): void {
  const part = freePart(target, 'xl/worksheets/lightbench-sources', 'xml')
  const pieces: Uint8Array[] = []
  const { addresses } = sheetParts(model, { indexOf }, null, (piece) => pieces.push(piece))
  target.changed.set(part, Buffer.concat(pieces))
  target.types.push([part, sheetType])
  addRelations(
    target,
    part,
    addresses.map((address, index) => ({
      id: outsideId(index),
      type: 'hyperlink',
      target: address,
      isExternal: true,
    })),
  )
  const [id] = addRelations(target, 'xl/workbook.xml', [
    { id: null, type: 'worksheet', target: `/${part}`, isExternal: false },
  ])
  const sheetId = Math.max(0, ...listed.map(({ attributes }) => Number(attributes['sheetId'] ?? 0))) + 1
  const tag =
    `<${book.prefix}sheet name="${escapeXml(model.name)}" sheetId="${sheetId}"` +
    ` xmlns:r="${relationNamespace}" r:id="${id}"/>`
  target.write('xl/workbook.xml', insertInto(book.text, [appendWithin(book, sheets, tag)]))
}

/** What stands in a sheet behind its links, and behind the drawing of its notes, in the order the format demands. */
const afterLinks = new Set(
  'printOptions,pageMargins,pageSetup,headerFooter,rowBreaks,colBreaks,customProperties,cellWatches,ignoredErrors,smartTags,drawing,legacyDrawing,legacyDrawingHF,drawingHF,picture,oleObjects,controls,webPublishItems,tableParts,extLst,AlternateContent'.split(
    ',',
  ),
)
const afterNotes = new Set(
  'legacyDrawingHF,drawingHF,picture,oleObjects,controls,webPublishItems,tableParts,extLst,AlternateContent'.split(
    ',',
  ),
)

function citeSheet(
  target: Package,
  part: string,
  number: number,
  citations: readonly CellCitation[],
  sourcesName: string,
): readonly LeftOut[] {
  const sheet = scanPart(target, part)
  const relations = readRelations(target.read(relationsPart(part)))
  const insertions: Insertion[] = []
  const leftOut: LeftOut[] = []
  const child = (name: string) => sheet.children.find((one) => one.name === name)
  const before = (names: ReadonlySet<string>) =>
    sheet.children.find(({ name }) => names.has(name))?.start ?? sheet.root.closing ?? sheet.root.end

  const links = child('hyperlinks')
  const linked = (links ? (sheet.grandchildren.get(links) ?? []) : []).map(
    ({ attributes }) => attributes['ref'] ?? '',
  )
  const isLinked = coversCell(linked)
  const newLinks = citations.flatMap(({ place, sourceRow }) => {
    if (isLinked(place)) {
      leftOut.push({ place, what: 'link' })
      return []
    }
    const location = `${quoteSheet(sourcesName)}!A${sourceRow + 1}`
    return [
      `<${sheet.prefix}hyperlink ref="${cellName(place.row, place.column)}" location="${escapeXml(location)}"/>`,
    ]
  })
  if (newLinks.length > 0)
    insertions.push(
      links
        ? appendWithin(sheet, links, newLinks.join(''))
        : {
            from: before(afterLinks),
            text: `<${sheet.prefix}hyperlinks>${newLinks.join('')}</${sheet.prefix}hyperlinks>`,
          },
    )

  const notes = addNotes(target, part, number, relations, citations, child('legacyDrawing'))
  leftOut.push(...notes.leftOut)
  if (notes.drawingId !== null)
    insertions.push({
      from: before(afterNotes),
      text: `<${sheet.prefix}legacyDrawing xmlns:r="${relationNamespace}" r:id="${notes.drawingId}"/>`,
    })
  target.write(part, insertInto(sheet.text, insertions))
  return leftOut
}

interface AddedNotes {
  /** Of a new drawing that the sheet must name; null where it names one already, or needs none. */
  readonly drawingId: string | null
  readonly leftOut: readonly LeftOut[]
}

function addNotes(
  target: Package,
  part: string,
  number: number,
  relations: ReadonlyMap<string, Relation>,
  citations: readonly CellCitation[],
  legacyDrawing: ElementPlace | undefined,
): AddedNotes {
  const [, comments] = [...relations].find(([, { type }]) => type.endsWith('/comments')) ?? []
  const commentsPart = comments ? resolvePart(part, comments.target) : null
  const list = commentsPart === null ? null : scanPart(target, commentsPart)
  const entries = list?.children.find(({ name }) => name === 'commentList')
  const noted = new Set(
    (entries ? (list?.grandchildren.get(entries) ?? []) : []).map(
      ({ attributes }) => attributes['ref'] ?? '',
    ),
  )
  const isNoted = ({ row, column }: WorkbookPlace) => noted.has(cellName(row, column))
  const leftOut = citations.flatMap(({ place }): LeftOut[] =>
    isNoted(place) ? [{ place, what: 'note' }] : [],
  )
  const notes = citations
    .filter(({ place }) => !isNoted(place))
    .map(({ place, note }): PlacedNote => ({ row: place.row, column: place.column, text: note }))
  if (notes.length === 0) return { drawingId: null, leftOut }

  const drawingRelation = legacyDrawing && relations.get(relationIdOf(legacyDrawing))
  const drawingPart = drawingRelation ? resolvePart(part, drawingRelation.target) : null
  const drawn = drawingPart === null ? null : target.read(drawingPart)
  if (drawingPart !== null && drawn) {
    const text = Buffer.from(drawn).toString('utf8')
    const end = text.lastIndexOf('</xml>')
    // A drawing that does not end as one does is left as it is: the sources stand in their sheet and links alone.
    if (end < 0)
      return { drawingId: null, leftOut: citations.map(({ place }): LeftOut => ({ place, what: 'note' })) }
    const last = Math.max(0, ...Array.from(text.matchAll(/_x0000_s(\d{1,8})/g), ([, id]) => Number(id)))
    const first = (Math.floor(last / shapeBlock) + 1) * shapeBlock + 1
    target.write(
      drawingPart,
      text.slice(0, end) + noteShapes(notes, first, `lightbench-note-${first}`, false) + text.slice(end),
    )
  }
  writeComments(target, part, number, { commentsPart, list, entries, notes })
  if (drawn) return { drawingId: null, leftOut }
  const newDrawing = freePart(target, `xl/drawings/lightbench-notes${number}`, 'vml')
  target.write(newDrawing, noteDrawingXml(notes))
  const [drawingId = null] = addRelations(target, part, [
    { id: null, type: 'vmlDrawing', target: `/${newDrawing}`, isExternal: false },
  ])
  return { drawingId, leftOut }
}

function writeComments(
  target: Package,
  part: string,
  number: number,
  {
    commentsPart,
    list,
    entries,
    notes,
  }: {
    readonly commentsPart: string | null
    readonly list: ScannedXml | null
    readonly entries: ElementPlace | undefined
    readonly notes: readonly PlacedNote[]
  },
): void {
  if (commentsPart === null || list === null) {
    const fresh = freePart(target, `xl/lightbench-comments${number}`, 'xml')
    target.write(fresh, commentsXml(notes))
    target.types.push([fresh, commentsType])
    addRelations(target, part, [{ id: null, type: 'comments', target: `/${fresh}`, isExternal: false }])
    return
  }
  const authors = list.children.find(({ name }) => name === 'authors')
  if (!authors || !entries || list.prefix !== '') throw new RefusedFile('workbook-not-editable', commentsPart)
  const count = list.grandchildren.get(authors)?.length ?? 0
  target.write(
    commentsPart,
    insertInto(list.text, [
      appendWithin(list, authors, '<author>Lightbench</author>'),
      appendWithin(list, entries, commentList(notes, count)),
    ]),
  )
}

const relationIdOf = ({ attributes }: ElementPlace): string =>
  Object.entries(attributes).find(([name]) => /(?:^|:)id$/.test(name))?.[1] ?? ''

/** Whether a list of cells and ranges, such as `B2` and `A1:C4`, covers a cell. */
function coversCell(refs: readonly string[]): (place: WorkbookPlace) => boolean {
  const cells = new Set(refs.filter((ref) => !ref.includes(':')))
  const ranges = refs.flatMap((ref) => {
    const [, a, b, c, d] = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref) ?? []
    if (!a || !b || !c || !d) return []
    return [{ top: Number(b), bottom: Number(d), left: columnNumber(a), right: columnNumber(c) }]
  })
  return ({ row, column }) =>
    cells.has(cellName(row, column)) ||
    ranges.some(
      ({ top, bottom, left, right }) =>
        row + 1 >= top && row + 1 <= bottom && column + 1 >= left && column + 1 <= right,
    )
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
