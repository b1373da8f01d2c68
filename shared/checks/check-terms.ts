import { glossStemsOf } from '../dictionary/gloss-stems.ts'
import { termFinderOf } from '../glossary/match-terms.ts'
import type { Lexicon, Pair } from './check-input.ts'
import { compareClauses } from './compare-clauses.ts'
import { compareCodes } from './compare-codes.ts'
import { compareNegations } from './compare-negations.ts'
import { compareRenderings } from './compare-renderings.ts'
import type { PairFinding } from './finding.ts'
import { findLeftoverWords } from './find-leftover-words.ts'
import { matchWords } from './match-words.ts'
import { readPair } from './pair-reading.ts'

/** In UTF-16 units; no translation has such rows, and words of a longer one find their like everywhere. */
const longestRow = 20_000

/** Garbled terms, clauses on one side only and lost negations of one row. */
export function checkTerms(pair: Pair, { glossary, dictionary }: Lexicon): readonly PairFinding[] {
  if (pair.en === '' || pair.zh === '') return []
  const reading = readPair(pair, termFinderOf(glossary)(pair.en))
  const findings = [
    ...compareRenderings(reading, dictionary),
    ...compareCodes(reading),
    ...findLeftoverWords(reading),
  ]
  if (dictionary === null || Math.max(pair.en.length, pair.zh.length) > longestRow) return findings
  const words = matchWords(reading, glossStemsOf(dictionary))
  return [...findings, ...compareClauses(reading, words), ...compareNegations(reading, words)]
}
