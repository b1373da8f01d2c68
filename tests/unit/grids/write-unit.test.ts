import { describe, expect, it } from 'vitest'
import { writeFigure, writeUnit } from '../../../shared/grids/write-unit.ts'
import type { Locale } from '../../../shared/messages/catalogue.ts'
import { translate } from '../../../shared/messages/messages.ts'

const write = (locale: Locale, unit: string, scale: number) =>
  writeUnit(unit, scale, (key, details) => translate(locale, key, details))

describe('writeUnit', () => {
  it('has one form a language for money, things and bare numbers', () => {
    expect([write('en', 'USD', 6), write('en', 'USD', 9), write('en', 'EUR', 3)]).toEqual([
      'USD m',
      'USD bn',
      'EUR k',
    ])
    expect([write('zh-Hant', 'USD', 6), write('zh-Hans', 'USD', 6)]).toEqual(['百萬 USD', '百万 USD'])
    expect([write('en', 'shares', 6), write('zh-Hant', 'shares', 6)]).toEqual(['m shares', '百萬股'])
    expect([write('en', 'count', 6), write('en', '', 3), write('zh-Hans', 'count', 9)]).toEqual([
      'm',
      'k',
      '十亿',
    ])
  })
  it('names units that have a name, and leaves the others', () => {
    expect([write('en', 'USD/share', 0), write('zh-Hant', 'USD/share', 0)]).toEqual(['USD/share', 'USD/股'])
    expect([write('en', 'mm2', 0), write('zh-Hant', 'weeks', 0), write('zh-Hant', 'GW', 0)]).toEqual([
      'mm²',
      '週',
      'GW',
    ])
    expect(write('en', 'USD/year', 6)).toBe('USD m/year')
    expect(write('en', 'USD', 2)).toBe('USD')
  })
  it('sets figures in it, what is lost in parentheses', () => {
    expect(writeFigure('-2500000', 'USD', (key, details) => translate('zh-Hant', key, details))).toEqual({
      number: '(2.5)',
      unit: '百萬 USD',
      scale: 6,
    })
  })
})
