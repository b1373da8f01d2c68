import { describe, expect, it } from 'vitest'
import type { PassageRow } from '../../../shared/documents/documents-api.ts'
import { createPassagePages, pageSize } from '../../../renderer/reader/passage-pages.ts'

const rowAt = (ordinal: number): PassageRow => ({
  ordinal,
  kind: 'text',
  lines: [ordinal + 1, ordinal + 1],
  en: {
    text: `passage ${ordinal}`,
    start: ordinal * 20,
    end: ordinal * 20 + 10,
    lines: [ordinal + 1, ordinal + 1],
  },
  zh: null,
  sectionKind: 'body',
  level: null,
  confidence: null,
  suspect: false,
  readings: [],
  sectionTitle: null,
  turn: null,
  speaker: null,
  role: null,
})

function recordedPages(total: number) {
  const asked: (readonly [number, number])[] = []
  const pages = createPassagePages(async (from, to) => {
    asked.push([from, to])
    return Array.from({ length: to - from }, (_, index) => rowAt(from + index))
  }, total)
  return { asked, pages }
}

describe('createPassagePages', () => {
  it('asks for a page once, however many of its rows are wanted', async () => {
    const { asked, pages } = recordedPages(1_200)
    expect(pages.find(510)).toBeNull()
    expect(pages.find(511)).toBeNull()
    await pages.load(505, 520)
    expect(asked).toEqual([[500, 1_000]])
    expect(pages.find(510)?.en?.text).toBe('passage 510')
  })

  it('loads across a page border and stops at the last passage', async () => {
    const { asked, pages } = recordedPages(620)
    const rows = await pages.load(498, 619)
    expect(rows.map((row) => row.ordinal)).toEqual(Array.from({ length: 122 }, (_, index) => 498 + index))
    expect(asked).toEqual([
      [0, 500],
      [500, 620],
    ])
  })

  it('tells its listeners when a page has come', async () => {
    const { pages } = recordedPages(100)
    const rounds: number[] = []
    pages.subscribe(() => rounds.push(pages.round()))
    await pages.load(0, 99)
    expect(rounds).toEqual([1])
  })

  it('forgets the page used longest ago in a document of 100,000 passages', async () => {
    const { pages } = recordedPages(100_000)
    for (let page = 0; page < 40; page += 1) await pages.load(page * pageSize, page * pageSize)
    expect(pages.peek(0)).toBeNull()
    expect(pages.peek(39 * pageSize)?.ordinal).toBe(19_500)
  })

  it('asks again for a page that could not be fetched', async () => {
    let refusals = 1
    const pages = createPassagePages(async (from) => {
      if (refusals-- > 0) throw new Error('core is away')
      return [rowAt(from)]
    }, 1)
    await expect(pages.load(0, 0)).rejects.toThrow('core is away')
    expect(await pages.load(0, 0)).toHaveLength(1)
  })

  it('shows the old rows until the new ones come, and then so many as there are now', async () => {
    let generation = 0
    const pages = createPassagePages(async (from, to) => {
      const version = generation
      return Array.from({ length: to - from }, (_, at) => ({
        ...rowAt(from + at),
        lines: [version, version] as const,
      }))
    }, 700)
    await pages.load(0, 699)
    generation = 1
    const refreshed = pages.refresh(520)
    expect(pages.peek(3)?.lines[0]).toBe(0)
    await refreshed
    expect(pages.peek(3)?.lines[0]).toBe(1)
    expect(pages.peek(519)?.lines[0]).toBe(1)
    expect(pages.peek(520)).toBeNull()
  })

  it('takes no page that was asked for before the text changed', async () => {
    const waiting: (() => void)[] = []
    let version = 0
    const pages = createPassagePages(async (from, to) => {
      const asked = version
      if (asked === 0) await new Promise<void>((resolve) => waiting.push(resolve))
      return Array.from({ length: to - from }, (_, at) => ({
        ...rowAt(from + at),
        lines: [asked, asked] as const,
      }))
    }, 10)
    const loaded = pages.load(0, 9)
    version = 1
    await pages.refresh(10)
    waiting.forEach((resolve) => resolve())
    expect((await loaded)[0]?.lines[0]).toBe(1)
    expect(pages.peek(0)?.lines[0]).toBe(1)
  })
})
