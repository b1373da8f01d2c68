import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../shared/checks/finding.ts'
import { toCheckJson } from '../../../shared/checks/to-check-json.ts'

const text = 'Call\r\nSales were $6 billion.\r\n銷售額為 6 億美元。\n'
const side = (words: string, value: string | null) => {
  const start = text.indexOf(words)
  return { start, end: start + words.length, text: words, value }
}
const finding = {
  kind: 'unit-slip',
  confidence: 0.97,
  en: side('$6 billion', '6 billion USD'),
  zh: side('6 億美元', '600 million USD'),
  expected: '60 億美元',
  explanation: { key: 'checkNumbers.unitSlip', details: { times: 10 } },
  passage: 1,
  evidence: [],
} as unknown as Finding

describe('toCheckJson', () => {
  it('prints the line of the English words, spans of the text and the severity of the confidence', () => {
    expect(toCheckJson([finding], text)).toEqual([
      {
        line: 2,
        kind: 'unit-slip',
        severity: 'error',
        en: { span: [17, 27], text: '$6 billion', value: '6 billion USD' },
        zh: { span: [35, 40], text: '6 億美元', value: '600 million USD' },
        expected: '60 億美元',
        explanation: { key: 'checkNumbers.unitSlip', details: { times: 10 } },
      },
    ])
  })

  it('takes the line of the Chinese words where there are no English ones', () => {
    const [one] = toCheckJson([{ ...finding, confidence: 0.6, en: null }], text)
    expect(one).toMatchObject({ line: 3, severity: 'doubt', en: null })
  })
})
