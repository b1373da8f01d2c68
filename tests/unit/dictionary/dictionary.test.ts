import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadDictionary } from '../../../electron/alignment/load-dictionary.ts'
import { parseDictionary } from '../../../shared/dictionary/dictionary.ts'

const resources = fileURLToPath(new URL('../../../resources', import.meta.url))

describe('parseDictionary', () => {
  const dictionary = parseDictionary(
    '# a comment\n燈塔\t灯塔\tdeng ta\tlighthouse\n行\t\txing\tto walk/to go\n行\t\thang\trow/line\nbroken line\n',
  )

  it('finds a word in either script', () => {
    const entry = { traditional: '燈塔', simplified: '灯塔', pinyin: 'deng ta', glosses: ['lighthouse'] }
    expect(dictionary.entriesOf('燈塔')).toEqual([entry])
    expect(dictionary.entriesOf('灯塔')).toEqual([entry])
  })

  it('gives every reading of a word, in order, and nothing for what it does not have', () => {
    expect(dictionary.entriesOf('行').map(({ pinyin }) => pinyin)).toEqual(['xing', 'hang'])
    expect(dictionary.entriesOf('塔')).toEqual([])
    expect([dictionary.has('行'), dictionary.has('# a comment'), dictionary.has('broken line')]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('the bundled dictionary', () => {
  it('has a hundred thousand words in both scripts, and says whose it is', () => {
    const dictionary = loadDictionary(resources)
    const glosses = (word: string) => dictionary?.entriesOf(word).flatMap((entry) => entry.glosses)
    expect(glosses('電子')).toEqual(glosses('电子'))
    expect(glosses('燈塔')).toContain('lighthouse')
    expect(glosses('李')).toContain('surname Li')
    expect(readFileSync(`${resources}/dictionary/README.md`, 'utf8')).toContain('CC BY-SA 4.0')
  })
})
