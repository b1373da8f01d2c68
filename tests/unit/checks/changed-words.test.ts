import { describe, expect, it } from 'vitest'
import { listChangedWords, squeezeWords } from '../../../shared/glossary/changed-words.ts'
import type { Term, TermId } from '../../../shared/glossary/term.ts'

const term = (id: string, more: Partial<Term> = {}): Term => ({
  id: id as TermId,
  en: [id],
  hant: [],
  hans: [],
  wrong: [],
  misheard: [],
  field: 'general',
  note: null,
  ...more,
})

describe('listChangedWords', () => {
  it('names the words of terms that came, went or changed, and of no others', () => {
    const before = [term('backlog', { hant: ['未完成訂單'] }), term('guidance'), term('data-centre')]
    const after = [
      term('backlog', { hant: ['積壓訂單'] }),
      term('guidance', { note: 'a note changes nothing' }),
    ]
    expect(listChangedWords(before, after).toSorted()).toEqual(
      ['backlo', 'datacentr', '未完成订单', '积压订单'].toSorted(),
    )
    expect(listChangedWords(before, before)).toEqual([])
  })

  it('finds them in a text whatever their number, script and hyphens', () => {
    const words = listChangedWords([], [term('data-centre'), term('company', { hant: ['資料中心'] })])
    const has = (text: string) => words.some((word) => squeezeWords(text).includes(word))
    expect(has('Two Data Centres')).toBe(true)
    expect(has('their companies')).toBe(true)
    expect(has('資 料 中心')).toBe(true)
    expect(has('资料中心')).toBe(true)
    expect(has('nothing of the kind')).toBe(false)
  })
})
