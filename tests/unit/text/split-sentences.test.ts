import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Side } from '../../../shared/documents/document.ts'
import { splitSentences } from '../../../shared/text/split-sentences.ts'

const split = (text: string, side: Side) =>
  splitSentences(text, side).map(({ start, end }) => text.slice(start, end))

describe('splitSentences in English', () => {
  it.each([
    [['Mr. Okafor met Dr. Lind in St. Louis.', 'They talked.']],
    [['Verrano Lasers Inc. shipped 1.6T modules.', 'Margins rose to 31.4%.']],
    [['We sell to Northlight Inc. and others.', 'It grew.']],
    [['We bought Northlight Inc.', 'The price was low.']],
    [['Sales in the U.S. market rose.', 'In the U.S.', 'We grew faster.']],
    [['J. R. Marten signed it.', 'Plan B.', 'Then we left.']],
    [['Use a router, e.g. Model 5, or No. 7.', 'No. We did not.']],
    [['“Why do you light it?” asked the girl.', '“No ship comes.”', 'He laughed.']],
    [['He said, “Go.”', '“Now!”', 'She went (slowly. It was late.)', 'Then… nothing.']],
    [['Well... maybe.', 'Wait...', 'What is that?!', 'A ship!']],
    [['1. Revenue grew.', '2. Costs fell.']],
    [['The quarter ended on Sept. 30 as planned.', 'The next began.']],
  ])('splits %j', (sentences) => {
    expect(split(sentences.join(' '), 'en')).toEqual(
      sentences.flatMap((one) =>
        one === 'No. We did not.'
          ? ['No.', 'We did not.']
          : one === 'She went (slowly. It was late.)'
            ? ['She went (slowly.', 'It was late.)']
            : [one],
      ),
    )
  })

  it('takes a line’s end for a sentence’s', () => {
    expect(split('Quarterly results\nRevenue grew. Costs fell', 'en')).toEqual([
      'Quarterly results',
      'Revenue grew.',
      'Costs fell',
    ])
  })
})

describe('splitSentences in Chinese', () => {
  it.each([
    [['營收為 4.5 億美元。', '毛利率為 31.4%！', '為什麼？']],
    [['他放下油罐；', '女孩数了两遍……', '“船来了！”', '母亲哭了。']],
    [['「走吧！」他說。', '「好。」', '他們走了。']],
    [['“谁？”她轻声问道。', '没有人回答。']],
    [['我……我不知道。', '（他走了。）', '灯亮着']],
  ])('splits %j', (sentences) => {
    expect(split(sentences.join(''), 'zh')).toEqual(sentences)
  })
})

describe('splitSentences', () => {
  it('holds every non-blank character once, in order, whatever the text is', () => {
    const piece = constantFrom(
      'Mr.',
      ' ',
      '。',
      '」',
      '“',
      'A',
      'b',
      '7',
      '.',
      '…',
      '?!',
      '\n',
      '說',
      'U.S.',
      '；',
    )
    assert(
      property(array(piece, { maxLength: 60 }), constantFrom<Side>('en', 'zh'), (pieces, side) => {
        const text = pieces.join('')
        expect(split(text, side).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
      { numRuns: 300 },
    )
  })

  it.each(['a.', 'A. ', '. ', '。”', '…', '“', 'U.S. ', 'x'])('reads 100 KB of %j at once', (unit) => {
    const time = (size: number) => {
      const text = unit.repeat(size / unit.length)
      const from = performance.now()
      splitSentences(text, 'en')
      splitSentences(text, 'zh')
      return performance.now() - from
    }
    time(100_000)
    expect(time(100_000)).toBeLessThan(2_000)
  })
})
