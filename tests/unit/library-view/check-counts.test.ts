import { describe, expect, it } from 'vitest'
import { createCheckCounts } from '../../../renderer/library/check-counts.ts'
import type { DocumentId } from '../../../shared/documents/document.ts'

const [one, two] = ['one' as DocumentId, 'two' as DocumentId]

function recorded() {
  const asked: (readonly DocumentId[])[] = []
  const source = { errors: 2 }
  const counts = createCheckCounts(async (ids) => {
    asked.push(ids)
    return ids
      .filter((id) => id === one)
      .map((documentId) => ({ documentId, errors: source.errors, doubts: 1 }))
  })
  const arrival = () => new Promise<void>((resolve) => void counts.subscribe(resolve))
  return { asked, counts, source, arrival }
}

describe('createCheckCounts', () => {
  it('asks for the documents of a rendering in one question, once', async () => {
    const { asked, counts, arrival } = recorded()
    const arrived = arrival()
    expect([counts.find(one), counts.find(two), counts.find(one)]).toEqual([null, null, null])
    await arrived
    expect(asked).toEqual([[one, two]])
    expect(counts.find(one)).toEqual({ documentId: one, errors: 2, doubts: 1 })
    expect(counts.find(two)).toEqual({ documentId: two, errors: 0, doubts: 0 })
    expect(asked).toHaveLength(1)
  })

  it('shows what it has until what changed is here again', async () => {
    const { asked, counts, source, arrival } = recorded()
    const first = arrival()
    counts.find(one)
    await first
    source.errors = 1
    counts.refresh()
    const second = arrival()
    expect(counts.find(one)?.errors).toBe(2)
    await second
    expect(counts.find(one)?.errors).toBe(1)
    expect(asked).toHaveLength(2)
  })
})
