import { describe, expect, it } from 'vitest'
import { foldScript, foldText } from '../../../shared/search/fold.ts'
import { createMatcher } from '../../../shared/search/match-words.ts'
import { matchOf, parseQuery } from '../../../shared/search/parse-query.ts'
import { rarityOf, scorePassage } from '../../../shared/search/score.ts'
import { cutSnippet } from '../../../shared/search/snippet.ts'
import { filterToken, indexText, phraseOf } from '../../../shared/search/tokens.ts'

describe('foldText', () => {
  it('writes Traditional as Simplified and full-width as plain', () => {
    expect(foldText('資料中心 ８００Ｇ　ＣＰＯ')).toBe('资料中心 800g cpo')
  })

  it('keeps every position, whatever the text', () => {
    for (const text of ['İstanbul “資料”', '𠮷野家與𫵷', 'ﬁne ẞ ŉ', '麵龜鬱籲\ud800', 'a\u0301'])
      expect(foldText(text)).toHaveLength(text.length)
  })

  it('keeps capitals where only the script is folded', () => {
    expect(foldScript('CPO 與 ＣＰＯ')).toBe('CPO 与 CPO')
  })
})

describe('indexText', () => {
  it.each([
    ['他們對數據', '他们 们对 对数 数据 据'],
    ['光', '光'],
    ['800G技術', '800G 技术 术'],
    ['sold 1,234,567 units', 'sold 1,234,567 units 1234567'],
    ['1,23 and 12,345,6', '1,23 and 12,345,6'],
  ])('takes %s in as %s', (text, tokens) => {
    expect(indexText(text)).toBe(tokens)
  })
})

describe('phraseOf', () => {
  it.each([
    ['數據中心', { phrase: '数据 据中 中心', prefix: false }],
    ['光', { phrase: '光', prefix: true }],
    ['光 800G', { phrase: '光 800G', prefix: false }],
    ['800G 技術', { phrase: '800G 技术', prefix: false }],
    ['"; drop', { phrase: '; drop', prefix: false }],
  ])('asks for %s as %j', (words, expected) => {
    expect(phraseOf(words)).toEqual(expected)
  })

  it('asks for nothing where there are no words', () => {
    expect([phraseOf(''), phraseOf('—“”'), phraseOf('。，')]).toEqual([null, null, null])
  })
})

describe('parseQuery', () => {
  it('tells words, phrases and prefixes apart', () => {
    expect(
      parseQuery('margin "data center" manufact* 「毛利率」').map(({ words, prefix }) => [words, prefix]),
    ).toEqual([
      ['margin', false],
      ['data center', false],
      ['manufact', true],
      ['毛利率', false],
    ])
  })

  it('quotes every word, so that none is an operator', () => {
    expect(matchOf(parseQuery('NOT x'), ['en', 'zh'])).toBe('{en zh} : ("NOT" AND "x")')
  })
})

describe('filterToken', () => {
  it('differs by kind and name, and is one the stemmer leaves alone', () => {
    const tokens = ['Ada Marlow', 'Ada Marlowe', 'ada marlow', '陳大文'].flatMap((name) => [
      filterToken('speaker', name),
      filterToken('section', name),
    ])
    expect(new Set(tokens).size).toBe(tokens.length)
    expect(tokens.every((token) => /^x[a-z]\d+$/.test(token))).toBe(true)
  })
})

describe('createMatcher', () => {
  const words = (query: string, text: string) =>
    createMatcher(parseQuery(query))(text).map((places) =>
      places.map(({ start, end }) => text.slice(start, end)),
    )

  it.each([
    ['company', 'Companies and a company’s company.', [['Companies', 'company', 'company']]],
    ['filing', 'They file, filed, filing a film.', [['file', 'filed', 'filing']]],
    ['"gross margin"', 'Gross-margin, gross and margin', [['Gross-margin']]],
    ['cafe', 'A café, cafés.', [['café', 'cafés']]],
    ['光', '光模塊，光', [['光', '光']]],
    ['光模', '光，模', [[]]],
    ['aa', 'aaa aa', [['aa']]],
    ['哈哈', '哈哈哈哈', [['哈哈', '哈哈']]],
    ['2024', 'in 2024, 2,024 and 12,024', [['2024', '2,024']]],
    ['𠮷野', '𠮷野家', [['𠮷野']]],
  ])('has %s in “%s”', (query, text, places) => {
    expect(words(query, text)).toEqual(places)
  })
})

describe('cutSnippet', () => {
  it('leaves a short text whole', () => {
    expect(cutSnippet('Short.', [{ start: 0, end: 5 }])).toEqual({
      text: 'Short.',
      marks: [{ start: 0, end: 5 }],
    })
  })

  it('cuts a long one around its first mark, at words, and keeps marks on their words', () => {
    const text = `${'before '.repeat(60)}MARK ${'after '.repeat(60)}`
    const start = text.indexOf('MARK')
    const snippet = cutSnippet(text, [{ start, end: start + 4 }])
    const [mark] = snippet.marks
    expect(snippet.text.length).toBeLessThan(300)
    expect(snippet.text).toMatch(/^…before .* after…$/)
    expect(snippet.text.slice(mark?.start, mark?.end)).toBe('MARK')
  })

  it('never splits a character of two units', () => {
    const text = '𠮷'.repeat(300)
    const { text: cut } = cutSnippet(text, [{ start: 200, end: 202 }])
    expect(cut.replaceAll('𠮷', '').replaceAll('…', '')).toBe('')
  })
})

describe('scorePassage', () => {
  const base = { rarity: [1], length: 200, averageLength: 200 }
  it('prefers more occurrences, shorter passages and rarer words', () => {
    expect(scorePassage({ ...base, counts: [2] })).toBeGreaterThan(scorePassage({ ...base, counts: [1] }))
    expect(scorePassage({ ...base, counts: [1], length: 50 })).toBeGreaterThan(
      scorePassage({ ...base, counts: [1] }),
    )
    expect(rarityOf(3, 1000)).toBeGreaterThan(rarityOf(300, 1000))
    expect(rarityOf(1000, 1000)).toBeGreaterThan(0)
  })
})
