import { describe, expect, it } from 'vitest'
import { parseCitations } from '../../../shared/notes/parse-citations.ts'
import { titleOfNote } from '../../../shared/notes/title-of-note.ts'

const keysOf = (markdown: string) => parseCitations(markdown).map(({ key }) => key)

describe('parseCitations', () => {
  it('finds references with their words and where they stand', () => {
    const markdown = 'Revenue [was $40.7 million][p1], 毛利率[為 31.4%][p12]。'
    expect(parseCitations(markdown)).toEqual([
      { words: 'was $40.7 million', key: 'p1', start: 8, end: 31 },
      { words: '為 31.4%', key: 'p12', start: 36, end: 50 },
    ])
    expect(markdown.slice(36, 50)).toBe('[為 31.4%][p12]')
  })

  it('reads escaped brackets within the words', () => {
    expect(parseCitations('[see \\[1\\] and \\\\ here][p3]')).toMatchObject([
      { words: 'see [1] and \\ here' },
    ])
  })

  it('goes over a line break, but not out of the paragraph', () => {
    expect(parseCitations('[two\nlines][p1]')).toMatchObject([{ words: 'two lines' }])
    expect(keysOf('[two\n\nparagraphs][p1]')).toEqual([])
  })

  it.each([
    '`[code][p1]`',
    '```\n[code][p1]\n```',
    '~~~ts\n[code][p1]\n~~~',
    '\\[no][p1]',
    '[a][b1]',
    '[a][p0]',
    '[a](p1)',
    '[a] [p1]',
  ])('sees none in %j', (markdown) => {
    expect(keysOf(markdown)).toEqual([])
  })

  it('sees one after code and beside other brackets', () => {
    expect(keysOf('`x` [a][p1] [b] [c][p2]\n```\nz\n```\n[d][p3]')).toEqual(['p1', 'p2', 'p3'])
  })

  it.each(['[', '[a][', '`', '[\\', '```\n', '[a]'])('takes time in proportion to a text of %j', (piece) => {
    const measure = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length))
      const start = performance.now()
      parseCitations(text)
      return performance.now() - start
    }
    measure(10_000)
    expect(measure(100_000)).toBeLessThan(2_000)
  })
})

describe('titleOfNote', () => {
  it.each([
    ['# Yield before volume\n\ntext', 'Yield before volume'],
    ['An opening line\n\n## The heading ##\n', 'The heading'],
    ['\n\n- first *item* of `code`\nmore', 'first item of code'],
    ['> [the words][p1] say so', 'the words say so'],
    ['1. [a link](https://example.com) here', 'a link here'],
    ['---\n***\n光模組筆記', '光模組筆記'],
    ['', ''],
    ['\n \n', ''],
  ])('of %j is %j', (markdown, title) => {
    expect(titleOfNote(markdown)).toBe(title)
  })
  it('is cut between characters', () => {
    const title = titleOfNote('𠮷'.repeat(300))
    expect([...title]).toHaveLength(120)
    expect(title.endsWith('𠮷…')).toBe(true)
  })
})
