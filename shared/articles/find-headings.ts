import { countScripts } from '../text/read-script.ts'
import type { Line } from '../text/split-lines.ts'
import { isColumnRow } from '../tables/is-column-row.ts'
import { hasHeadingMark } from './markdown.ts'
import { readDate } from '../metadata/read-date.ts'

const listMarker =
  /^(?:[-–—•*·▪◦‣●○■□►➤✓]\s+|\(?(?:\d{1,2}|[a-zA-Z])[.)、\uFF0E]\s{1,3}|\(?[一二三四五六七八九十]{1,2}[)\uFF09、]\s?)/
const numbered =
  /^(?:\(?\d{1,2}[.)、\uFF0E]|[一二三四五六七八九十]{1,2}、|\d{1,2}(?:\.\d{1,2}){1,3}|(?:[IVX]{1,5}|[A-Z])[.)](?=\s))\s?/

export function isListItem(text: string): boolean {
  return listMarker.test(text)
}

/** Columns parted by tabs or bars, or of figures by blanks. */
export function isTableRow(text: string): boolean {
  return (
    text.split('\t', 3).length > 2 ||
    (text.startsWith('|') && text.split('|', 4).length > 3) ||
    isColumnRow(text)
  )
}

const quotePairs: Readonly<Record<string, string>> = { '“': '”', '"': '"', '「': '」', '『': '』', '«': '»' }

/** Whether a line is one quotation from end to end (a comma or full stop may follow the closing mark). */
export function isQuotation(text: string): boolean {
  const close = quotePairs[text[0] ?? '']
  if (close === undefined || text.length < 12) return false
  const at = text.indexOf(close, 1)
  return at > 0 && at >= text.length - 2
}

const longestHeading = 120
const mostHeadingWords = 18

/** `We ended with cash of $40 million?`: a statement that a transcriber heard as a question, and no heading. */
const isMisheard =
  /^(?!(?:What|Why|How|Who|Whose|Where|When|Which|Is|Are|Was|Were|Can|Could|Will|Would|Should|Does|Do|Did|Has|Have|Had|May|If)\b).*[$€£¥]\d[\d.,]* (?:million|billion|trillion)\b.*\?$/

function looksLikeHeading(line: string): boolean {
  if (line.length > longestHeading || line.length < 2) return false
  // The full stop after a number ends no sentence.
  const text = line.replace(numbered, '')
  if (hasHeadingMark(text)) return true
  if (isMisheard.test(text)) return false
  if (
    /[.。,\uFF0C;\uFF1B:\uFF1A…、]["”」)]?$/.test(text) ||
    /^["“「(]/.test(text.replace(/^["“「][^"”」]{1,20}["”」]/, ''))
  )
    return false
  if (/[.!?。\uFF01\uFF1F]["”」)]?\s+\p{Lu}|[。\uFF01\uFF1F]\S/u.test(text)) return false
  if (!/^[\p{Lu}\p{N}\p{Script=Han}"“「$]/u.test(text) && !/^i[A-Z]/.test(text)) return false
  const { han, latinWords } = countScripts(text)
  return han + latinWords > 0 && latinWords <= mostHeadingWords && han <= 40
}

/** "Topic: A phrase." ends with a full stop and is a heading still where the document's headings are made so. */
function looksLikeTopicHeading(text: string): boolean {
  const colon = text.search(/[:\uFF1A]\s/)
  return (
    text.length <= 100 &&
    colon > 0 &&
    colon <= 30 &&
    text.slice(0, colon).split(' ').length <= 4 &&
    /^\p{Lu}.*[^.]\.$/u.test(text) &&
    !/[.!?]\s/.test(text)
  )
}

/**
 * Finds the headings of an article's plain text: short lines without final punctuation that something longer
 * follows. Returns indexes into `lines`. Where every other line would be one, the text is no article and has none.
 */
export function findHeadings(lines: readonly Line[], from: number, to: number): ReadonlySet<number> {
  const found = new Set<number>()
  const isLong = (text: string) =>
    text.length > longestHeading || isListItem(text) || /[.。!?!?:]["”」)]?$/.test(text)
  const follows = (index: number): boolean => {
    const next = lines[index + 1]?.text ?? ''
    if (index + 1 >= to) return false
    return (
      isLong(next) ||
      (looksLikeHeading(next) && isLong(lines[index + 2]?.text ?? '')) ||
      isQuotation(next) ||
      isTableRow(next)
    )
  }
  for (let index = from; index < to; index++) {
    const text = lines[index]?.text ?? ''
    const next = lines[index + 1]?.text ?? ''
    if (isTableRow(text) || !(follows(index) || isNumberedBelow(text, next))) continue
    const isParent = isNumberedBelow(text, next)
    if (
      isListItem(text) &&
      !isParent &&
      !(numbered.test(text) && !isListItem(next) && next.length > longestHeading)
    )
      continue
    if (looksLikeHeading(text) && !isLeadIn(text, next) && !isDateLine(text)) found.add(index)
  }
  const colons = [...found].filter((index) => /[:\uFF1A]\s/.test(lines[index]?.text ?? '')).length
  if (colons > 1) {
    for (let index = from; index < to; index++) {
      const text = lines[index]?.text ?? ''
      if (
        !isListItem(text) &&
        looksLikeTopicHeading(text) &&
        (lines[index + 1]?.text.length ?? 0) > longestHeading
      )
        found.add(index)
    }
  }
  return found.size > (to - from) * 0.5 && to - from > 6 ? new Set() : found
}

/** "2. Reasons" above "2.1 Orders". */
function isNumberedBelow(text: string, next: string): boolean {
  const number = /^\d{1,2}(?:\.\d{1,2}){0,3}/.exec(text)?.[0]
  return number !== undefined && next.startsWith(`${number}.`) && /^\d/.test(next.slice(number.length + 1))
}

/** A short line that runs on into the quotation below it. */
function isLeadIn(text: string, next: string): boolean {
  if (!/^["“「]/.test(next)) return false
  const words = text.split(' ')
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length
  return small > words.length / 2 || /\b(?:said|says|that|put it|told|noted|added)\b/.test(text)
}

function isDateLine(text: string): boolean {
  return text.length < 40 && readDate(text)?.quote.length === text.length
}
