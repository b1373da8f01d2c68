import { readFileSync } from 'node:fs'
import type { TextPair } from './plant-figure-errors.ts'

/** Pairs of a fixture: English, a tab, Chinese. */
export const readPairs = (fixture: string): readonly TextPair[] =>
  readFileSync(new URL(`../fixtures/${fixture}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [en = '', zh = ''] = line.split('\t')
      return { en, zh }
    })

/**
 * Invented sentences with figures and their translations, in the manner of news agencies, calls, reports and talks. Each
 * pair is sound: a reader of both languages finds nothing wrong with its figures.
 */
export const soundPairs = readPairs('figure-pairs.tsv')
