import { termFinderOf } from '../glossary/match-terms.ts'
import type { Lexicon, Pair } from './check-input.ts'
import { compareCodes } from './compare-codes.ts'
import { compareRenderings } from './compare-renderings.ts'
import type { PairFinding } from './finding.ts'
import { findLeftoverWords } from './find-leftover-words.ts'
import { readPair } from './pair-reading.ts'

/** Garbled terms, clauses on one side only and lost negations of one row. */
export function checkTerms(pair: Pair, { glossary, dictionary }: Lexicon): readonly PairFinding[] {
  if (pair.en === '' || pair.zh === '') return []
  const reading = readPair(pair, termFinderOf(glossary)(pair.en))
  return [...compareRenderings(reading, dictionary), ...compareCodes(reading), ...findLeftoverWords(reading)]
}
