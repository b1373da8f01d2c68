import type { LibraryHighlight } from './highlights-api.ts'

/** What the Markdown says in a language of the interface. */
export interface MarkdownWords {
  readonly title: string
  readonly colour: (colour: LibraryHighlight['colour']) => string
  readonly passage: (ordinal: number) => string
}

/**
 * Highlights as Markdown: a heading for each document, each highlight a quotation with who says it and where, its
 * comment beneath. They come as the library lists them.
 */
export function highlightsMarkdown(highlights: readonly LibraryHighlight[], words: MarkdownWords): string {
  const lines = [`# ${words.title}`]
  let document: string | null = null
  for (const highlight of highlights) {
    const { anchor, texts, place, colour, comment, documentTitle, company, documentDate } = highlight
    if (anchor.documentId !== document) {
      document = anchor.documentId
      lines.push('', `## ${inLine(documentTitle)}`)
      const about = [company, documentDate].filter((one) => one !== null)
      if (about.length > 0) lines.push('', about.map(inLine).join(' · '))
    }
    const where = place
      ? [place.speaker, words.passage(place.passage + 1)].filter((one) => one !== null).map(inLine)
      : []
    lines.push('', ...texts.flatMap((text, index) => [...(index > 0 ? ['>'] : []), `> ${inLine(text)}`]))
    lines.push('', `*${[...where, words.colour(colour)].join(' · ')}*`)
    if (comment !== null) lines.push('', comment.trim())
  }
  return `${lines.join('\n')}\n`
}

/** Text that stays text on its line: no sign of it begins a mark. */
const inLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#]/g, '\\$&')
