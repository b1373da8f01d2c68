import type { Span } from '../documents/document.ts'
import type { Anchor } from './anchor.ts'
import { diffTokens, splitTokens } from './diff-tokens.ts'
import { contextFit, contextUnits, findWords, makeAnchor, marginUnits } from './resolve-anchor.ts'

/** What became of an anchor in another version of its text. */
export type CarriedAnchor =
  /** The same words in the same surroundings, wherever they stand now. */
  | { readonly state: 'same'; readonly anchor: Anchor }
  /** Words that were changed in part, or that stand elsewhere now. */
  | { readonly state: 'moved'; readonly anchor: Anchor }
  /** No place is certain. */
  | { readonly state: 'lost' }

/** Carries places of one version of a text to another. */
export interface TextCarrier {
  readonly carry: (anchor: Anchor) => CarriedAnchor
  /** Where the very same words stand that a stretch of the old text has; null when it was changed in any way. */
  readonly carrySpan: (span: Span) => Span | null
}

/** Tokens looked at on either side of an anchor: about so many must be the anchor's old neighbours. */
const neighbours = 6
/** How far neighbours may have been pushed away by words put in or taken out between. */
const mostPushed = 4
/** Beyond so many tokens a figure that changed does not change what the whole says. */
const shortTokens = 12
/** A quotation shorter than this is found again only where it also has its old surroundings. */
const shortUnits = 24

/**
 * Makes ready to carry anchors from one version of a text to another: first by a difference of the two texts' tokens,
 * then, for words the difference took out here and put in elsewhere, by the quotation and what stands around it. Equal
 * words are told apart by their surroundings, and where those do not tell, the anchor is lost rather than put on a
 * lookalike.
 */
