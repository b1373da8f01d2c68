import { describe, expect, it } from 'vitest'
import { formatTermsTbx } from '../../../shared/glossary/format-terms-tbx.ts'
import { parseTermsTbx } from '../../../shared/glossary/parse-terms-tbx.ts'

const research = {
  en: ['research & development', 'R&D'],
  hant: ['研發', '研究與開發'],
  hans: ['研发'],
  wrong: ['路與發展', '路与发展'],
  misheard: ['are in D'],
  field: 'general',
  note: 'a <note>',
} as const
const wafer = {
  en: ['wafer'],
  hant: ['晶圓'],
  hans: [],
  wrong: [],
  misheard: [],
  field: 'optics',
  note: null,
} as const

describe('parseTermsTbx', () => {
  it('reads back what formatTermsTbx wrote', () => {
    expect(parseTermsTbx(formatTermsTbx([research, wafer]))).toEqual({
      terms: [research, wafer],
      refused: [],
    })
  })

  it('reads the edition of 2008, with marked-up words and languages named in other ways', () => {
    const martif = `<?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
<termEntry id="1"><langSet xml:lang="en-US"><tig><term>gross <hi>margin</hi></term></tig></langSet>
<langSet xml:lang="zh-Hant"><ntig><termGrp><term>毛利率</term></termGrp></ntig></langSet>
<langSet xml:lang="zh"><tig><term>毛利润率</term></tig><tig><term>總利潤</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig></langSet></termEntry>
</body></text></martif>`
    expect(parseTermsTbx(martif).terms).toEqual([
      {
        en: ['gross margin'],
        hant: ['毛利率'],
        hans: ['毛利润率'],
        wrong: ['總利潤'],
        misheard: [],
        field: 'general',
        note: null,
      },
    ])
  })

  it('refuses concepts without one of the languages, and a file from where it breaks', () => {
    const tbx = formatTermsTbx([wafer, { ...wafer, en: [] }, { ...wafer, hant: [] }, research])
    expect(parseTermsTbx(tbx.slice(0, tbx.indexOf('研究與開發')))).toEqual({
      terms: [wafer],
      refused: [
        { line: 6, reason: 'no-english' },
        { line: 7, reason: 'no-chinese' },
        { line: 8, reason: 'unreadable' },
      ],
    })
  })

  it('refuses entities, which could swell without end', () => {
    expect(parseTermsTbx('<!DOCTYPE tbx [<!ENTITY a "aaaa">]><tbx>&a;</tbx>').refused).toEqual([
      { line: 1, reason: 'unreadable' },
    ])
  })
})
