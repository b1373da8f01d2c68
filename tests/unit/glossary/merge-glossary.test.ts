import { describe, expect, it } from 'vitest'
import type { TermDraft } from '../../../shared/glossary/glossary-api.ts'
import { mergeGlossary, mergeImported } from '../../../shared/glossary/merge-glossary.ts'
import type { TermId } from '../../../shared/glossary/term.ts'

const draft = (en: string, hant: readonly string[], more: Partial<TermDraft> = {}): TermDraft => ({
  en: [en],
  hant,
  hans: [],
  wrong: [],
  misheard: [],
  field: 'general',
  note: null,
  ...more,
})
const term = (id: string, shown: TermDraft) => ({ ...shown, id: id as TermId })

describe('mergeGlossary', () => {
  it('lays what the user wrote over the shipped terms, in order of their English', () => {
    const shipped = [
      term('wafer', draft('wafer', ['晶圓'])),
      term('backlog', draft('backlog', ['在手訂單'])),
      term('die', draft('die', ['晶粒'])),
    ]
    const merged = mergeGlossary(shipped, [
      { termId: 'wafer' as TermId, term: draft('wafer', ['晶圓片']) },
      { termId: 'die' as TermId, term: null },
      { termId: 'own-1' as TermId, term: draft('lane', ['通道']) },
    ])
    expect(merged.map(({ id, origin, hant }) => [id, origin, hant[0]])).toEqual([
      ['backlog', 'shipped', '在手訂單'],
      ['own-1', 'own', '通道'],
      ['wafer', 'changed', '晶圓片'],
    ])
  })
})

describe('mergeImported', () => {
  it('adds what is new and merges what shares an English word, the imported words first', () => {
    const known = [term('backlog', draft('backlog', ['在手訂單'], { wrong: ['積壓'], field: 'finance' }))]
    const { added, merged } = mergeImported(known, [
      draft('Backlog', ['積壓', '未交訂單']),
      draft('lane', ['通道']),
      draft('LANE', ['信道']),
    ])
    expect(added.map(({ hant }) => hant)).toEqual([['信道', '通道']])
    expect(merged).toEqual([
      { termId: 'backlog', term: draft('Backlog', ['積壓', '未交訂單', '在手訂單'], { field: 'finance' }) },
    ])
  })

  it('takes back a right word that the imported term calls wrong, in either script', () => {
    const known = [term('die', draft('die', ['晶粒', '骰子']))]
    expect(
      mergeImported(known, [draft('die', [], { hans: ['裸片'], wrong: ['骰子'] })]).merged[0]?.term,
    ).toMatchObject({
      hant: ['晶粒'],
      hans: ['裸片'],
      wrong: ['骰子'],
    })
  })
})
