import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadDictionary } from '../../../electron/alignment/load-dictionary.ts'
import { alignTexts } from '../../../shared/alignment/align-texts.ts'
import { createNameReader, findSpelledNames } from '../../../shared/alignment/find-names.ts'

const dictionary = loadDictionary(fileURLToPath(new URL('../../../resources', import.meta.url)))
if (dictionary === null) throw new Error('the dictionary is missing')

describe('findSpelledNames', () => {
  it('takes capitalised words, alone and in twos, unless the text has them in small letters', () => {
    const { spellings, joined } = findSpelledNames([
      'Then Jia Zhen met Lǚ-shan.',
      'We sang then.',
      'Sang went.',
    ])
    expect([...spellings].toSorted()).toEqual(
      ['jia', 'jiazhen', 'lushan', 'we', 'went', 'zhen'].filter((name) => name !== 'went'),
    )
    expect(joined).toEqual([['jiazhen'], [], []])
  })
})

describe('createNameReader', () => {
  const namesOf = createNameReader(new Set(['jiazhen', 'fengxia', 'li', 'ma']), dictionary)

  it('hears names in Chinese characters of either script', () => {
    expect(namesOf('家珍和鳳霞')).toEqual(['jiazhen', 'fengxia'])
    expect(namesOf('凤霞走了')).toEqual(['fengxia'])
  })

  it('takes a single character for a name only if it is a surname', () => {
    expect(namesOf('李先生')).toEqual(['li'])
    expect(namesOf('你好吗')).toEqual([])
  })
})

describe('alignTexts', () => {
  it('holds on to names where nothing else is shared', () => {
    const english = ['Qiaolin hummed.', 'Baoshan frowned at it.', 'Weidong sighed.', 'Ruifang grinned.']
    const chinese = ['巧琳哼着小调。', '卫东叹气。', '瑞芳咧嘴。']
    const beads = alignTexts(english, chinese, { dictionary })
    expect(beads.map(({ en, zh }) => [en, zh])).toEqual([
      [[0], [0]],
      [[1], []],
      [[2], [1]],
      [[3], [2]],
    ])
  })
})
