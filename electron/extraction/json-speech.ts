import { countScripts, readLineLanguage } from '../../shared/text/read-script.ts'
import {
  findValue,
  findWords,
  hasKey,
  isList,
  isObject,
  plainKey,
  type Json,
  type JsonObject,
} from './json-values.ts'

/** What one person says in one item of a dump. */
export interface JsonSpeech {
  readonly speaker: string | null
  readonly role: string | null
  readonly firm: string | null
  /** Paragraphs, and their translations where the dump has both. */
  readonly words: readonly string[]
  readonly translation: readonly string[]
  readonly from: number | null
  readonly to: number | null
}

/** Where a dump has every word by itself, as it is written with its marks or without. */
const singleWordKeys = ['punctuatedword', 'word']
const wordKeys = [
  ...singleWordKeys,
  'text',
  'content',
  'body',
  'speech',
  'transcript',
  'utterance',
  'componenttext',
  'statement',
  'remarks',
  'sentence',
  'sentences',
  'paragraphs',
  'message',
  'display',
  'line',
  'caption',
  'transcripttext',
  'value',
  'elements',
  'segs',
  'utf8',
  'alternatives',
  'nbest',
  '內容',
  '内容',
  '發言',
  '发言',
]
const speakerKeys = [
  'speakername',
  'transcriptpersonname',
  'personname',
  'speaker',
  'name',
  'speakerlabel',
  'participant',
  'who',
  'speakerid',
  'author',
  'role',
  '發言人',
  '发言人',
  '講者',
  '讲者',
]
const roleKeys = [
  'title',
  'speakertitle',
  'position',
  'jobtitle',
  'speakertypename',
  'transcriptpersontypename',
  'speakertype',
  'role',
  '職稱',
  '职位',
]
const firmKeys = [
  'company',
  'companyofperson',
  'firm',
  'affiliation',
  'organization',
  'employer',
  'companyname',
]
const fromKeys = [
  'start',
  'starttime',
  'begin',
  'from',
  'offset',
  'ts',
  'tstartms',
  'startms',
  'startoffset',
  'timestamp',
  'startseconds',
  'offsetinticks',
]
const toKeys = ['end', 'endtime', 'finish', 'to', 'endts', 'endms', 'stop', 'endoffset', 'endseconds']
const lengthKeys = ['duration', 'dur', 'ddurationms', 'durationms']

const paragraphsWithin = 12

/** Paragraphs of what an item says: its words, or those of the sentences, elements or alternatives in it. */
export function wordsOf(value: Json | undefined, depth = 0): readonly string[] {
  if (typeof value === 'string') return splitParagraphs(value)
  if (depth > paragraphsWithin || value === null || value === undefined) return []
  if (isList(value)) {
    if (value.every((one) => typeof one === 'string')) return value.flatMap(splitParagraphs)
    const pieces = value.filter(isObject)
    // Pieces of a line in the making: they bring their own blanks.
    if (pieces.length > 0 && pieces.every((one) => isPiece(one)))
      return splitParagraphs(pieces.map((one) => pieceText(findValue(one, ['value', 'utf8']))).join(''))
    if (
      pieces.some(
        (one) =>
          findValue(one, ['confidence']) !== undefined &&
          findValue(one, ['transcript', 'display']) !== undefined,
      )
    )
      return wordsOf(findValue(pieces[0] ?? {}, ['display', 'transcript']), depth + 1)
    const words = pieces.map((one) => wordsOf(findValue(one, wordKeys), depth + 1))
    // Sentences of one item make one paragraph; paragraphs stay apart.
    return words.every((one) => one.length <= 1 && (one[0]?.length ?? 0) < 400) && pieces.every(isTimed)
      ? splitParagraphs(words.flat().join(' '))
      : words.flat()
  }
  return isObject(value) ? wordsOf(findValue(value, wordKeys), depth + 1) : []
}

const isPiece = (one: JsonObject): boolean =>
  Object.hasOwn(one, 'utf8') || (Object.hasOwn(one, 'value') && Object.hasOwn(one, 'type'))
const pieceText = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
const isTimed = (one: JsonObject): boolean => findValue(one, fromKeys) !== undefined

function splitParagraphs(text: string): readonly string[] {
  return plainText(text)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
}

/** Dumps of pages hold their tags: these end lines or say nothing. */
function plainText(text: string): string {
  if (!/<\/?(?:p|br|div|strong|b|span|li|h[1-6])\b/i.test(text)) return text
  return text
    .replace(/<(?:\/?(?:p|div|li|tr|h[1-6]|ul|ol)|br)\b[^<>]{0,500}>/gi, '\n')
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, '')
    .replace(
      /&(nbsp|amp|lt|gt|quot|#39|apos|rsquo|lsquo|rdquo|ldquo|mdash|ndash);/g,
      (whole, name: string) => entities.get(name) ?? whole,
    )
}

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nbsp: ' ',
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    apos: "'",
    rsquo: '’',
    lsquo: '‘',
    rdquo: '”',
    ldquo: '“',
    mdash: '—',
    ndash: '–',
  }),
)