export function createTextCarrier(old: string, now: string, version: number): TextCarrier {
  const [a, b] = splitTokens(old, now)
  const became = diffTokens(a.ids, b.ids)
  const cameFrom = new Int32Array(b.ids.length).fill(-1)
  for (const [i, j] of became.entries()) if (j >= 0) cameFrom[j] = i

  /** First and last token that a stretch touches; null when it touches none. */
  const tokensOf = ({ starts, ends }: typeof a, span: Span): readonly [number, number] | null => {
    const first = firstAbove(ends, span.start)
    const last = firstAbove(starts, span.end - 1) - 1
    return first <= last ? [first, last] : null
  }

  /** How many of the tokens around a stretch stand around it still, as a part of all there are. */
  const support = (first: number, last: number, to: number, toLast: number): number => {
    let [seen, kept] = [0, 0]
    const look = (i: number, base: number, newBase: number): void => {
      if (i < 0 || i >= became.length) return
      seen += 1
      const j = became[i] ?? -1
      if (j >= 0 && Math.abs(j - newBase - (i - base)) <= mostPushed) kept += 1
    }
    for (let step = 1; step <= neighbours; step += 1) {
      look(first - step, first, to)
      look(last + step, last, toLast)
    }
    return seen === 0 ? 1 : kept / seen
  }

  /** The stretch of the same tokens, in one run and among their old neighbours. */
  const carryTokens = (span: Span): { readonly span: Span; readonly support: number } | null => {
    const tokens = tokensOf(a, span)
    if (!tokens) return null
    const [first, last] = tokens
    const [to, toLast] = [became[first] ?? -1, became[last] ?? -1]
    if (to < 0 || toLast - to !== last - first) return null
    for (let i = first; i <= last; i += 1) if (became[i] !== to + i - first) return null
    const start = (b.starts[to] ?? 0) + Math.max(0, span.start - (a.starts[first] ?? 0))
    const end = (b.ends[toLast] ?? 0) - Math.max(0, (a.ends[last] ?? 0) - span.end)
    return start < end ? { span: { start, end }, support: support(first, last, to, toLast) } : null
  }

  const carrySpan = (span: Span): Span | null => {
    const carried = carryTokens(span)
    return carried && carried.support >= 0.5 ? carried.span : null
  }

  const anchorAt = (anchor: Anchor, span: Span): Anchor =>
    makeAnchor({ documentId: anchor.documentId, version, side: anchor.side, ...span }, (from, to) =>
      now.slice(from, to),
    )

  /** Whether words that were changed stood where most of what is around them now stands, away from a place. */
  const wentElsewhere = (one: Span, place: Span): boolean => {
    const tokens = tokensOf(a, one)
    if (!tokens) return false
    const guesses: number[] = []
    const [from, to] = [
      Math.max(0, tokens[0] - neighbours),
      Math.min(became.length - 1, tokens[1] + neighbours),
    ]
    for (let i = from; i <= to; i += 1) {
      const j = became[i] ?? -1
      if (j >= 0) guesses.push((b.starts[j] ?? 0) - ((a.starts[i] ?? 0) - one.start))
    }
    if (guesses.length * 2 <= to - from) return false
    const guess = guesses.toSorted((x, y) => x - y)[guesses.length >> 1] ?? 0
    return Math.abs(guess - place.start) > Math.max(contextUnits, place.end - place.start) * 2
  }

  /**
   * Whether a place is surely an anchor's own, though its words stand more than once in either version: each other
   * place that fits nearly as well must have come from one of the others, and each other old one must have gone elsewhere.
   */
  const isCertain = (anchor: Anchor, place: Span): boolean => {
    const before = findWords(old, anchor.exact)
    const after = findWords(now, anchor.exact)
    if (before.length <= 1 && after.length <= 1) return true
    const fit = contextFit(now, place, anchor)
    const around = contextOf(now, place)
    const others = before.filter(({ start }) => start !== anchor.start)
    const images = others.map((one) => carrySpan(one)?.start ?? -1)
    const taken = new Set(images)
    const isApart = (other: number): boolean => fit - other >= marginUnits
    return (
      after.every(
        (one) => one.start === place.start || taken.has(one.start) || isApart(contextFit(now, one, anchor)),
      ) &&
      others.every((one, index) => {
        const image = images[index] ?? -1
        return (
          (image >= 0 && image !== place.start) ||
          wentElsewhere(one, place) ||
          isApart(contextFit(old, one, around))
        )
      })
    )
  }

  /** The words with something changed inside, held in place by what is left of them and around them. */
  const carryChanged = (anchor: Anchor): Span | null => {
    const tokens = tokensOf(a, anchor)
    if (!tokens) return null
    const [first, last] = tokens
    const kept: number[] = []
    for (let i = first; i <= last; i += 1) if ((became[i] ?? -1) >= 0) kept.push(i)
    const [firstKept, lastKept] = [kept[0], kept.at(-1)]
    const length = last - first + 1
    if (firstKept === undefined || lastKept === undefined || kept.length < length * 0.6) return null
    const isFigureChanged = Array.from({ length }, (_, index) => first + index).some(
      (i) => (became[i] ?? -1) < 0 && /\d/.test(old.slice(a.starts[i], a.ends[i])),
    )
    if (length <= shortTokens && isFigureChanged) return null
    // A changed end reaches as far as the neighbour beyond it, where that one stands still.
    const to = first === firstKept || first === 0 ? became[firstKept] : (became[first - 1] ?? -2) + 1
    const toLast =
      last === lastKept || last + 1 === became.length ? became[lastKept] : (became[last + 1] ?? -1) - 1
    const from = to === undefined || to < 0 ? (became[firstKept] ?? 0) : to
    const until = toLast === undefined || toLast < 0 ? (became[lastKept] ?? 0) : toLast
    if (until < from || until - from + 1 > length * 2) return null
    if (support(first, last, from, until) < 0.5) return null
    return { start: b.starts[from] ?? 0, end: b.ends[until] ?? 0 }
  }

  /** The words elsewhere, among those that are new: what was there before belongs to other anchors. */
  const findElsewhere = (anchor: Anchor): Span | null => {
    const isNew = (place: Span): boolean => {
      const tokens = tokensOf(b, place)
      if (!tokens) return false
      for (let j = tokens[0]; j <= tokens[1]; j += 1) if ((cameFrom[j] ?? -1) >= 0) return false
      return true
    }
    const ranked = findWords(now, anchor.exact)
      .filter(isNew)
      .map((place) => ({ place, fit: contextFit(now, place, anchor) }))
      .toSorted((x, y) => y.fit - x.fit)
    const [best, next] = ranked
    if (!best || (next && best.fit - next.fit < marginUnits)) return null
    if (anchor.exact.length < shortUnits && best.fit < contextUnits / 2) return null
    // Words that stood more than once may have come from any of their places.
    const others = findWords(old, anchor.exact).filter(({ start }) => start !== anchor.start)
    const around = contextOf(now, best.place)
    return others.every((one) => best.fit - contextFit(old, one, around) >= marginUnits) ? best.place : null
  }

  return {
    carrySpan,
    carry: (given) => {
      if (old.slice(given.start, given.end) !== given.exact || given.exact.trim() === '')
        return { state: 'lost' }
      const anchor = trimAnchor(given)
      const carried = carryTokens(anchor)
      if (carried && carried.support >= 0.5)
        return isCertain(anchor, carried.span)
          ? { state: 'same', anchor: anchorAt(anchor, carried.span) }
          : { state: 'lost' }
      const changed = carried ? null : carryChanged(anchor)
      const found = changed ?? findElsewhere(anchor)
      return found ? { state: 'moved', anchor: anchorAt(anchor, found) } : { state: 'lost' }
    },
  }
}

/** The same words without white space around them, which is no part of any token. */
function trimAnchor(anchor: Anchor): Anchor {
  const exact = anchor.exact.trim()
  const lead = anchor.exact.length - anchor.exact.trimStart().length
  const start = anchor.start + lead
  return {
    ...anchor,
    start,
    end: start + exact.length,
    exact,
    prefix: `${anchor.prefix}${anchor.exact.slice(0, lead)}`.slice(-contextUnits),
    suffix: `${anchor.exact.slice(lead + exact.length)}${anchor.suffix}`.slice(0, contextUnits),
  }
}

const contextOf = (text: string, { start, end }: Span) => ({
  prefix: text.slice(Math.max(0, start - contextUnits), start),
  suffix: text.slice(end, end + contextUnits),
})

/** Index of the first number above a value, in rising numbers. */
function firstAbove(numbers: Int32Array, value: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}
