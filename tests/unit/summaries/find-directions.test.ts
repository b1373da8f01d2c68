import { describe, expect, it } from 'vitest'
import { findDirections } from '../../../shared/summaries/find-directions.ts'

const list = (text: string, side: 'en' | 'zh'): readonly string[] =>
  findDirections(text, side).map(({ metric, sign }) => `${metric} ${sign > 0 ? 'up' : 'down'}`)

describe('findDirections', () => {
  it('reads which metric rose and which fell, clause by clause', () => {
    expect(list('強調了收入下降，但毛利率上升。', 'zh')).toEqual(['Revenue down', 'Gross margin up'])
    expect(list('第三季营收增长，净利下降。', 'zh')).toEqual(['Revenue up', 'Net income down'])
    expect(list('Revenue fell while gross margin improved.', 'en')).toEqual([
      'Revenue down',
      'Gross margin up',
    ])
  })

  it('leaves a part of the whole, what is expected and what is told in figures', () => {
    expect(list('資料中心營收下降。', 'zh')).toEqual([])
    expect(list('公司預期毛利率將上升。', 'zh')).toEqual([])
    expect(list('營收下降 9%。', 'zh')).toEqual([])
    expect(list('Cloud revenue declined, and we expect total revenue to grow.', 'en')).toEqual([])
  })
})
