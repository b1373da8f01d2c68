import { describe, expect, it } from 'vitest'
import { changedPart } from '../../../renderer/anchors/changed-part.ts'

const parts = (before: string, after: string) => {
  const [a, b] = [changedPart(before, after), changedPart(after, before)]
  return [before.slice(a.start, a.end), after.slice(b.start, b.end)]
}

describe('changedPart', () => {
  it('names the figure that was corrected, whole', () => {
    expect(parts('carried 212 passengers', 'carried 221 passengers')).toEqual(['212', '221'])
    expect(parts('revenue of $40.7 million', 'revenue of $47.7 million')).toEqual(['40', '47'])
  })

  it('names what was put in, and nothing on the other side', () => {
    expect(parts('The yard opened.', 'The old yard opened.')).toEqual(['', 'old '])
  })

  it('names single Han characters', () => {
    expect(parts('營收成長百分之十', '營收減少百分之十')).toEqual(['成長', '減少'])
  })

  it('names nothing where nothing changed', () => {
    expect(parts('the same', 'the same')).toEqual(['', ''])
  })
})
