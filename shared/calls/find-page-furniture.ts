import type { Line } from '../text/split-lines.ts'
import { isFurnitureLine } from '../documents/find-furniture.ts'

const rule = /^(?:[-–—=_*~#·•.…+\u2500-\u257F]\s?){4,}$/
const clockLine = /^[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?$/
const cueLine = /^\d{1,2}:\d{2}(?::\d{2})?[.,]\d{3}\s{0,3}-->\s{0,3}\d{1,2}:\d{2}(?::\d{2})?[.,]\d{3}/
const pageNumber =
  /^(?:[-–—|[(=]{1,4}\s?)?(?:page|p\.|pg\.?|seite|第)?\s?(\d{1,4})\s?(?:頁|页)?(?:\s?(?:of|\/|\|)\s?\d{1,4})?(?:\s?[-–—|\])=]{1,4})?$/i
const statedPage = /\b(?:page|p\.)\s?\d{1,4}(?:\s?(?:of|\/)\s?\d{1,4})?$|^page\s\d{1,4}\b/i
const imprint = /©|\(c\) ?\d{4}|\bcopyright\b|\ball rights reserved\b|\bwww\.|https?:\/\//i

/** Whether a line is a label for sure, may be one, or is none (null). */
type LabelAt = (index: number) => 'sure' | 'maybe' | null

/** A line of dashes, equals signs, dots and the like, which parts what stands above from what stands below. */
export function isRuleLine(text: string): boolean {
  return (
    text.length >= 4 &&
    text.length <= 400 &&
    /^[^\p{L}\p{N}]+$/u.test(text.slice(0, 40)) &&
    rule.test(text.slice(0, 120))
  )
}

/** A line that says when what follows was said, and no more. */
export function isClockLine(text: string): boolean {
  return text.length <= 60 && (clockLine.test(text) || cueLine.test(text))
}

/** A publisher's line of rights at the foot of a page. Nobody says a copyright sign. */
export function isImprintLine(text: string): boolean {
  return text.length <= 140 && /©|\(c\) ?\d{4}|\ball rights reserved\b/i.test(text)
}

const longestHead = 160
const leastRepeats = 3
/** Lines looked at above and below for what belongs to the edge of a page. */
const edge = 3
const firstPage = 10
const mostHeadLines = 8

/**
 * Indexes of the lines that belong to the paper and not to the text: rules, clock times, numbers of cues and pages, heads
 * and feet that recur from page to page. Lines that name a speaker recur as well: `labelAt` tells them, as far as is known.
 */
export function findPageFurniture(lines: readonly Line[], labelAt: LabelAt): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [index, { text }] of lines.entries()) {
    if (isRuleLine(text) || isClockLine(text) || isFurnitureLine(text) || isImprintLine(text))
      found.add(index)
    else if (/^\d{1,6}$/.test(text) && cueLine.test(lines[index + 1]?.text.slice(0, 60) ?? ''))
      found.add(index)
    else if (text === 'WEBVTT' && index === 0) found.add(index)
  }
  const numbers = findPageNumbers(lines, found)
  for (const index of numbers) found.add(index)
  for (const index of findRunningHeads(lines, found, numbers, labelAt)) found.add(index)
  return found
}

/** Numbers that stand alone on lines and count upwards, page by page. */
function findPageNumbers(lines: readonly Line[], found: ReadonlySet<number>): ReadonlySet<number> {
  const candidates: { index: number; value: number }[] = []
  for (const [index, { text }] of lines.entries()) {
    if (text.length > 24 || found.has(index)) continue
    const value = pageNumber.exec(text)?.[1]
    if (value !== undefined) candidates.push({ index, value: Number(value) })
  }
  const numbers = new Set<number>()
  for (const { index } of candidates) {
    for (let near = Math.max(0, index - edge); near <= index + edge; near++)
      if (isImprintLine(lines[near]?.text ?? '')) numbers.add(index)
  }
  let run: number[] = []
  let last = -1
  const close = () => {
    if (run.length >= leastRepeats || (run.length === 2 && last <= 3))
      for (const index of run) numbers.add(index)
    run = []
  }
  for (const { index, value } of candidates) {
    // A page without a number of its own is skipped, and a number may be printed at head and foot.
    const follows = last >= 0 && value >= last && value - last <= 2
    if (!follows) close()
    run.push(index)
    last = value
  }
  close()
  return numbers
}

const endOfSentence = /[.!?:;…。\uFF01\uFF1F\uFF1A]["”’)\]」』]{0,2}$|--$/

function findRunningHeads(
  lines: readonly Line[],
  found: ReadonlySet<number>,
  numbers: ReadonlySet<number>,
  labelAt: LabelAt,
): readonly number[] {
  const places = new Map<string, number[]>()
  for (const [index, { text }] of lines.entries()) {
    if (text.length > longestHead || found.has(index) || !/\p{L}/u.test(text)) continue
    const key = text.replace(/\d+/g, '#').toLowerCase()
    const list = places.get(key)
    if (list === undefined) places.set(key, [index])
    else list.push(index)
  }
  const title = lines[0]?.text.toLowerCase() ?? ''
  const heads: number[] = []
  const others: (readonly number[])[] = []
  for (const [key, list] of places) {
    const isTitled = title.length > 8 && key.includes(title.replace(/\d+/g, '#'))
    if (list.length < (isTitled ? 1 : 2)) continue
    const first = lines[list[0] ?? 0]?.text ?? ''
    const isImprint = imprint.test(first)
    if (!isImprint && (/[.!?。]["”)]?$/.test(first) || list.some((index) => labelAt(index) === 'sure')))
      continue
    const isName = list.some((index) => labelAt(index) === 'maybe')
    const share = list.filter((index) => isAtPageEdge(lines, index, found, numbers)).length / list.length
    const counts = statedPage.test(first) || countsUp(lines, list)
    if (isName && (share < 1 || list.length <= leastRepeats)) continue
    const isHead =
      list.length >= leastRepeats ? (isImprint && first.length <= 120) || counts || share >= 0.6 : share === 1
    // What stands first on the first page is the title.
    const isTitle = (index: number) => index < firstPage && !isAtPageEdge(lines, index, found, numbers)
    if (isHead) heads.push(...list.filter((index) => !isTitle(index)))
    else others.push(list)
  }
  return [...heads, ...findFurtherLines(others, new Set([...heads, ...numbers]), lines)]
}

/** Heads and feet of many lines: what stands beside the page's other lines wherever it recurs is one of them. */
function findFurtherLines(
  others: readonly (readonly number[])[],
  near: Set<number>,
  lines: readonly Line[],
): readonly number[] {
  const further: number[] = []
  let open = others
  for (let round = 0; round < mostHeadLines && open.length > 0; round++) {
    const left: (readonly number[])[] = []
    for (const list of open) {
      const below = list.filter((index) => index >= firstPage)
      const isBeside = (index: number) =>
        near.has(index - 1) || near.has(index + 1) || isImprintNear(lines, index)
      if (below.length > 0 && below.every(isBeside)) {
        further.push(...below)
        for (const index of below) near.add(index)
      } else left.push(list)
    }
    if (left.length === open.length) break
    open = left
  }
  return further
}

/** Whether a page number is near, or a sentence is broken off above and goes on below. */
function isAtPageEdge(
  lines: readonly Line[],
  index: number,
  found: ReadonlySet<number>,
  numbers: ReadonlySet<number>,
): boolean {
  for (let near = index - edge; near <= index + edge; near++) if (numbers.has(near)) return true
  let above = index - 1
  while (above >= 0 && index - above < 4 && found.has(above)) above--
  let below = index + 1
  while (below < lines.length && below - index < 4 && found.has(below)) below++
  if (isImprintNear(lines, index)) return true
  const before = lines[above]?.text ?? ''
  const after = lines[below]?.text ?? ''
  return before.length > 40 && !endOfSentence.test(before) && /^[\p{Ll}\p{N}$(]/u.test(after)
}

function isImprintNear(lines: readonly Line[], index: number): boolean {
  return isImprintLine(lines[index - 1]?.text ?? '') || isImprintLine(lines[index + 1]?.text ?? '')
}

/** Whether the last number of each printing is one more than that of the one before, as on page after page. */
function countsUp(lines: readonly Line[], list: readonly number[]): boolean {
  let steps = 0
  let last: number | null = null
  for (const index of list) {
    const value = Number(/(\d{1,4})\D{0,20}$/.exec((lines[index]?.text ?? '').slice(-40))?.[1] ?? Number.NaN)
    if (last !== null && (value === last + 1 || value === last + 2)) steps++
    last = value
  }
  return steps >= 2 && steps >= (list.length - 1) * 0.8
}
