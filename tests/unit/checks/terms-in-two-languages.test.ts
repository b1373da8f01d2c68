import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadDictionary } from '../../../electron/alignment/load-dictionary.ts'
import { loadGlossary } from '../../../electron/glossary/load-glossary.ts'
import { checkTerms } from '../../../shared/checks/check-terms.ts'
import { severityOf, type CheckKind } from '../../../shared/checks/finding.ts'
import { termFinderOf } from '../../../shared/glossary/match-terms.ts'
import { foldText } from '../../../shared/search/fold.ts'

const lexicon = { glossary: loadGlossary('resources'), dictionary: loadDictionary('resources') }
const readPairs = (name: string) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [en = '', zh = ''] = line.split('\t')
      return { en, zh }
    })
/** Invented sentences of news and calls, soundly and freely translated, in both scripts. */
const pairs = [...readPairs('translated-pairs.tsv'), ...readPairs('news-pairs.tsv')]

const shown = (pair: { readonly en: string; readonly zh: string }, kind?: CheckKind) =>
  checkTerms(pair, lexicon).filter(
    (finding) => severityOf(finding.confidence) !== 'note' && (kind === undefined || finding.kind === kind),
  )

describe('checkTerms on sound translations', () => {
  it('raises no more than one false alarm in a hundred pairs', () => {
    const alarms = pairs.flatMap((pair) =>
      shown(pair).map(({ en, zh }) => `${en?.text ?? '-'} | ${zh?.text ?? '-'} | ${pair.en}`),
    )
    expect(alarms.slice(Math.floor(pairs.length / 100))).toEqual([])
  })
})

describe('checkTerms on translations with an error planted', () => {
  it('finds a term that was swapped for a wrong one in four of five rows', () => {
    const find = termFinderOf(lexicon.glossary)
    const planted = pairs.flatMap(({ en, zh }) =>
      find(en).flatMap(({ term, right, wrong }, index) => {
        const word = right.find((one) => one.length > 1 && foldText(zh).includes(one))
        const swapped = wrong[index % Math.max(1, wrong.length)]
        return word === undefined || swapped === undefined
          ? []
          : [{ en, zh: foldText(zh).replaceAll(word, swapped), term }]
      }),
    )
    expect(planted.length).toBeGreaterThan(50)
    const found = planted.filter((pair) => shown(pair, 'term-garbled').length > 0)
    expect(found.length / planted.length).toBeGreaterThan(0.8)
  })

  it('finds most Chinese clauses of eight characters and more that were dropped', () => {
    const planted = pairs.flatMap(({ en, zh }) => {
      const clauses = zh.split(/(?<=[，。；！？](?!\d))/)
      return clauses.length < 2
        ? []
        : clauses.flatMap((clause, index) =>
            (clause.match(/\p{Script=Han}/gu) ?? []).length < 8
              ? []
              : [{ en, zh: clauses.filter((_, other) => other !== index).join('') }],
          )
    })
    expect(planted.length).toBeGreaterThan(150)
    const found = planted.filter((pair) => shown(pair, 'sentence-missing').length > 0)
    expect(found.length / planted.length).toBeGreaterThan(0.6)
  })
})
