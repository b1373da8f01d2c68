import { readFileSync } from 'node:fs'
import toTraditional from 'opencc-js/dict/STCharacters'
import toSimplified from 'opencc-js/dict/TSCharacters'
import { describe, expect, it } from 'vitest'
import { loadGlossary } from '../../../electron/glossary/load-glossary.ts'
import { readShippedTerms, toTermId } from '../../../shared/glossary/shipped-terms.ts'
import { foldScript } from '../../../shared/search/fold.ts'

const terms = readShippedTerms(readFileSync('resources/glossary/terms.csv', 'utf8'))
const termOf = (english: string) => terms.find(({ en }) => en.includes(english))

/** Characters that are written only in the other script. */
function strangersFrom(table: string): ReadonlySet<string> {
  const pairs = table.split('|').map((pair) => pair.split(' '))
  return new Set(pairs.flatMap(([from, ...to]) => (from && !to.includes(from) ? [from] : [])))
}
const strangers = (words: readonly string[], table: string, fine: string) => {
  const foreign = strangersFrom(table)
  return words.filter((word) => [...word].some((sign) => foreign.has(sign) && !fine.includes(sign)))
}

describe('the shipped glossary', () => {
  it('has the terms of the field in both regions’ words', () => {
    expect(terms.length).toBeGreaterThan(400)
    expect(termOf('gross margin')).toMatchObject({
      field: 'finance',
      hant: ['毛利率', ...termOf('gross margin')!.hant.slice(1)],
    })
    expect(termOf('operating income')!.hans[0]).toBe('营业利润')
    expect(termOf('operating income')!.wrong).toContain('營業收入')
    expect(termOf('transceiver')!.hans[0]).toBe('光模块')
    expect(termOf('VCSEL')!.misheard).toContain('VCSL')
  })

  it('has an id for each term and each English spelling once', () => {
    const ids = terms.map(({ id }) => id)
    const spellings = terms.flatMap(({ en }) => en.map((english) => english.toLowerCase()))
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(spellings.filter((one, index) => spellings.indexOf(one) !== index)).toEqual([])
  })

  it('calls no word right and wrong at once', () => {
    const both = terms.flatMap(({ en, hant, hans, wrong }) => {
      const right = new Set([...hant, ...hans].map(foldScript))
      return wrong.filter((word) => right.has(foldScript(word))).map((word) => `${en[0]}: ${word}`)
    })
    expect(both).toEqual([])
  })

  it('keeps each script to itself', () => {
    expect(
      strangers(
        terms.flatMap(({ hant }) => hant),
        toTraditional,
        '台恒干游里占群吃',
      ),
    ).toEqual([])
    expect(
      strangers(
        terms.flatMap(({ hans }) => hans),
        toSimplified,
        '',
      ),
    ).toEqual([])
  })

  it('is loaded from the resources, and is empty where the file is missing', () => {
    expect(loadGlossary('nowhere').terms).toEqual([])
    expect(loadGlossary('resources').terms.length).toBe(terms.length)
  })

  it('names a term by its English', () => {
    expect(toTermId('Q&A session')).toBe('q-a-session')
  })
})
