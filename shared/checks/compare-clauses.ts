import type { Span } from '../documents/document.ts'
import { readCoverage, type ClauseCoverage } from './clause-coverage.ts'
import type { PairFinding } from './finding.ts'
import type { MatchedWords } from './match-words.ts'
import { sideOf, type PairReading } from './pair-reading.ts'

/**
 * Weights of a logistic regression on clauses that were cut from 18,900 pairs of three translators' prose (fiction and
 * a handbook, both scripts) against the same pairs whole. A clause weighs towards missing when it is long, the row is
 * too short without it, few of its words were found, and the other side has no unmatched words left that could be a free
 * rendering of it.
 */
interface Weights {
  readonly base: number
  readonly sure: number
  readonly weak: number
  readonly restCovered: number
  readonly length: number
  readonly shortfall: number
  readonly otherUnmatched: number
  readonly otherMostUnmatched: number
  readonly share: number
  readonly covered: number
  readonly otherCovered: number
}
const english: Weights = {
  base: 1.29,
  sure: -0.51,
  weak: -0.3,
  restCovered: -2.62,
  length: 1.36,
  shortfall: 0.21,
  otherUnmatched: -1.08,
  otherMostUnmatched: 0.45,
  share: -0.96,
  covered: -1.89,
  otherCovered: -0.03,
}
const chinese: Weights = {
  base: -9.04,
  sure: -0.02,
  weak: 0.08,
  restCovered: 3.71,
  length: 2.46,
  shortfall: 0.29,
  otherUnmatched: -0.36,
  otherMostUnmatched: 1.17,
  share: -0.34,
  covered: -8.64,
  otherCovered: 1.79,
}

/**
 * Scores from which a clause is shown. A doubt or an error hits fewer than one sound pair in 100 of a freely translated
 * handbook, and one in 700 of news and calls. A clause of which nothing at all was found, in a row whose rest was, is
 * noted sooner. The Chinese of a free translation adds words of its own more often than it drops any.
 */
const least = {
  en: { bare: 1.6, doubt: 2.6, error: 4 },
  zh: { bare: 1.7, doubt: 2.9, error: 5 },
} as const
const bare = { mostFound: 0.13, leastKnown: 4, leastRest: 0.6 } as const
/** Neighbouring clauses that may be missing together. */
const mostTogether = 3

/** The clause or sentence of a row that the other language most probably lacks, where one does. */
export function compareClauses(reading: PairReading, words: MatchedWords): readonly PairFinding[] {
  const coverage = readCoverage(reading.en, reading.zh, words)
  const missing = [
    { side: 'en' as const, ...findLeastCovered(coverage.en, coverage.zh, english) },
    { side: 'zh' as const, ...findLeastCovered(coverage.zh, coverage.en, chinese) },
  ]
  return missing.flatMap(({ side, score, isBare, span }) => {
    if (span === null || score < least[side].bare) return []
    const { start, end } = trim(reading[side], span)
    const found = sideOf(reading[side], start, end)
    return [
      {
        kind: 'sentence-missing',
        confidence: isBare
          ? Math.max(0.45, toConfidence(score, least[side]))
          : toConfidence(score, least[side]),
        en: side === 'en' ? found : null,
        zh: side === 'zh' ? found : null,
        expected: null,
        explanation: {
          key: side === 'en' ? 'checkTerms.missing-in-chinese' : 'checkTerms.missing-in-english',
          details: { words: found.text },
        },
      } satisfies PairFinding,
    ]
  })
}

/** 0.5 at the score of a doubt, 0.8 at that of an error, and a note for one that is a little below. */
const toConfidence = (
  score: number,
  { doubt, error }: { readonly doubt: number; readonly error: number },
): number => Math.min(0.95, Math.max(0.2, 0.5 + (0.3 * (score - doubt)) / (error - doubt)))

interface LeastCovered {
  readonly score: number
  readonly isBare: boolean
  readonly span: Span | null
}

function findLeastCovered(
  own: readonly ClauseCoverage[],
  other: readonly ClauseCoverage[],
  weights: Weights,
): LeastCovered {
  const all = addUp(own)
  const others = addUp(other)
  const unmatched = other.map(({ known, sure, weak }) => known - sure - weak / 2)
  const otherUnmatched = unmatched.reduce((sum, one) => sum + one, 0)
  const otherMost = unmatched.reduce((most, one) => Math.max(most, one), 0)
  let best: LeastCovered = { score: -Infinity, isBare: false, span: null }
  if (own.length === 0 || other.length === 0) return best
  for (let from = 0; from < own.length; from += 1)
    for (let to = from; to < Math.min(own.length, from + mostTogether); to += 1) {
      const { known, sure, weak, length } = addUp(own.slice(from, to + 1))
      if (known < 2 || (to - from + 1 === own.length && own.length > 1)) continue
      const rest = (all.sure - sure + (all.weak - weak) / 2 + 2.4) / (all.known - known + 4)
      const found = (sure + weak / 2) / known
      const score =
        weights.base +
        weights.sure * sure +
        weights.weak * weak +
        weights.restCovered * rest +
        weights.length * Math.log(length + 1) +
        weights.shortfall * judgeLengths(all.length, others.length, length) +
        weights.otherUnmatched * Math.min(3, otherUnmatched / known) +
        weights.otherMostUnmatched * Math.min(3, otherMost / known) +
        (weights.share * length) / all.length +
        weights.covered * found +
        weights.otherCovered * (1 - otherUnmatched / Math.max(1, others.known))
      if (score > best.score)
        best = {
          score,
          isBare: found <= bare.mostFound && known >= bare.leastKnown && rest > bare.leastRest,
          span: { start: own[from]?.start ?? 0, end: own[to]?.end ?? 0 },
        }
    }
  return best
}

const addUp = (clauses: readonly ClauseCoverage[]) => {
  const sum = { known: 0, sure: 0, weak: 0, length: 0 }
  for (const { known, sure, weak, length } of clauses) {
    sum.known += known
    sum.sure += sure
    sum.weak += weak
    sum.length += length
  }
  return sum
}

/** Logarithm of how much likelier the lengths are without the clause than with it; the variance grows with the length. */
function judgeLengths(own: number, other: number, clause: number): number {
  const gain = ((other - own) ** 2 - (other - (own - clause)) ** 2) / (0.52 * Math.max(own, 10))
  return Math.max(-6, Math.min(6, gain))
}

function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  return {
    start: start + words.length - words.trimStart().length,
    end: end - words.length + words.trimEnd().length,
  }
}
