import { describe, expect, it } from 'vitest'
import { checkArithmetic } from '../../../shared/checks/check-arithmetic.ts'
import { severityOf } from '../../../shared/checks/finding.ts'
import { translate } from '../../../shared/messages/messages.ts'
import { marked, readInput } from '../arithmetic/read-relations.ts'

const call = (...paragraphs: readonly string[]): string =>
  [
    'Corvane Optics Inc (NASDAQ: CVNO) Q2 2025 Earnings Call dated Aug. 06, 2025',
    'Corporate Participants:',
    'Ione Marchetti — Chief Executive Officer',
    'Desmond Okafor — Chief Financial Officer',
    'Presentation:',
    'Operator',
    'Good afternoon and welcome to the second quarter 2025 call of Corvane Optics.',
    'Ione Marchetti — Chief Executive Officer',
    ...paragraphs,
    'Questions and Answers:',
    'Operator',
    'There are no questions.',
  ].join('\n')

describe('checkArithmetic', () => {
  it('shows its working, its evidence and what should stand there', () => {
    const text = call(
      'Second quarter revenue of $56.0 million grew 21% year over year from $50.0 million a year ago.',
    )
    const [finding] = checkArithmetic(readInput(text))
    expect(finding).toMatchObject({
      kind: 'arithmetic',
      expected: '12%',
      en: { text: '21%', value: '21%' },
      zh: null,
    })
    expect(finding && severityOf(finding.confidence)).toBe('error')
    expect(finding?.evidence.map((side) => text.slice(side.start, side.end))).toEqual([
      '$56.0 million',
      '$50.0 million',
    ])
    expect(finding && translate('en', finding.explanation.key, finding.explanation.details)).toBe(
      'The two figures give a change of 12%, not 21%: 56.0 ÷ 50.0 − 1 = 12.0%.',
    )
    expect(finding && translate('zh-Hant', finding.explanation.key, finding.explanation.details)).toBe(
      '兩個數字算出的變動為 12%，不是 21%：56.0 ÷ 50.0 − 1 = 12.0%。',
    )
  })

  it('points to both languages of a pair read in English', () => {
    const text = call(
      'Second quarter revenue of $56.0 million grew 21% year over year from $50.0 million a year ago.',
      '第二季營收為 5,600 萬美元，較去年同期的 5,000 萬美元成長 21%。',
      'Gross margin was 41.5%, and we are pleased with how the teams worked together.',
      '毛利率為 41.5%，我們對各團隊的合作感到滿意。',
      'The order book is healthy, and every region contributed to it.',
      '訂單狀況良好，各地區均有貢獻。',
    )
    const [finding] = marked(text)
    expect(finding?.en?.text).toBe('21%')
    expect(finding?.zh?.text).toBe('21%')
    expect(finding?.zh && text.slice(finding.zh.start, finding.zh.end)).toBe('21%')
  })

  it('finds one figure stated twice with different values, the odd one out of three', () => {
    const text = call(
      'Second quarter revenue came in at $40.7 million, and every region contributed.',
      'Desmond Okafor — Chief Financial Officer',
      'Total revenue for the second quarter was $47.0 million.',
      'To sum up, second quarter revenue was $40.7 million.',
    )
    const findings = marked(text)
    expect(findings.map(({ kind, en, expected }) => [kind, en?.text, expected])).toEqual([
      ['contradiction', '$47.0 million', '$40.7 million'],
    ])
  })

  it('is silent on a figure that is only rounded, approximate, of another basis, period or segment, or guided', () => {
    const text = call(
      'Components revenue for the second quarter was $444 million.',
      'Components revenue in the second quarter was $443.7 million.',
      'Systems revenue was about $220 million in the second quarter.',
      'Systems revenue in the second quarter was $221.8 million.',
      'GAAP gross margin for the second quarter was 36.1%.',
      'Non-GAAP gross margin for the second quarter was 42.5%.',
      'We had expected second quarter revenue to be between $640 million and $660 million.',
      'Second quarter revenue was $665.5 million.',
      'First quarter revenue was $533.8 million.',
      'Revenue for the full year 2024 was $1,359 million.',
    )
    expect(marked(text)).toEqual([])
  })

  it('sets no part without a name against another', () => {
    const text = call(
      'Total revenue was $500 million.',
      'Our people did well in the field.',
      'Revenues of $45 million increased 22% on demand for surveys.',
      'They also did well at sea.',
      'Revenues of $70 million increased 6% on demand for repairs.',
    )
    expect(readInput(text).facts.map(({ segment }) => segment)).toContain('Unnamed part')
    expect(checkArithmetic(readInput(text))).toEqual([])
  })

  it('hears seventeen said as seventy in one breath', () => {
    const text = call('That was 17% of the data center revenue, so $29 million, 70% of that.')
    const [finding] = marked(text)
    expect(finding).toMatchObject({ kind: 'contradiction', en: { text: '70%' }, expected: '17%' })
    expect(finding?.explanation.key).toBe('checkArithmetic.misheard')
  })

  it('names a slip by a power of ten', () => {
    const text = call(
      'The order is 2,500 units at $45 each, so $1,125,000 in all.',
      'At the old price it was 2,500 units × $40 = $1,000,000.',
    )
    const [finding] = marked(text)
    expect(finding?.explanation).toMatchObject({ key: 'checkArithmetic.factor', details: { factor: '10' } })
    expect(finding?.expected).toBe('$112,500')
  })

  it('keeps to notes what rounding may explain', () => {
    const text = call(
      'CATV revenue for the second quarter of 2025 was $8.7 million, down 30% sequentially.',
      'CATV revenue in the first quarter of 2025 was $12.6 million.',
    )
    const findings = checkArithmetic(readInput(text))
    expect(
      findings.map(({ confidence, explanation }) => [severityOf(confidence), explanation.details['working']]),
    ).toEqual([['note', '8.7 ÷ 12.6 − 1 = −31.0%']])
  })

  it('finds shares that make more than a hundred', () => {
    const text = call(
      'During the second quarter, 71% of our revenue was from our data center products, 32% was from our CATV products, with the remaining 7% from telecom and other.',
    )
    const [finding] = marked(text)
    expect(finding?.explanation.key).toBe('checkArithmetic.whole')
    expect(finding?.explanation.details['working']).toBe('71% + 32% + 7% = 110%')
  })

  it('finds a range whose ends are the wrong way round', () => {
    const text = call(
      'For the third quarter of 2025, we expect revenue to be between $46 million and $41 million.',
    )
    expect(marked(text).map(({ explanation }) => explanation.key)).toEqual(['checkArithmetic.range'])
  })
})
