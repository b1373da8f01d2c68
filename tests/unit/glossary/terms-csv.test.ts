import { describe, expect, it } from 'vitest'
import { formatTermsCsv } from '../../../shared/glossary/format-terms-csv.ts'
import { parseTermsCsv } from '../../../shared/glossary/parse-terms-csv.ts'

const backlog = {
  en: ['backlog', 'order backlog'],
  hant: ['在手訂單'],
  hans: ['在手订单', '积压订单'],
  wrong: ['待辦事項'],
  misheard: ['back log'],
  field: 'finance',
  note: 'Orders taken, "not yet" delivered',
} as const

describe('parseTermsCsv', () => {
  it('reads back what formatTermsCsv wrote, quotation marks and formulas included', () => {
    const formula = { ...backlog, en: ['=1+1', '+x'], note: null }
    expect(parseTermsCsv(formatTermsCsv([backlog, formula]))).toEqual({
      terms: [backlog, formula],
      refused: [],
    })
    expect(formatTermsCsv([formula])).toContain("'=1+1; +x")
  })

  it('goes by the headings, whatever their order and language', () => {
    expect(parseTermsCsv('中文,備註,英文\n營業利益,見年報,operating income\n').terms).toEqual([
      {
        en: ['operating income'],
        hant: ['營業利益'],
        hans: [],
        wrong: [],
        misheard: [],
        field: 'general',
        note: '見年報',
      },
    ])
  })

  it('takes a column of Chinese for Taiwan’s when it has Traditional characters, else for the mainland’s', () => {
    const [lead, margin] = parseTermsCsv('English;Chinese\nlead time;交貨時間\ngross margin;毛利率').terms
    expect([lead?.hant, margin?.hant]).toEqual([['交貨時間'], ['毛利率']])
    expect(parseTermsCsv('English;Chinese\nwafer;晶圆').terms[0]?.hans).toEqual(['晶圆'])
  })

  it('takes the columns in their order where they have no headings', () => {
    expect(parseTermsCsv('wafer\t晶圓\t晶圆|硅片').terms[0]).toMatchObject({
      en: ['wafer'],
      hant: ['晶圓'],
      hans: ['晶圆', '硅片'],
    })
  })

  it('refuses rows without English or Chinese, with their line', () => {
    const { terms, refused } = parseTermsCsv(
      'English,Taiwan,Note\nwafer,晶圓,\n\n,毛利,"two\nlines"\nlaser,,\n',
    )
    expect(terms).toHaveLength(1)
    expect(refused).toEqual([
      { line: 4, reason: 'no-english' },
      { line: 6, reason: 'no-chinese' },
    ])
  })
})
