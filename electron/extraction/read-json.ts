import { decodeText } from './decode-text.ts'
import { refuse, type ExtractedText, type Refusal } from './extracted-text.ts'
import { readNames, readSpeeches, wordsOf, type JsonName, type JsonSpeech } from './json-speech.ts'
import { findWords, isList, isObject, plainKey, walkJson, type Json, type JsonObject } from './json-values.ts'
import { createBlockWriter, type BlockWriter } from './write-blocks.ts'
import { writeCues } from './write-cues.ts'

/** A text that is long enough to be a document's, where nothing but its key says that it is. */
const leastText = 200

/** Reads dumps of transcripts, as services and programs write them: one object, a list of them, or one a line. */
export function readJson(bytes: Uint8Array): ExtractedText | Refusal {
  const decoded = decodeText(bytes)
  if (!decoded) return refuse('file-not-text', 'NUL')
  if (decoded.text.trim() === '') return refuse('file-empty', `${bytes.length} B`)
  const value = parseJson(decoded.text)
  if (value === undefined) return refuse('file-damaged', 'JSON')
  const writer = createBlockWriter()
  const hasText = writeRecords(writer, value)
  return hasText
    ? writer.finish(decoded.encoding, decoded.warnings)
    : refuse('file-without-transcript', 'JSON')
}

/** One value, or one on each line; undefined for neither. */
function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
    if (lines.length < 2) return undefined
    try {
      return lines.map((line) => JSON.parse(line) as Json)
    } catch {
      return undefined
    }
  }
}

/** Several transcripts in one list, each with its own header; or the one that a value holds. */
function writeRecords(writer: BlockWriter, value: Json): boolean {
  const records = isList(value) ? value : null
  const objects = records?.filter(isObject) ?? []
  const isLibrary = objects.length > 0 && objects.every((one) => isRecord(one))
  if (!isLibrary) return writeRecord(writer, value)
  return objects.map((one) => writeRecord(writer, one)).includes(true)
}

/** An object that says of which call it is, and holds one. */
const isRecord = (one: JsonObject): boolean =>
  findWords(one, ['symbol', 'ticker', 'headline', 'quarter', 'event', 'url']) !== null &&
  findWords(one, ['speaker', 'speakername']) === null

function writeRecord(writer: BlockWriter, value: Json): boolean {
  const found = findTranscript(value)
  if (!found) return false
  writeHeader(writer, value)
  if (found.kind === 'text') for (const line of found.lines) writer.block(null, null, [{ text: line }])
  else writeSpeeches(writer, found.speeches)
  return true
}

type Transcript =
  | { readonly kind: 'text'; readonly lines: readonly string[] }
  | { readonly kind: 'speeches'; readonly speeches: readonly JsonSpeech[] }

const textKey =
  /^(?:transcript|content|text|body|fulltext|transcripttext|articlebody|article|story|html|contenthtml)$/
/** Lists of single words and of what else lies beside a transcript. */
const notSpeech =
  /^(?:words|tokens|items|entities|keywords|chapters|highlights|summary|summaries|topics|sentiment.*|iab.*|tags|comments|participants?|speakers?list|alternatives|nbest)$/

/** Lists that are read word by word where nothing else holds the transcript. */
const wordByWord = /^(?:words|tokens|items)$/

