import type { Span } from '../documents/document.ts'
import type { Match } from './match-quantities.ts'
import { isCalendar, isMeasured, type Quantity } from './quantity.ts'

/** Two figures that changed places: each stands in Chinese beside what the other stands beside in English. */
export interface Swap {
  readonly first: Match
  readonly second: Match
}

/** A place that both texts share: a period, or a name left in Latin letters. */
interface Landmark {
  readonly en: Span
  readonly zh: Span
}

/** Farther than this a figure belongs to no landmark. */
const farthest = 28
const names = /(?<![A-Za-z])[A-Z][A-Za-z&-]{1,20}(?![A-Za-z])/g

/**
 * Finds figures of one kind that were swapped between their periods or names. Languages order clauses differently, so
 * the order of figures alone proves nothing: both must stand in a clause of their own beside one landmark, in both texts.
 */
export function findSwaps(
  texts: { readonly en: string; readonly zh: string },
  en: readonly Quantity[],
  zh: readonly Quantity[],
  matches: readonly Match[],
): readonly Swap[] {
  const once = uniqueMatches(matches)
  const figures = once.filter(({ en: one, score, conflict }) => {
    const quantity = en[one]
    return quantity !== undefined && score >= 0.8 && conflict === null && isFigure(quantity)
  })
  if (figures.length < 2) return []
  const landmarks = findLandmarks(texts, en, zh, once)
  if (landmarks.length < 2) return []
  const placed = figures.flatMap((match) => {
    const [one, two] = [en[match.en], zh[match.zh]]
    if (one === undefined || two === undefined) return []
    const besideEn = findBeside(texts.en, one, landmarks, 'en')
    const besideZh = findBeside(texts.zh, two, landmarks, 'zh')
    return besideEn === null || besideZh === null ? [] : [{ match, besideEn, besideZh, kind: kindOf(one) }]
  })
  const swaps: Swap[] = []
  for (const [index, a] of placed.entries())
    for (const b of placed.slice(index + 1))
      if (
        a.kind === b.kind &&
        a.besideEn !== b.besideEn &&
        a.besideEn === b.besideZh &&
        b.besideEn === a.besideZh
      )
        swaps.push({ first: a.match, second: b.match })
  return swaps
}

const isFigure = ({ readings, weight }: Quantity): boolean =>
  weight >= 0.6 && (isMeasured(readings[0].family) || readings[0].family === 'number')
const kindOf = ({ readings }: Quantity): string => `${readings[0].family} ${readings[0].unit ?? ''}`

/** Matches of quantities that are each matched once. */
function uniqueMatches(matches: readonly Match[]): readonly Match[] {
  const count = (side: 'en' | 'zh') => {
    const counts = new Map<number, number>()
    for (const match of matches) counts.set(match[side], (counts.get(match[side]) ?? 0) + 1)
    return counts
  }
  const [english, chinese] = [count('en'), count('zh')]
  return matches.filter(({ en, zh }) => english.get(en) === 1 && chinese.get(zh) === 1)
}

function findLandmarks(
  texts: { readonly en: string; readonly zh: string },
  en: readonly Quantity[],
  zh: readonly Quantity[],
  once: readonly Match[],
): readonly Landmark[] {
  const periods = once.flatMap(({ en: one, zh: two, score }) => {
    const [a, b] = [en[one], zh[two]]
    return a !== undefined && b !== undefined && score >= 0.9 && isCalendar(a.readings[0].family)
      ? [{ en: a, zh: b }]
      : []
  })
  const places = (text: string) => {
    const found = new Map<string, Span | null>()
    for (const match of text.matchAll(names))
      found.set(
        match[0],
        found.has(match[0]) ? null : { start: match.index, end: match.index + match[0].length },
      )
    return found
  }
  const english = places(texts.en)
  const shared = [...places(texts.zh)].flatMap(([name, span]) => {
    const other = english.get(name)
    return span === null || other === undefined || other === null ? [] : [{ en: other, zh: span }]
  })
  return [...periods, ...shared]
}

/** The one landmark in the clause of a figure; null where there is none, or more than one. */
function findBeside(
  text: string,
  { start, end }: Span,
  landmarks: readonly Landmark[],
  side: 'en' | 'zh',
): Landmark | null {
  const near = landmarks.filter((landmark) => {
    const span = landmark[side]
    const [from, to] = span.end <= start ? [span.end, start] : [end, span.start]
    return to >= from && to - from <= farthest && !/[,;，；。、]|\. |\band\b/.test(text.slice(from, to))
  })
  return near.length === 1 ? (near[0] ?? null) : null
}
