import { countScripts } from '../text/read-script.ts'
import type { Line } from '../text/split-lines.ts'

const deepestLevel = 6

/**
 * Levels of headings that only their look tells apart, from 2 (1 is the title's). Each way of writing a heading is a
 * rank, the one that comes first above those that follow; a number of several parts ("2.1") goes as deep as it has
 * parts, and capitals stand above ordinary words whichever comes first.
 */
export function rankHeadings(
  lines: readonly Line[],
  headings: readonly number[],
): ReadonlyMap<number, number> {
  const looks = headings.map((index) => ({ index, ...readLook(lines[index]?.text ?? '') }))
  const ranks: string[] = []
  if (looks.some(({ look }) => look === 'capitals') && looks.some(({ look }) => look === 'words'))
    ranks.push('capitals')
  for (const { look } of looks) if (!ranks.includes(look)) ranks.push(look)
  return new Map(
    looks.map(({ index, look, depth }) => [
      index,
      Math.min(deepestLevel, 2 + ranks.indexOf(look) + depth - 1),
    ]),
  )
}

interface Look {
  readonly look: 'part' | 'roman' | 'letter' | 'number' | 'han' | 'han-bracket' | 'capitals' | 'words'
  readonly depth: number
}

function readLook(text: string): Look {
  const number = /^\(?(\d{1,2}(?:\.\d{1,2}){0,4})[.)、\uFF0E:]?\s?(?=\S)/.exec(text)?.[1]
  if (number !== undefined && /^\(?\d{1,2}(?:[.)、\uFF0E:]|(?:\.\d{1,2})+)/.test(text))
    return { look: 'number', depth: number.split('.').length }
  if (/^(?:part|chapter|第[一二三四五六七八九十\d]{1,3}[章部篇])(?:\s|$|\S)/i.test(text) && text.length < 80)
    return { look: 'part', depth: 1 }
  if (/^[IVX]{1,5}[.)、]\s/.test(text)) return { look: 'roman', depth: 1 }
  if (/^[A-Z][.)]\s/.test(text)) return { look: 'letter', depth: 1 }
  if (/^[一二三四五六七八九十]{1,3}[、.]/.test(text)) return { look: 'han', depth: 1 }
  if (/^[(\uFF08][一二三四五六七八九十]{1,3}[)\uFF09]/.test(text)) return { look: 'han-bracket', depth: 1 }
  const isCapitals = !/\p{Ll}/u.test(text) && /\p{Lu}{3}/u.test(text) && countScripts(text).han === 0
  return { look: isCapitals ? 'capitals' : 'words', depth: 1 }
}