/** The spoken items of a list; empty when it is a list of something else. */
export function readSpeeches(
  list: readonly Json[],
  names: ReadonlyMap<string, JsonName>,
  isWordByWord = false,
): readonly JsonSpeech[] {
  const objects = list.filter(isObject)
  const sides = findSides(objects)
  // Captions have items that only end a line: they count as what they are, and say nothing.
  const spoken = sides ? objects : objects.filter((one) => hasKey(one, wordKeys))
  if (spoken.length === 0 || spoken.length < list.length * 0.6) return []
  const speeches = spoken.flatMap((one) => {
    const words = sides ? wordsOf(one[sides.en]) : wordsOf(findValue(one, wordKeys))
    const translation = sides ? wordsOf(one[sides.zh]) : []
    return words.length + translation.length === 0 ? [] : [toSpeech(one, words, translation, names)]
  })
  return isWordByWord ? (speeches.length >= leastWords ? speeches : []) : isSpeech(speeches) ? speeches : []
}

/** Fewer words are no transcript. */
const leastWords = 20

/** Settings and lists of names have a text in each item too; what is said has several words. */
function isSpeech(speeches: readonly JsonSpeech[]): boolean {
  const counts = speeches.map(({ words, translation }) => countScripts([...words, ...translation].join(' ')))
  const spoken = counts.reduce((sum, { han, latinWords }) => sum + latinWords + han / 2, 0)
  return spoken >= speeches.length * 2 && spoken >= 6
}

export interface JsonName {
  readonly name: string
  readonly role: string | null
  readonly firm: string | null
}

function toSpeech(
  one: JsonObject,
  words: readonly string[],
  translation: readonly string[],
  names: ReadonlyMap<string, JsonName>,
): JsonSpeech {
  const raw = findValue(one, speakerKeys)
  const inner = isObject(raw) ? raw : null
  const key = inner ? findWords(inner, ['name', 'fullname', 'displayname', 'label', 'id']) : speakerWords(raw)
  const known = key === null ? undefined : names.get(key)
  const from = toNumber(findValue(one, fromKeys))
  const to = toNumber(findValue(one, toKeys))
  const length = toNumber(findValue(one, lengthKeys))
  const name = known?.name ?? nameOf(key)
  const role = known?.role ?? (inner && findWords(inner, roleKeys)) ?? findWords(one, roleKeys)
  return {
    speaker: name,
    role: role === name ? null : role,
    firm: known?.firm ?? (inner && findWords(inner, firmKeys)) ?? findWords(one, firmKeys),
    words,
    translation,
    from,
    to: to ?? (from !== null && length !== null ? from + length : null),
  }
}

/** Programs that only tell voices apart number them, or give them a letter. */
const nameOf = (key: string | null): string | null =>
  key?.replace(
    /^(?:(?:speaker|spk)[_ -]?)?([A-Z]|\d{1,3})$/i,
    (_, voice: string) => `Speaker ${voice.toUpperCase()}`,
  ) ?? null

const speakerWords = (raw: Json | undefined): string | null =>
  typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? raw.trim() || null : null

function toNumber(value: Json | undefined): number | null {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : null
  if (typeof value !== 'string' || value.length > 20) return null
  if (/^\d+(?:\.\d+)?s?$/.test(value)) return Number.parseFloat(value)
  if (!/^\d{1,3}(?::\d{1,2}){1,2}(?:[.,]\d{1,3})?$/.test(value)) return null
  return value
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0)
}

/** The keys under which a dump keeps the two languages of each item; null when it has one. */
function findSides(objects: readonly JsonObject[]): { readonly en: string; readonly zh: string } | null {
  const lengths = new Map<string, { en: number; zh: number }>()
  for (const one of objects.slice(0, 200))
    for (const [key, value] of Object.entries(one)) {
      if (typeof value !== 'string' || [...speakerKeys, ...roleKeys, ...firmKeys].includes(plainKey(key)))
        continue
      const side = readLineLanguage(value)
      const counted = lengths.get(key) ?? { en: 0, zh: 0 }
      if (side) counted[side] += value.length
      lengths.set(key, counted)
    }
  const longest = (side: 'en' | 'zh', other: 'en' | 'zh') =>
    [...lengths]
      .filter(([, one]) => one[side] > one[other] * 2)
      .toSorted((a, b) => b[1][side] - a[1][side])[0]
  const [en, zh] = [longest('en', 'zh'), longest('zh', 'en')]
  if (!en || !zh) return null
  const both = objects.filter((one) => one[en[0]] && one[zh[0]]).length
  return both >= objects.length * 0.5 && zh[1].zh * 12 > en[1].en ? { en: en[0], zh: zh[0] } : null
}

/** Tables of who is behind an id: `{id, name}` in a list of speakers, or a map from ids to names. */
export function readNames(value: Json, into: Map<string, JsonName>): void {
  if (!isObject(value)) return
  for (const [key, inner] of Object.entries(value)) {
    if (!/speaker|participant/.test(plainKey(key))) continue
    if (isList(inner)) for (const one of inner) if (isObject(one)) readName(one, into)
    if (isObject(inner))
      for (const [id, one] of Object.entries(inner))
        if (typeof one === 'string' && one.trim()) into.set(id, { name: one.trim(), role: null, firm: null })
        else if (isObject(one)) readName(one, into, id)
  }
}

function readName(
  one: JsonObject,
  into: Map<string, JsonName>,
  id = findWords(one, ['id', 'speaker', 'label', 'key', 'tag']),
): void {
  const within = findValue(one, ['speakerdata'])
  const person = isObject(within) ? within : one
  const name = findWords(person, ['name', 'fullname', 'displayname'])
  if (name === null) return
  const known = {
    name,
    role: findWords(person, ['title', 'description', 'position', 'role']),
    firm: findWords(person, firmKeys),
  }
  if (id !== null) into.set(id, known)
  if (!into.has(name)) into.set(name, known)
}
