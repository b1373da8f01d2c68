import { describe, expect, it } from 'vitest'
import { loadDictionary } from '../../../electron/alignment/load-dictionary.ts'
import { loadGlossary } from '../../../electron/glossary/load-glossary.ts'
import { checkConsistency } from '../../../shared/checks/check-consistency.ts'
import type { CheckInput } from '../../../shared/checks/check-input.ts'
import { severityOf } from '../../../shared/checks/finding.ts'
import type { ParsedDocument, Passage } from '../../../shared/documents/document.ts'

/** A document of paired rows, English over Chinese, as far as the checks of terms look at one. */
function documentOf(rows: readonly (readonly [en: string, zh: string])[]): CheckInput {
  let text = ''
  const passages = rows.map(([en, zh]) => {
    const [enStart, zhStart] = [text.length, text.length + en.length + 1]
    text += `${en}\n${zh}\n`
    return {
      kind: 'speech',
      en: { start: enStart, end: enStart + en.length, text: en },
      zh: { start: zhStart, end: zhStart + zh.length, text: zh },
    } as unknown as Passage
  })
  return {
    document: { passages } as unknown as ParsedDocument,
    text,
    facts: [],
    fiscalYearEnd: null,
    glossary: loadGlossary('resources'),
    dictionary: loadDictionary('resources'),
  }
}

const trade = [
  ['Our data center revenue grew.', '資料中心營收成長。'],
  ['We sell optical transceivers.', '我們銷售光收發器。'],
  ['The VCSEL line is full.', 'VCSEL 產線滿載。'],
  ['Gross margin was flat in the data center business.', '資料中心業務毛利率持平。'],
  ['Backhaul demand in data center networks fell.', '資料中心網路的回程需求下降。'],
  ['The data center market is large.', '資料中心市場很大。'],
  ['Every data center needs AOC links.', '每個資料中心都需要 AOC。'],
  ['Our DOCSIS amplifiers ship in May.', '我們的 DOCSIS 放大器五月出貨。'],
] as const

describe('checkConsistency', () => {
  it('takes the common words of a document of the trade in the trade’s sense', () => {
    const input = documentOf([...trade, ['It fell sequentially.', '依次下降。']])
    const found = checkConsistency(input).filter(({ confidence }) => severityOf(confidence) !== 'note')
    expect(found.map(({ passage, en, zh, expected }) => [passage, en?.text, zh?.text, expected])).toEqual([
      [8, 'sequentially', '依次', '季增'],
    ])
    expect(input.text.slice(found[0]?.zh?.start, found[0]?.zh?.end)).toBe('依次')
    expect(checkConsistency(documentOf([['It fell sequentially.', '依次下降。']]))).toEqual([])
  })

  it('notes a term that one row renders unlike the others, in the document’s own words', () => {
    const input = documentOf([...trade, ['The data center team moved.', '數據中心團隊搬了家。']])
    expect(
      checkConsistency(input).map(({ passage, zh, expected, confidence }) => [
        passage,
        zh?.text,
        expected,
        severityOf(confidence),
      ]),
    ).toEqual([[8, '數據中心', '資料中心', 'note']])
  })

  it('notes an abbreviation that only one row drops', () => {
    const rows = Array.from(
      { length: 6 },
      (_, index) => [`NRTH opened shop ${index}.`, `NRTH 開了第 ${index} 家店。`] as const,
    )
    expect(
      checkConsistency(documentOf([...rows, ['NRTH closed a shop.', '該公司關了一家店。']])).map(
        ({ passage, en, explanation }) => [passage, en?.text, explanation.key, explanation.details['count']],
      ),
    ).toEqual([[6, 'NRTH', 'checkTerms.code-dropped', 6]])
  })
})
