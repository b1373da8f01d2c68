import type { Line } from '../text/split-lines.ts'
import { isNotice } from '../documents/find-disclaimers.ts'
import { isListItem, isTableRow } from '../articles/find-headings.ts'
import { hasHeadingMark } from '../articles/markdown.ts'
import { readDate } from './read-date.ts'
import { readTitledCompany } from './read-title.ts'
import { readSectionHeading } from '../calls/section-headings.ts'

/** A line of a header that says something about the document: who wrote it, where it comes from, when. */
export interface HeaderField {
  readonly field:
    | 'author'
    | 'host'
    | 'guest'
    | 'source'
    | 'publisher'
    | 'date'
    | 'subject'
    | 'company'
    | 'ticker'
    | 'exchange'
    | 'period'
    | 'event'
    | 'url'
    | 'other'
  readonly value: string
  readonly line: Line
}

export interface Header {
  /** Index of the title among the content lines, or null. */
  readonly title: number | null
  readonly subtitle: number | null
  /** Index of the first content line after the header. */
  readonly end: number
  readonly fields: readonly HeaderField[]
}

const fieldNames: readonly (readonly [HeaderField['field'], RegExp])[] = [
  ['host', /^(?:hosts?|hosted by|moderator|interviewer|主持人|主持)$/i],
  ['guest', /^(?:guests?|speakers?|interviewee|featuring|嘉賓|嘉宾|來賓)$/i],
  ['author', /^(?:authors?|by|written by|writer|analysts?|prepared by|from|作者|撰文)$/i],
  [
    'source',
    /^(?:sources?|podcast source|podcast|original source|original|show|program|episode source|來源|来源|播客|播客源|原文|出處)$/i,
  ],
  [
    'publisher',
    /^(?:publisher|published by|publication|compiled by|organized & compiled by|organized and compiled by|translated by|edited by|compiler|translator|editor|編譯|编译|整理|編輯|编辑|翻譯)$/i,
  ],
  [
    'date',
    /^(?:(?:event |call |conference |meeting )?date(?:\s?\/\s?time)?|published|published on|updated|posted|broadcast date|air date|release date|publication date|recorded|recorded on|日期|會議日期|会议日期|會議時間|会议时间|发布时间|發布時間|發布日期|发布日期|播出日期|播出時間|時間)$/i,
  ],
  ['subject', /^(?:subject|re|title|topic|主旨|主題)$/i],
  ['company', /^(?:company(?: name)?|issuer|公司(?:名稱|名称|簡稱|简称)?|證券簡稱|证券简称)$/i],
  [
    'ticker',
    /^(?:(?:company |stock )?(?:tickers?|symbol)|股票代[碼码號号]|證券代[碼號]|证券代[码号]|台股代號|股號)$/i,
  ],
  ['exchange', /^(?:(?:stock )?exchange|listing|交易所)$/i],
  ['period', /^(?:(?:fiscal |reporting )?(?:period|quarter)|期間|期间|季度)$/i],
  ['event', /^(?:event(?: name| title| description| type)?)$/i],
  [
    'url',
    /^(?:link|url|source url|original url|web ?page|permalink|網址|网址|連結|链接|原文連結|原文链接)$/i,
  ],
  ['other', /^(?:to|cc|duration|length|reading time|tags?|category|location|status|time|page|language)$/i],
]
const bylineVerbs =
  /^((?:(?:organized|compiled|written|edited|translated|posted|published|reported|prepared|arranged)(?:\s(?:&|and)\s|,\s)?){1,3}\s?by)\s+(.{2,80})$/i

/** Reads `Key: value` and byline forms; null when the line is neither. */
export function readHeaderField(line: Line): HeaderField | null {
  const text = line.text
  if (text.length > 140) return null
  const byline = bylineVerbs.exec(text)
  if (byline?.[1] !== undefined && byline[2] !== undefined) {
    return {
      field: /written|reported|prepared/i.test(byline[1]) ? 'author' : 'publisher',
      value: byline[2],
      line,
    }
  }
  const by = /^by\s+(\p{Lu}.{2,60})$/iu.exec(text)
  if (by?.[1] !== undefined && !/[.!?]$/.test(text)) return { field: 'author', value: by[1], line }
  const colon = text.search(/[:\uFF1A]/)
  if (colon > 0 && colon <= 30 && colon < text.length - 1) {
    const key = text.slice(0, colon).trim()
    const known = fieldNames.find(([, pattern]) => pattern.test(key))
    if (known !== undefined) return { field: known[0], value: text.slice(colon + 1).trim(), line }
  }
  const date = text.length <= 60 ? readDate(text) : null
  if (date !== null && text.length - date.quote.length <= 30)
    return { field: 'date', value: date.quote, line }
  return /^\d{1,3} min(?:ute)?s? read$/i.test(text) ? { field: 'other', value: text, line } : null
}

const mostHeaderLines = 14
const longestTitle = 160
const greeting =
  /^(?:[\p{L} ]{1,20}: )?(?:good (?:day|morning|afternoon|evening)|welcome|thank you|hello|ladies and gentlemen)\b/iu

/** The lines above a call that may name it: what it is, whose, when. Summaries, notices and long lines are none. */
export function readTitleBlock(lines: readonly Line[]): readonly Line[] {
  return lines
    .slice(0, mostHeaderLines)
    .filter(
      ({ text }) =>
        text.length <= longestTitle &&
        !isNotice(text) &&
        (!isListItem(text) || isInitialed(text)) &&
        !text.includes('。') &&
        !greeting.test(text) &&
        !(/[.;\uFF1B!?]["”」)]?$/.test(text) && text.length > 60),
    )
}

/** "A. O. Smith (AOS) Q2 2020 …" and "T. Rowe Price Group, Inc. …" begin with an initial and not with an item's letter. */
function isInitialed(text: string): boolean {
  return /^\p{Lu}\.\s/u.test(text) && readTitledCompany(text) !== null
}

/** The block of short lines above the text proper: title, subtitle, byline and the like. */
export function readHeader(lines: readonly Line[], from: number): Header {
  const fields: HeaderField[] = []
  let title: number | null = null
  let subtitle: number | null = null
  let index = from
  for (; index < Math.min(lines.length, from + mostHeaderLines); index++) {
    const line = lines[index]
    if (line === undefined) break
    const field = readHeaderField(line)
    if (field !== null) {
      fields.push(field)
      continue
    }
    if (isTextLine(line.text) || (readSectionHeading(line.text) !== null && title !== null)) break
    if (title === null) title = index
    else if (subtitle === null && index === title + 1 && !followsAsHeading(lines, index)) subtitle = index
    else break
  }
  return { title, subtitle, end: index, fields }
}

function isTextLine(text: string): boolean {
  return (
    text.length > 140 ||
    isNotice(text) ||
    isListItem(text) ||
    isTableRow(text) ||
    (/[.。;\uFF1B]["”」)]?$/.test(text) && text.length > 25) ||
    /[.。]$/.test(text)
  )
}

/** Below a title with metadata between, a short line is the first section's heading and not a subtitle. */
function followsAsHeading(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? ''
  return (
    hasHeadingMark(text) ||
    readSectionHeading(text) !== null ||
    /^(?:introduction|editor['’]s note|overview|background|前言|導讀|引言|編者按|编者按)$/i.test(text)
  )
}
