import { describe, expect, it } from 'vitest'
import type { FactId } from '../../../shared/facts/fact.ts'
import type { Fact } from '../../../shared/facts/facts-api.ts'
import { createEntryPages } from '../../../renderer/reader/entry-pages.ts'

/** Pages only look at where a fact stands. */
const factAt = (passage: number, metric: string) =>
  ({ id: `fact ${passage}` as FactId, passage, metric }) as Fact

function recordedPages(total: number) {
  const asked: (readonly [number, number])[] = []
  const source = { metric: 'Revenue', fails: false }
  const pages = createEntryPages(async (from, to) => {
    asked.push([from, to])
    if (source.fails) throw new Error('core is away')
    return [factAt(from, source.metric), factAt(from + 1, source.metric), factAt(from + 1, source.metric)]
  }, total)
  const arrival = () => new Promise<void>((resolve) => void pages.subscribe(resolve))
  return { asked, pages, source, arrival }
}

describe('createEntryPages', () => {
  it('asks for a page once, and gives each passage its own facts when it is here', async () => {
    const { asked, pages, arrival } = recordedPages(620)
    const arrived = arrival()
    expect(pages.find(501)).toEqual([])
    expect(pages.find(502)).toEqual([])
    await arrived
    expect(asked).toEqual([[500, 620]])
    expect(pages.find(501)).toHaveLength(2)
    expect(pages.find(502)).toEqual([])
    expect(pages.held()).toHaveLength(3)
  })

  it('shows what it has until a page that changed is here again', async () => {
    const { asked, pages, source, arrival } = recordedPages(100)
    const first = arrival()
    pages.find(0)
    await first
    source.metric = 'Margin'
    pages.refresh()
    const second = arrival()
    expect(pages.find(0)[0]?.metric).toBe('Revenue')
    await second
    expect(pages.find(0)[0]?.metric).toBe('Margin')
    expect(asked).toHaveLength(2)
  })

  it('asks again for a page that was under way when the facts changed', async () => {
    const { asked, pages, arrival } = recordedPages(100)
    pages.find(0)
    pages.refresh()
    const arrived = arrival()
    pages.find(0)
    await arrived
    const again = arrival()
    pages.find(0)
    await again
    expect(asked).toHaveLength(2)
    pages.find(0)
    expect(asked).toHaveLength(2)
  })

  it('keeps the pages used last of a document of 100,000 passages', async () => {
    const { asked, pages, arrival } = recordedPages(100_000)
    for (let page = 0; page < 40; page += 1) {
      const arrived = arrival()
      pages.find(page * 500)
      await arrived
      // The first page is looked at all the time.
      pages.find(0)
    }
    expect(pages.held().length).toBeLessThanOrEqual(16 * 3)
    expect(asked).toHaveLength(40)
    expect(pages.find(500)).toEqual([])
  })

  it('asks again for a page that could not be fetched', async () => {
    const { asked, pages, source, arrival } = recordedPages(100)
    source.fails = true
    pages.find(0)
    await Promise.resolve()
    await Promise.resolve()
    source.fails = false
    const arrived = arrival()
    pages.find(0)
    await arrived
    expect(asked).toHaveLength(2)
    expect(pages.find(0)).toHaveLength(1)
  })
})
