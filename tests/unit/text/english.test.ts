import { describe, expect, it } from 'vitest'
import {
  isDictionaryWord,
  isEnglishAcronym,
  isEnglishName,
  isEnglishWord,
} from '../../../shared/text/english.ts'

describe('isEnglishWord', () => {
  it.each([
    'revenue',
    'quarterly',
    'shipped',
    'biggest',
    'happiness',
    'colour',
    'programmes',
    'optimised',
    'retire',
    'only',
    'unit',
    'led',
    'is',
  ])('knows %s as it stands or by its ending', (word) => {
    expect([isEnglishWord(word), isDictionaryWord(word)]).toEqual([true, true])
  })

  it.each(['datacenter', 'rollout', 'hyperscaler', 'intraday', 'microturbines'])(
    'knows %s by its parts',
    (word) => {
      expect([isEnglishWord(word), isDictionaryWord(word)]).toEqual([true, false])
    },
  )

  it.each(['lmentum', 'samick', 'reveune', 'vcsl', 'xqzt', 'a'.repeat(100_000)])(
    'does not know %.20s',
    (word) => {
      expect(isEnglishWord(word)).toBe(false)
    },
  )
})

describe('isEnglishName and isEnglishAcronym', () => {
  it('know what is in any dictionary and no more', () => {
    expect([isEnglishName('Boston'), isEnglishName('Michael'), isEnglishName('Drayvex')]).toEqual([
      true,
      true,
      false,
    ])
    expect([isEnglishAcronym('NATO'), isEnglishAcronym('FDA'), isEnglishAcronym('VCSEL')]).toEqual([
      true,
      true,
      false,
    ])
  })
})
