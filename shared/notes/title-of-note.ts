import { parseCitations } from './parse-citations.ts'

const longestTitle = 120

/** A note's title: its first heading, else its first line with words; empty for an empty note. */
export function titleOfNote(markdown: string): string {
  const lines = withCitationsAsWords(markdown.slice(0, 20_000)).split('\n')
  const heading = lines.find((line) => /^ {0,3}#{1,6}\s+\S/.test(line))
  const line = heading ?? lines.find((text) => /[\p{L}\p{N}]/u.test(text)) ?? ''
  return shorten(
    line
      .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+[.)])\s+/, '')
      .replace(/\s+#+\s*$/, '')
      .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/\\([!-/:-@[-`{-~])|[*_`]+/g, '$1')
      .trim(),
  )
}

function withCitationsAsWords(markdown: string): string {
  let text = ''
  let at = 0
  for (const { start, end, words } of parseCitations(markdown)) {
    text += markdown.slice(at, start) + words
    at = end
  }
  return text + markdown.slice(at)
}

/** Cuts between characters, never within a pair of surrogates. */
function shorten(title: string): string {
  const characters = [...title]
  return characters.length <= longestTitle
    ? title
    : `${characters
        .slice(0, longestTitle - 1)
        .join('')
        .trimEnd()}…`
}
