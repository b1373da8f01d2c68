import { describe, expect, it } from 'vitest'
import { canTeach } from '../../../renderer/checks/can-teach.ts'
import { filterChecks, firstFilter, tallyChecks } from '../../../renderer/checks/check-filter.ts'
import { filterFor, openQuestion } from '../../../renderer/checks/check-question.ts'
import { formatCheck } from '../../../renderer/checks/check-text.ts'
import { targetOf, wrongSideOf } from '../../../renderer/checks/wrong-side.ts'
import type { CheckId } from '../../../shared/checks/checks-api.ts'
import type { DocumentId } from '../../../shared/documents/document.ts'
import { translate } from '../../../shared/messages/messages.ts'
import { makeCheck } from './make-check.ts'

const checks = [
  makeCheck({ id: 'slip' }),
  makeCheck({ id: 'term', kind: 'term-garbled', severity: 'doubt', passage: 23 }),
  makeCheck({ id: 'hint', kind: 'term-garbled', severity: 'note', passage: 40 }),
  makeCheck({ id: 'old', state: 'dismissed', passage: 61 }),
]
const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id)

describe('filterChecks', () => {
  it('lists open errors and doubts at first, hints on demand', () => {
    expect(ids(filterChecks(checks, firstFilter, new Set()))).toEqual(['slip', 'term'])
    expect(ids(filterChecks(checks, { ...firstFilter, hints: true }, new Set()))).toEqual([
      'slip',
      'term',
      'hint',
    ])
  })

  it('keeps what was dismissed a moment ago where it was', () => {
    const kept = new Set(['old' as CheckId])
    expect(ids(filterChecks(checks, firstFilter, kept))).toEqual(['slip', 'term', 'old'])
  })

  it('lists one kind, in any state', () => {
    const filter = { ...firstFilter, state: null, kind: 'unit-slip' as const }
    expect(ids(filterChecks(checks, filter, new Set()))).toEqual(['slip', 'old'])
  })
})

describe('tallyChecks', () => {
  it('counts what is open, and the hints that are hidden', () => {
    expect(tallyChecks(checks, firstFilter)).toEqual({
      errors: 1,
      doubts: 1,
      hints: 1,
      kinds: ['term-garbled', 'unit-slip'],
    })
    expect(tallyChecks(checks, { ...firstFilter, state: 'dismissed' }).hints).toBe(0)
  })
})

describe('filterFor', () => {
  it('asks for open errors and doubts of every document', () => {
    expect(filterFor(openQuestion, null)).toEqual({ states: ['open'], severities: ['error', 'doubt'] })
  })

  it('asks for a document rather than its company, and waits for the documents of a company', () => {
    const question = { ...openQuestion, company: 'Verrano Lasers' }
    expect(filterFor(question, null)).toBeNull()
    expect(filterFor(question, ['d1' as DocumentId])?.documentIds).toEqual(['d1'])
    expect(filterFor({ ...question, documentId: 'd2' as DocumentId }, null)?.documentIds).toEqual(['d2'])
  })
})

describe('wrongSideOf', () => {
  it('takes the side in whose writing the expected words stand', () => {
    expect(wrongSideOf(makeCheck())).toBe('zh')
    expect(wrongSideOf(makeCheck({ expected: 'first quarter' }))).toBe('en')
  })

  it('takes the translation where figures are expected, and the only side there is', () => {
    expect(wrongSideOf(makeCheck({ expected: '43%' }))).toBe('zh')
    expect(wrongSideOf(makeCheck({ expected: '400G', zh: null }))).toBe('en')
    expect(wrongSideOf(makeCheck({ en: null, zh: null }))).toBeNull()
  })

  it('offers no words to correct where the Chinese lacks them, and still leads to the English', () => {
    const missing = makeCheck({ expected: '第二季', zh: null })
    expect(wrongSideOf(missing)).toBeNull()
    expect(wrongSideOf(makeCheck({ expected: '$580 million', en: null }))).toBeNull()
    expect(targetOf(missing)).toEqual({ side: 'en', start: 120, end: 140 })
  })

  it('leads to the words to be corrected', () => {
    expect(targetOf(makeCheck())).toEqual({ side: 'zh', start: 210, end: 221 })
    expect(targetOf(makeCheck({ en: null, zh: null }))).toBeNull()
  })
})

describe('formatCheck', () => {
  it('writes kind, place, both sides with their values, what was expected and why', () => {
    const check = makeCheck({
      explanation: { key: 'errors.disk-full' as never, details: {} },
      state: 'dismissed',
      reason: 'the speaker misspoke',
    })
    expect(formatCheck(check, (key, details) => translate('en', key, details)).split('\n')).toEqual([
      'Unit slip (Error)',
      'Verrano Lasers Q4 2025 earnings call, passage 23',
      'EN: $500 or $600 million = 500–600 million USD',
      '中: 500 或 6 億美元 = 500 USD or 600 million USD',
      'Expected: 5 億或 6 億美元',
      translate('en', 'errors.disk-full'),
      'Dismissed: the speaker misspoke',
    ])
  })
})

describe('canTeach', () => {
  it('offers the glossary a garbled term and a misheard word, not a figure', () => {
    expect(canTeach(makeCheck({ kind: 'term-garbled' }))).toBe(true)
    expect(canTeach(makeCheck({ kind: 'source-suspect', zh: null }))).toBe(true)
    expect(canTeach(makeCheck())).toBe(false)
    expect(canTeach(makeCheck({ kind: 'term-garbled', en: null, zh: null }))).toBe(false)
  })
})