/** The part of a value that is the transcript: the list of speeches or the text that holds the most of it. */
function findTranscript(value: Json): Transcript | null {
  const names = new Map<string, JsonName>()
  const lists: { key: string; list: readonly Json[] }[] = []
  const texts: string[] = []
  const see = (key: string, inner: Json): void => {
    if (isList(inner)) lists.push({ key, list: inner })
    else if (typeof inner === 'string' && textKey.test(key) && inner.length >= leastText) texts.push(inner)
  }
  see('', value)
  for (const { value: one } of walkJson(value)) {
    if (!isObject(one)) continue
    readNames(one, names)
    for (const [key, inner] of Object.entries(one)) see(plainKey(key), inner)
  }
  const speeches = lists
    .filter(({ key }) => !notSpeech.test(key))
    .flatMap(({ key, list }) => {
      const found = readSpeeches(list, names)
      return found.length > 0 ? [weigh(key, found)] : []
    })
    .toSorted((a, b) => b.weight - a.weight)[0]
  const text = texts.toSorted((a, b) => b.length - a.length)[0]
  const strings = lists.flatMap(({ list }) =>
    list.length > 0 && list.every((one) => typeof one === 'string') ? [wordsOf(list)] : [],
  )
  const lines = [...(text ? [wordsOf(text)] : []), ...strings]
    .filter((one) => one.join('').length >= leastText)
    .toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]
  const words = lists
    .filter(({ key }) => wordByWord.test(key))
    .map(({ list }) => readSpeeches(list, names, true))
    .toSorted((a, b) => b.length - a.length)[0]
  const found = speeches && (!lines || speeches.length >= lengthOf(lines) * 0.5) ? speeches.speeches : null
  // A text in one piece says less than its words do when they know their speakers.
  const pieces = found?.length ?? lines?.length ?? 0
  const isSilent = found === null || found.every(({ speaker }) => speaker === null)
  const isBetter = isSilent && pieces <= 2 && countVoices(words ?? []) > (pieces === 0 ? 0 : 1)
  if (words && isBetter) return { kind: 'speeches', speeches: words }
  if (found) return { kind: 'speeches', speeches: found }
  return lines ? { kind: 'text', lines } : null
}

/** Speakers told apart; no name at all is one of them. */
const countVoices = (speeches: readonly JsonSpeech[]): number =>
  new Set(speeches.map(({ speaker }) => speaker)).size

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0)

function weigh(key: string, speeches: readonly JsonSpeech[]) {
  const length = speeches.reduce(
    (sum, { words, translation }) => sum + lengthOf(words) + lengthOf(translation),
    0,
  )
  const named = speeches.filter(({ speaker }) => speaker !== null).length / speeches.length
  // A list inside an item of another is part of it: the outer list has all of its words.
  const weight = length * (1 + named) * (key === 'sentences' ? 0.9 : 1)
  return { speeches, length, weight }
}

function writeSpeeches(writer: BlockWriter, speeches: readonly JsonSpeech[]): void {
  const isCaptioned =
    speeches.length > 1 &&
    speeches.every(
      ({ from, role, translation }) => from !== null && role === null && translation.length === 0,
    )
  const average = speeches.reduce((sum, { words }) => sum + lengthOf(words), 0) / speeches.length
  const perUnit = unitMs(speeches)
  if (isCaptioned && average < 200) {
    const cues = speeches.map(({ speaker, words, from, to }) => ({
      fromMs: Math.round((from ?? 0) * perUnit),
      toMs: Math.round((to ?? from ?? 0) * perUnit),
      speaker,
      isChange: speaker !== null,
      lines: words.map((line) => line.trim()),
    }))
    return writeCues(writer, cues)
  }
  const hasRoles = speeches.some(({ role, firm }) => role !== null || firm !== null)
  let last: string | null = null
  for (const speech of speeches) {
    const label = labelOf(speech)
    const isOther = label !== null && label !== last
    last = label
    if (isOther && hasRoles) writer.block(null, null, [{ text: label }])
    const before = isOther && !hasRoles ? `${label}: ` : ''
    writeWords(writer, speech, before, perUnit)
  }
}

function writeWords(
  writer: BlockWriter,
  { words, translation, from, to }: JsonSpeech,
  before: string,
  perUnit: number,
): void {
  const write = (line: string, index: number) =>
    writer.block(null, null, [{ text: index === 0 ? before + line : line }])
  if (translation.length === words.length && words.length > 0)
    for (const [index, line] of words.entries())
      writer.pair(write(line, index), write(translation[index] ?? '', 1))
  else {
    const spans = words.map(write)
    const [first, end] = [spans[0], spans.at(-1)]
    if (first && end && from !== null)
      writer.cue({
        start: first.start,
        end: end.end,
        fromMs: Math.round(from * perUnit),
        toMs: Math.round(Math.max(from, to ?? from) * perUnit),
      })
    const sides = translation.map((line) => write(line, 1))
    const [left, right] = [sides[0], sides.at(-1)]
    if (left && right)
      writer.pair(first && end ? { start: first.start, end: end.end } : null, {
        start: left.start,
        end: right.end,
      })
  }
}

