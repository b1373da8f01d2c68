import { describe, expect, it } from 'vitest'
import type { DocumentId } from '../../../shared/documents/document.ts'
import { makeAnchor, resolveAnchor } from '../../../shared/anchors/resolve-anchor.ts'

const text = 'Revenue was $40.7 million. Margin was 31.4%. Revenue in telecom was $11.5 million, we said.'
const anchorOf = (words: string, within = text) => {
  const start = within.indexOf(words)
  const place = {
    documentId: 'd' as DocumentId,
    version: 1,
    side: 'en' as const,
    start,
    end: start + words.length,
  }
  return makeAnchor(place, (from, to) => within.slice(from, to))
}

describe('makeAnchor', () => {
  it('keeps the words and up to 32 units on either side', () => {
    expect(anchorOf('$40.7 million')).toMatchObject({
      exact: '$40.7 million',
      prefix: 'Revenue was ',
      suffix: '. Margin was 31.4%. Revenue in t',
    })
  })
})

describe('resolveAnchor', () => {
  it('finds words in their place', () => {
    expect(resolveAnchor(anchorOf('31.4%'), text)).toEqual({ state: 'exact', start: 38, end: 43 })
  })

  it('follows words that moved, and tells which of two places they are', () => {
    const moved = `A new first line.\n${text}`
    expect(resolveAnchor(anchorOf('31.4%'), moved)).toEqual({ state: 'moved', start: 56, end: 61 })
    const second = anchorOf('Revenue in')
    expect(resolveAnchor({ ...second, exact: 'Revenue', end: second.start + 7 }, moved)).toMatchObject({
      state: 'moved',
      start: moved.lastIndexOf('Revenue'),
    })
  })

  it('follows words whose line breaks changed', () => {
    const wrapped = text.replace('telecom was', 'telecom\n  was')
    expect(resolveAnchor(anchorOf('telecom was $11.5'), `x${wrapped}`)).toEqual({
      state: 'moved',
      start: wrapped.indexOf('telecom') + 1,
      end: wrapped.indexOf('$11.5') + 1 + '$11.5'.length,
    })
  })

  it('gives words up that are gone, or that stand in two places alike', () => {
    expect(resolveAnchor(anchorOf('31.4%'), text.replace('31.4%', '31.5%'))).toEqual({ state: 'lost' })
    const twice = 'yield is up. yield is up. yield is up. '
    const anchor = { start: 900, end: 905, exact: 'yield', prefix: 'up. ', suffix: ' is up.' }
    expect(resolveAnchor(anchor, twice)).toEqual({ state: 'lost' })
  })
})
