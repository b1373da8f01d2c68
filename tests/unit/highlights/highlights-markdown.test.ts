import { describe, expect, it } from 'vitest'
import type { DocumentId } from '../../../shared/documents/document.ts'
import type { HighlightId } from '../../../shared/highlights/highlight.ts'
import { highlightsMarkdown } from '../../../shared/highlights/highlights-markdown.ts'
import type { LibraryHighlight } from '../../../shared/highlights/highlights-api.ts'

const words = {
  title: 'Highlights',
  colour: (colour: number) => `colour ${colour}`,
  passage: (at: number) => `passage ${at}`,
}

function highlight(texts: readonly string[], rest: Partial<LibraryHighlight> = {}): LibraryHighlight {
  return {
    id: 'h1' as HighlightId,
    anchor: {
      documentId: 'd1' as DocumentId,
      version: 1,
      side: 'en',
      start: 0,
      end: 9,
      exact: texts.join(),
      prefix: '',
      suffix: '',
    },
    colour: 2,
    comment: null,
    state: 'exact',
    texts,
    place: { passage: 4, last: 4, line: 17, speaker: 'Osric Venn' },
    madeAt: '2026-03-02T08:00:00.000Z',
    changedAt: '2026-03-02T08:00:00.000Z',
    documentTitle: 'Tern Photonics Q1 2025 call',
    company: 'Tern Photonics',
    documentDate: '2025-05-08',
    ...rest,
  }
}

describe('highlightsMarkdown', () => {
  it('heads each document once, quotes the words and sets the comment beneath', () => {
    const markdown = highlightsMarkdown(
      [
        highlight(['Prices held.'], { comment: 'Ask again in spring' }),
        highlight(['Margin rose.'], { place: null }),
      ],
      words,
    )
    expect(markdown).toBe(`# Highlights

## Tern Photonics Q1 2025 call

Tern Photonics · 2025-05-08

> Prices held.

*Osric Venn · passage 5 · colour 2*

Ask again in spring

> Margin rose.

*colour 2*
`)
  })

  it('keeps words of several passages apart, and signs of Markdown as they are written', () => {
    const markdown = highlightsMarkdown([highlight(['*Up* 12%\n[a]', 'and #1'])], words)
    expect(markdown).toContain('> \\*Up\\* 12% \\[a\\]\n>\n> and \\#1\n')
  })
})
