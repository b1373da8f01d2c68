import type { Span } from '../../shared/documents/document.ts'
import type { BlockKind } from '../../shared/documents/markup.ts'
import { isOperatorName, isPersonName } from '../../shared/calls/person-name.ts'
import { readLineLanguage } from '../../shared/text/read-script.ts'
import type { BlockWriter, Run } from './write-blocks.ts'

export interface Paragraph {
  readonly kind: BlockKind | null
  readonly level: number | null
  readonly runs: readonly Run[]
}

/** A cell's paragraphs. */
export type Cell = readonly Paragraph[]

/** Below this a cell is a name or a figure, above it words. */
const nameLength = 60
/** Columns of so long cells are a page's layout or a transcript, no table of figures. */
const proseLength = 120

/**
 * Writes a table as what it is: rows of two languages side by side, a transcript with its speakers in a column of
 * their own, a page's layout, or rows of cells.
 */
export function writeTable(writer: BlockWriter, rows: readonly (readonly Cell[])[]): void {
  const texts = rows.map((row) => row.map(cellText))
  const columns = mostOf(texts.map((row) => row.filter(Boolean).length))
  if (columns === 0) return
  const shape = columns > 1 ? findShape(texts) : null
  for (const [index, row] of rows.entries()) {
    const isHead = index === 0 && shape !== null && isHeadRow(texts[0] ?? [])
    if (isHead) writeHead(writer, row)
    else if (shape?.kind === 'languages') writePair(writer, row, shape, texts[index] ?? [])
    else if (shape?.kind === 'speech') writeSpeech(writer, row, shape)
    else if (columns === 1 || shape?.kind === 'layout') for (const cell of row) writeCell(writer, cell)
    else
      writer.row(
        row.map((cell) => cell.flatMap(({ runs }, at) => (at === 0 ? runs : [{ text: ' ' }, ...runs]))),
      )
  }
}

export const cellText = (cell: Cell): string =>
  cell
    .map(({ runs }) => runs.map(({ text }) => text).join(''))
    .join(' ')
    .trim()

export const plainCell = (text: string): Cell =>
  text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ kind: null, level: null, runs: [{ text: line }] }))

type Shape =
  | { readonly kind: 'languages'; readonly en: number; readonly zh: number; readonly speaker: number | null }
  | {
      readonly kind: 'speech'
      readonly speaker: number
      readonly words: number
      /** Columns of what the speaker is, and of whom they work for. */
      readonly role: number | null
      readonly firm: number | null
    }
  | { readonly kind: 'layout' }

interface Column {
  readonly at: number
  readonly filled: number
  readonly en: number
  readonly zh: number
  readonly length: number
  readonly longest: number
  readonly distinct: number
  /** Whether every cell is a person's name, or the operator. */
  readonly isNames: boolean
}

/** A table of speech or of two languages has a handful of columns. */
const mostColumns = 40

const mostOf = (counts: readonly number[]): number => counts.reduce((most, count) => Math.max(most, count), 0)

/** What a table's columns are for; null when they are an ordinary table's. */
function findShape(texts: readonly (readonly string[])[]): Shape | null {
  const head = isHeadRow(texts[0] ?? []) ? (texts[0] ?? []) : null
  const body = head ? texts.slice(1) : texts
  const count = mostOf(texts.map((row) => row.length))
  if (count > mostColumns) return null
  const columns = Array.from({ length: count }, (_, at) => measureColumn(body, at))
  return findLanguages(columns, body, head) ?? findSpeech(columns, body, head) ?? findLayout(columns, body)
}

function measureColumn(rows: readonly (readonly string[])[], at: number): Column {
  const cells = rows.map((row) => row[at] ?? '').filter(Boolean)
  const sides = cells.map((cell) => readLineLanguage(cell))
  return {
    at,
    filled: cells.length,
    en: sides.filter((side) => side === 'en').length,
    zh: sides.filter((side) => side === 'zh').length,
    length: cells.reduce((sum, cell) => sum + cell.length, 0),
    longest: cells.reduce((most, cell) => Math.max(most, cell.length), 0),
    distinct: new Set(cells).size,
    isNames: cells.length >= 2 && cells.every((cell) => isOperatorName(cell) || isPersonName(cell)),
  }
}

function findLanguages(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  head: readonly string[] | null,
): Shape | null {
  const longest = (of: readonly Column[]) => of.toSorted((a, b) => b.length - a.length)[0]
  const zh = longest(columns.filter((column) => column.zh > 0 && column.zh >= column.filled * 0.6))
  const en = longest(columns.filter((column) => column.en > 0 && column.en >= column.filled * 0.6))
  if (!zh || !en) return null
  const both = rows.filter((row) => row[zh.at] && row[en.at]).length
  // A glossary's or a figure table's bilingual names are short; a translation's cells are words.
  const isProse = en.length / Math.max(1, en.filled) >= 25 || zh.length / Math.max(1, zh.filled) >= 10
  const isNamed =
    head !== null && languageName.test(head[en.at] ?? '') && languageName.test(head[zh.at] ?? '')
  const isOnly = columns.filter(({ filled }) => filled > 0).length === 2
  if (both === 0 || both < Math.max(zh.filled, en.filled) * 0.4 || !(isProse || isNamed || isOnly))
    return null
  const speaker = columns.find(
    (column) => column !== en && column !== zh && isSpeakers(column, rows.length, head),
  )
  return { kind: 'languages', en: en.at, zh: zh.at, speaker: speaker?.at ?? null }
}

