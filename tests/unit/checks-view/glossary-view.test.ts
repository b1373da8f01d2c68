import { describe, expect, it } from 'vitest'
import { decodeTerms, formatOf } from '../../../renderer/glossary/decode-terms.ts'
import { draftFromWords, draftTerm, taughtTerm, wordsOf } from '../../../renderer/glossary/draft-term.ts'
import { filterTerms } from '../../../renderer/glossary/filter-terms.ts'
import type { GlossaryEntry } from '../../../shared/glossary/glossary-api.ts'
import type { TermId } from '../../../shared/glossary/term.ts'
import { makeCheck, side } from './make-check.ts'

const entry: GlossaryEntry = {
  id: 'eml' as TermId,
  en: ['EML', 'electro-absorption modulated laser'],
  hant: ['EML 雷射'],
  hans: ['EML 激光器'],
  wrong: ['電子郵件雷射'],
  misheard: [],
  field: 'optics',
  note: null,
  origin: 'shipped',
}

describe('draftTerm', () => {
  it('takes the English, the Chinese expected, and the Chinese that stood there as a wrong rendering', () => {
    const check = makeCheck({
      kind: 'term-garbled',
      en: side(0, 'lantern coupler'),
      zh: side(40, '燈籠夫婦'),
      expected: '燈籠耦合器',
    })
    expect(draftTerm(check)).toMatchObject({
      en: ['lantern coupler'],
      hant: ['燈籠耦合器'],
      hans: [],
      wrong: ['燈籠夫婦'],
    })
  })

  it('puts Simplified words into the list of the mainland', () => {
    const check = makeCheck({ kind: 'term-garbled', zh: side(40, '灯笼夫妇'), expected: '网络设备' })
    expect(draftTerm(check)).toMatchObject({ hant: [], hans: ['网络设备'] })
  })

  it('keeps what was misheard as a misheard form of what was meant', () => {
    const check = makeCheck({ kind: 'source-suspect', en: side(0, 'VCSL'), zh: null, expected: 'VCSEL' })
    expect(draftTerm(check)).toMatchObject({ en: ['VCSEL'], misheard: ['VCSL'], wrong: [] })
  })
})

describe('draftFromWords', () => {
  it('begins a term with selected words in the list of their language and script', () => {
    expect(draftFromWords('transceiver').en).toEqual(['transceiver'])
    expect(draftFromWords('營業利益').hant).toEqual(['營業利益'])
    expect(draftFromWords('营业利润').hans).toEqual(['营业利润'])
  })
})

describe('taughtTerm', () => {
  it('adds what corrections taught to its list, once', () => {
    const suggestion = {
      wrong: '電郵雷射',
      correct: 'EML 雷射',
      list: 'wrong' as const,
      termId: entry.id,
      count: 2,
      seen: [],
    }
    expect(taughtTerm(entry, suggestion).wrong).toEqual(['電子郵件雷射', '電郵雷射'])
    expect(taughtTerm(entry, { ...suggestion, wrong: '電子郵件雷射' }).wrong).toEqual(['電子郵件雷射'])
    expect(taughtTerm(entry, suggestion)).not.toHaveProperty('id')
  })
})

describe('wordsOf', () => {
  it('reads a word a line, without blanks and doubles', () => {
    expect(wordsOf(' gross margin \n\nGM\ngross margin\n')).toEqual(['gross margin', 'GM'])
  })
})

describe('filterTerms', () => {
  it('lists the terms of a field and of an origin', () => {
    const own = { ...entry, id: 'own' as TermId, origin: 'own' as const, field: 'finance' as const }
    expect(filterTerms([entry, own], { field: 'optics', origin: null })).toEqual([entry])
    expect(filterTerms([entry, own], { field: null, origin: 'own' })).toEqual([own])
    expect(filterTerms([entry, own], { field: 'optics', origin: 'own' })).toEqual([])
  })
})

describe('decodeTerms', () => {
  it('reads UTF-8 and UTF-16, and what a spreadsheet of the region writes', () => {
    const utf16 = new Uint8Array([0xff, 0xfe, 0xdb, 0x6b, 0x29, 0x52])
    expect(decodeTerms(new TextEncoder().encode('毛利'), 'en')).toBe('毛利')
    expect(decodeTerms(utf16, 'en')).toBe('毛利')
    // 毛利 in Big5 and in GB 18030.
    expect(decodeTerms(new Uint8Array([0xa4, 0xf2, 0xa7, 0x51]), 'zh-Hant')).toBe('毛利')
    expect(decodeTerms(new Uint8Array([0xc3, 0xab, 0xc0, 0xfb]), 'zh-Hans')).toBe('毛利')
  })

  it('takes a picture for no text', () => {
    expect(decodeTerms(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff]), 'en')).toBeNull()
  })
})

describe('formatOf', () => {
  it('tells TBX by its name or its first words', () => {
    expect(formatOf('terms.tbx', '')).toBe('tbx')
    expect(formatOf('terms.txt', '\uFEFF<?xml version="1.0"?><martif>')).toBe('tbx')
    expect(formatOf('terms.csv', 'en,hant')).toBe('csv')
  })
})
