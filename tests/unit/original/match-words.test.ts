import { describe, expect, it } from 'vitest'
import { findOnPage, withoutBlanks } from '../../../renderer/original/match-words.ts'

const page = withoutBlanks(`Harbour Optics opens in Penang
  Revenue reached $248.8 million. It will be a busy year.
  The second line starts in March. It will be a busy year.
  See the appendix[1] for the full reconciliation of every measure named in this letter.`)

const found = (words: string, before = '', after = '') => {
  const span = findOnPage(page, { words, before, after })
  return span && page.slice(span.start, span.end)
}

describe('findOnPage', () => {
  it('finds words whatever white space parts them', () => {
    expect(found('Revenue  reached\n$248.8 million.')).toBe('Revenuereached$248.8million.')
  })

  it('tells two equal sentences apart by what stands around them', () => {
    const sentence = 'It will be a busy year.'
    const first = findOnPage(page, {
      words: sentence,
      before: 'Revenue reached $248.8 million.',
      after: 'The second',
    })
    const second = findOnPage(page, {
      words: sentence,
      before: 'starts in March.',
      after: 'See the appendix',
    })
    expect(first?.start).toBe(page.indexOf('Itwillbe'))
    expect(second?.start).toBe(page.lastIndexOf('Itwillbe'))
  })

  it('finds a list item without the bullet that reading gave it', () => {
    expect(found('- The second line starts in March.')).toBe('ThesecondlinestartsinMarch.')
  })

  it('finds a passage by its pieces where the page has a sign inside it', () => {
    const words = 'See the appendix for the full reconciliation of every measure named in this letter.'
    expect(found(words)).toMatch(/^.{0,4}theappendix\[1\]forthefullreconciliation.*letter\.$/)
  })

  it('finds nothing where the words are not on the page', () => {
    expect(found('Nobody wrote this anywhere, at any time, in any letter to shareholders.')).toBeNull()
    expect(found('   ')).toBeNull()
  })

  it('ignores soft hyphens and marks without width', () => {
    expect(withoutBlanks('recon\u00adcili\u200bation\ufeff')).toBe('reconciliation')
  })
})