function findSpeech(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  head: readonly string[] | null,
): Shape | null {
  const words = columns.toSorted((a, b) => b.length - a.length)[0]
  if (!words || words.filled < rows.length * 0.5) return null
  const isNamed = head !== null && wordsName.test(head[words.at] ?? '')
  if (!isNamed && words.length / Math.max(1, words.filled) < nameLength) return null
  const speaker = columns.find((column) => column !== words && isSpeakers(column, rows.length, head))
  if (!speaker) return null
  const headed = (name: RegExp): number | null => {
    const at = head?.findIndex((cell) => name.test(cell.trim())) ?? -1
    return at < 0 || at === speaker.at || at === words.at ? null : at
  }
  return {
    kind: 'speech',
    speaker: speaker.at,
    words: words.at,
    role: headed(roleName),
    firm: headed(firmName),
  }
}

/** Short cells that recur or are headed as names. */
function isSpeakers(column: Column, rows: number, head: readonly string[] | null): boolean {
  if (column.filled === 0 || column.longest > nameLength || column.en + column.zh < column.filled * 0.8)
    return false
  if (head !== null) return speakerName.test(head[column.at] ?? '')
  return (rows >= 4 && column.distinct < column.filled) || column.isNames
}

function findLayout(columns: readonly Column[], rows: readonly (readonly string[])[]): Shape | null {
  const filled = columns.filter((column) => column.filled > 0)
  const isProse = filled.every((column) => column.length / column.filled >= proseLength)
  return isProse && rows.length <= 3 ? { kind: 'layout' } : null
}

const languageName =
  /^(?:en|eng|english|zh|zho|chi|chinese|source|target|original|translation|(?:en|zh)[-_ ]\w{2,4}|英文|英語|英语|中文|中譯|中译|原文|譯文|译文|繁體中文|簡體中文|简体中文|繁体中文|traditional chinese|simplified chinese)$/i
const speakerName = /^(?:speaker|speakers|name|role|who|發言人|发言人|講者|讲者|姓名|說話人|说话人)$/i
const roleName = /^(?:role|title|position|job title|職稱|职位)$/i
const firmName = /^(?:company|firm|affiliation|organization|employer|公司|機構|机构)$/i
const wordsName =
  /^(?:text|content|speech|transcript|words|utterance|body|remarks?|內容|内容|發言|发言|文字|逐字稿)$/i
const placeName =
  /^(?:#|no\.?|id|row|line|index|time|timecode|timestamp|start|end|begin|from|to|date|section|note|notes|comment|編號|编号|序號|序号|時間|时间)$/i

/** A first row that names the columns and says nothing itself. */
function isHeadRow(cells: readonly string[]): boolean {
  const named = cells.map((cell) => cell.trim()).filter(Boolean)
  const known = named.filter((cell) =>
    [languageName, speakerName, wordsName, placeName, roleName, firmName].some((name) => name.test(cell)),
  )
  return named.length > 0 && known.length >= named.length * 0.6
}

function writeHead(writer: BlockWriter, row: readonly Cell[]): void {
  const names = row.map(cellText).filter(Boolean).join(' · ')
  writer.block('furniture', null, [{ text: names }])
}

function writePair(
  writer: BlockWriter,
  row: readonly Cell[],
  shape: Shape & { readonly kind: 'languages' },
  texts: readonly string[],
): void {
  const [en, zh] = [row[shape.en] ?? [], row[shape.zh] ?? []]
  if (shape.speaker !== null) writeCell(writer, row[shape.speaker] ?? [])
  for (const [at, cell] of row.entries())
    // Numbers and timecodes of the rows are kept apart from what is said in them.
    if (![shape.en, shape.zh, shape.speaker].includes(at) && texts[at])
      writer.block(
        'furniture',
        null,
        cell.flatMap(({ runs }) => [...runs, { text: ' ' }]),
      )
  const isEven = en.length === zh.length
  if (isEven) {
    for (const [index, paragraph] of en.entries())
      writer.pair(writeParagraph(writer, paragraph), writeParagraph(writer, zh[index]))
    return
  }
  writer.pair(writeCell(writer, en), writeCell(writer, zh))
}

function writeSpeech(
  writer: BlockWriter,
  row: readonly Cell[],
  shape: Shape & { readonly kind: 'speech' },
): void {
  const { speaker, words, role, firm } = shape
  for (const [at, cell] of row.entries())
    if (![speaker, words, role, firm].includes(at))
      writer.block(
        'furniture',
        null,
        cell.flatMap(({ runs }) => [...runs, { text: ' ' }]),
      )
  // A label as transcripts print it: name, firm and role on one line.
  const add = (at: number | null, mark: string): readonly Run[] => {
    const text = at === null ? '' : cellText(row[at] ?? [])
    return text === '' ? [] : [{ text: mark + text }]
  }
  const name = (row[speaker] ?? []).flatMap(({ runs }) => runs)
  writer.block('paragraph', null, [...name, ...add(firm, ', '), ...add(role, ' - ')])
  writeCell(writer, row[words] ?? [])
}

/** Writes a cell's paragraphs as lines; the stretch they cover together. */
function writeCell(writer: BlockWriter, cell: Cell): Span | null {
  const spans = cell.flatMap((paragraph) => writeParagraph(writer, paragraph) ?? [])
  const [first, last] = [spans[0], spans.at(-1)]
  return first && last ? { start: first.start, end: last.end } : null
}

const writeParagraph = (writer: BlockWriter, paragraph: Paragraph | undefined): Span | null =>
  paragraph ? writer.block(paragraph.kind ?? 'paragraph', paragraph.level, paragraph.runs) : null
