import { describe, expect, it } from 'vitest'
import { findChineseQuantities } from '../../../shared/quantities/find-chinese-quantities.ts'
import { findEnglishQuantities } from '../../../shared/quantities/find-english-quantities.ts'
import { formatQuantity } from '../../../shared/quantities/format-quantity.ts'
import type { Quantity } from '../../../shared/quantities/quantity.ts'

/** Words and values of what would be missed; articles and pronouns that merely may answer to a count are left out. */
const told = (text: string, find: (text: string) => readonly Quantity[]) =>
  find(text)
    .filter(({ weight }) => weight >= 0.2)
    .map((quantity) => `${text.slice(quantity.start, quantity.end)} = ${formatQuantity(quantity)}`)

describe('findEnglishQuantities', () => {
  it.each([
    ['US$1.2bn', ['US$1.2bn = 1.2 billion USD']],
    ['two and a half million people', ['two and a half million = 2.5 million']],
    ['half a dozen and a couple of hundred', ['half a dozen = 6', 'couple of hundred = 100–1000']],
    ['between $500 and $600 million', ['$500 = 500 million USD', '$600 million = 600 million USD']],
    ['two-thirds of 3.5 percent', ['two-thirds = 66.6666666667 %', '3.5 percent = 3.5 %']],
    ['up 25 basis points', ['25 basis points = 0.25 pp']],
    ['on 16 May 2024', ['16 = day 16', 'May = month 5', '2024 = 2024']],
    ["Q1 '24 and FY25", ["Q1 '24 = Q1", "Q1 '24 = 2024", 'FY25 = 2025']],
    ['a year and a half at 400G', ['a year and a half = 1.5 years', '400G = 400 G']],
    ['in the 1990s', ['1990s = 1990s']],
    ['one of them may march on', []],
    ['see www.example.com/2024 or call 555-0199', []],
  ])('reads %s', (text, expected) => {
    expect(told(text, findEnglishQuantities)).toEqual(expected)
  })
})

describe('findChineseQuantities', () => {
  it.each([
    ['1千2百萬', ['1千2百萬 = 12 million']],
    ['3.5億美元', ['3.5億美元 = 350 million USD']],
    ['2萬8千人', ['2萬8千 = 28,000']],
    ['三千五百二十一', ['三千五百二十一 = 3521']],
    ['二〇二四年五月十六日', ['二〇二四年 = 2024', '五月 = month 5', '十六日 = day 16']],
    ['5至6亿元', ['5 = 500 million 元', '6亿元 = 600 million 元']],
    ['三分之二的人', ['三分之二 = 66.6666666667 %']],
    ['百分之九点三', ['百分之九点三 = 9.3 %']],
    ['三成五', ['三成五 = 35 %']],
    ['一年半', ['一年半 = 1.5 years']],
    ['20世纪90年代', ['90年代 = 1990s']],
    ['三百多名', ['三百多 = 300–400']],
    ['一些人一直十分满意,万一一起去', []],
    ['第三季度增長了兩倍', ['第三季度 = Q3', '兩倍 = 2 x']],
    ['下午3点半', ['3点半 = 3:30']],
  ])('reads %s', (text, expected) => {
    expect(told(text, findChineseQuantities)).toEqual(expected)
  })
})