const labelOf = ({ speaker, role, firm }: JsonSpeech): string | null =>
  speaker === null
    ? null
    : [firm === null ? speaker : `${speaker}, ${firm}`, role].filter(Boolean).join(' - ')

/** Nobody speaks more than two units of time a character in seconds; in milliseconds everybody does. */
function unitMs(speeches: readonly JsonSpeech[]): number {
  const last = speeches.at(-1)
  const length = speeches.reduce((sum, { words }) => sum + lengthOf(words), 0)
  return (last?.to ?? last?.from ?? 0) / Math.max(1, length) > 2 ? 1 : 1000
}

/** What the dump says of its call becomes the lines that a document begins with, and fields. */
function writeHeader(writer: BlockWriter, value: Json): void {
  const heads = headsOf(value)
  const find = (keys: readonly string[]): string | null =>
    heads.map((head) => findWords(head, keys)).find(Boolean) ?? null
  const title = find(['title', 'headline', 'eventtitle', 'eventname', 'callname'])
  const company = find(['companyname', 'company', 'issuer'])
  const symbol = find(['symbol', 'ticker', 'tickersymbol'])
  const exchange = find(['exchange', 'exchangesymbol'])
  const quarter = find(['quarter', 'fiscalquarter', 'period', 'q'])
  const year = find(['year', 'fiscalyear', 'calendaryear'])
  const date = find([
    'date',
    'eventdate',
    'conferencedate',
    'calldate',
    'publishedat',
    'publishon',
    'publisheddate',
    'published',
    'datetime',
    'time',
  ])
  const listed = symbol && (symbol.includes(':') ? symbol : [exchange, symbol].filter(Boolean).join(': '))
  const made =
    symbol === null && company === null
      ? null
      : [company, listed && `(${listed})`, periodOf(quarter, year), 'Earnings Call'].filter(Boolean).join(' ')
  for (const line of [
    title,
    title !== null && listed && !title.includes(symbol ?? '') ? made : null,
    title === null ? made : null,
  ])
    if (line) writer.block(null, null, [{ text: line }])
  if (date) writer.block(null, null, [{ text: `Date: ${date.slice(0, 40)}` }])
  writer.field('title', title ?? made)
  writer.field('date', date?.slice(0, 40))
  writer.field('author', find(['author', 'byline']))
  writer.field('publisher', find(['publisher', 'source', 'provider']))
  writer.field('url', find(['url', 'link', 'sourceurl']))
  writer.field('language', find(['language', 'lang', 'languagecode', 'locale']))
}

/** The objects around a transcript that may say what it is; a single item of a list stands for the list. */
function headsOf(value: Json): readonly JsonObject[] {
  const root = isList(value) && value.length === 1 ? value[0] : value
  if (!isObject(root)) return []
  const heads = [root]
  for (let at = 0; at < heads.length && heads.length < mostHeads; at += 1)
    for (const [key, one] of Object.entries(heads[at] ?? {}))
      if (isObject(one) && headKey.test(plainKey(key))) heads.push(one)
  return heads
}

const mostHeads = 12
const headKey =
  /^(?:event|meta|metadata|header|info|call|data|attributes|document|company|result|results|response|transcript)$/

function periodOf(quarter: string | null, year: string | null): string | null {
  // Both in one, in either order: `2025Q1`, `Q1-2025`.
  const whole = /^(?:(\d{4})[ -]?Q([1-4])|Q([1-4])[ -]?(?:FY)?(\d{4}))$/i.exec(quarter ?? '')
  if (whole) return `Q${whole[2] ?? whole[3]} ${whole[1] ?? whole[4]}`
  const number = /^Q?([1-4])$/i.exec(quarter ?? '')?.[1]
  return [number ? `Q${number}` : quarter, year].filter(Boolean).join(' ') || null
}
