import { describe, expect, it } from 'vitest'
import { checkSummary } from '../../../shared/checks/check-summary.ts'
import { areRounded } from '../../../shared/summaries/body-figures.ts'
import { traceSummary } from '../../../shared/summaries/trace-summary.ts'
import { printFindings, readCheckInput } from '../../support/check-text.ts'
import { haldenCall } from '../../support/halden-call.ts'

/** An invented call in two languages, with the summary above it that such transcripts have. */
const callUnder = (summary: readonly string[]): readonly string[] => [
  '摘要',
  ...summary,
  '使用警語：中文譯文由機器翻譯產生，僅供參考，內容請以英文原文為準',
  'Operator',
  'Operator',
  'Good day, and welcome to the Halden Freight first-quarter 2025 earnings conference call.',
  '大家好，歡迎參加 Halden Freight 2025 年第一季財報電話會議。',
  'Marcus Vandermeer - Chief Executive Officer',
  'Marcus Vandermeer - Chief Executive Officer',
  'Thank you for joining us. Revenue for the first quarter was $412.6 million, up 9% year over year. Gross margin was 22.4%.',
  '感謝各位參加。第一季營收為 4.126 億美元，年增 9%。毛利率為 22.4%。',
  'We opened a terminal in Tacoma, and we will open three more before the end of the year as demand recovers.',
  '我們在塔科馬開設了一座貨運站，隨著需求回溫，年底前還會再開設三座。',
  'For the second quarter, we expect revenue of $420 million to $430 million. We have not been this busy since 2018.',
  '第二季營收預計介於 4.2 億至 4.3 億美元。自 2018 年以來，我們從未如此忙碌。',
  'Operator',
  'Operator',
  'This concludes the call.',
  '會議到此結束。',
]
const read = (...summary: string[]) => readCheckInput(callUnder(summary))
const verdicts = (...summary: string[]): readonly string[] =>
  traceSummary(read(...summary)).map(({ verdict }) => verdict)

describe('traceSummary', () => {
  it('finds figures by value in the other language, with the sentence that says them', () => {
    const input = read('Halden Freight 公佈 2025 年第一季財報，營收達 4.126 億美元，毛利率為 22.4%。')
    const [traced] = traceSummary(input)
    expect(traced?.verdict).toBe('supported')
    expect(traced?.evidence.map(({ start, end }) => input.text.slice(start, end))).toEqual([
      'Revenue for the first quarter was $412.6 million, up 9% year over year.',
      'Gross margin was 22.4%.',
    ])
  })

  it('takes a rounded figure as the same', () => {
    expect(verdicts('第一季營收約 4.1 億美元，較去年成長。')).toEqual(['supported'])
    expect(areRounded('41000000', '40700000')).toBe(true)
    expect(areRounded('18.9', '19')).toBe(true)
    expect(areRounded('34', '30')).toBe(false)
  })

  it('finds a sentence without figures by its words', () => {
    const input = read('該公司在塔科馬開設貨運站，並將隨需求回溫再開設三座。')
    const [traced] = traceSummary(input)
    expect(traced?.verdict).toBe('supported')
    expect(traced?.evidence.map(({ start, end }) => input.text.slice(start, end))).toContain(
      'We opened a terminal in Tacoma, and we will open three more before the end of the year as demand recovers.',
    )
    expect(verdicts('執行長宣布退休，並將轉任一所大學的校長。')).toEqual(['not-found'])
  })

  it('tells each sentence by itself', () => {
    expect(
      verdicts('第一季營收為 4.126 億美元。第一季毛利率為 32.4%。', '這是自 2018 年以來最忙碌的一季。'),
    ).toEqual(['supported', 'contradicted', 'supported'])
  })

  it('has nothing to say of a document without a summary', () => {
    expect(traceSummary(readCheckInput(callUnder([]).slice(2)))).toEqual([])
  })
})

describe('checkSummary', () => {
  const listIn = (...summary: string[]): readonly string[] => printFindings(checkSummary(read(...summary)))

  it('is silent where the body agrees', () => {
    expect(
      listIn(
        'Halden Freight 第一季營收達 4.126 億美元，年增 9%，第二季預計介於 4.2 億至 4.3 億美元。',
        '公司對需求回溫持樂觀態度。',
      ),
    ).toEqual([])
  })

  it('says where the body gives another figure for the same metric and period', () => {
    const input = read('Halden Freight 2025 年第一季毛利率為 32.4%，營收達 4.126 億美元。')
    const [finding] = checkSummary(input)
    expect(finding).toMatchObject({
      kind: 'contradiction',
      en: null,
      zh: { text: '32.4%' },
      expected: '22.4%',
      explanation: {
        key: 'checkSource.summaryContradicted',
        details: { said: '32.4%', body: '22.4%', metric: 'Gross margin' },
      },
    })
    expect(finding?.evidence.map(({ text }) => text)).toContain('Gross margin was 22.4%.')
  })

  it('doubts a figure that the body nowhere has', () => {
    expect(listIn('公司並宣布以 5,500 萬美元收購一家倉儲業者。')).toEqual(['doubt: 5,500 萬美元 → ?'])
  })

  it('says where the body has a metric go the other way, without any figure', () => {
    const [finding, ...others] = checkSummary(read('第一季營收下滑，管理階層仍感樂觀。'))
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      kind: 'contradiction',
      confidence: 0.6,
      zh: { text: '營收下滑' },
      expected: null,
      explanation: { key: 'checkSource.summaryDirection', details: { said: '營收下滑', metric: 'Revenue' } },
    })
    expect(listIn('第一季營收上升，倉儲營收下滑。', '公司預期營收將下滑。')).toEqual([])
  })

  it('only notes a year that the body does not name', () => {
    expect(listIn('這是自 2009 年以來最忙碌的一季。')).toEqual(['note: 2009 年 → ?'])
  })

  it('takes an English summary too', () => {
    const lines = haldenCall.toSpliced(
      1,
      0,
      'Summary',
      'Revenue for the first quarter of 2025 was $512.6 million.',
    )
    const input = readCheckInput(lines)
    expect(input.document.sections.map(({ kind }) => kind)).toContain('summary')
    expect(printFindings(checkSummary(input))).toEqual(['error: $512.6 million → $412.6 million'])
  })
})
