import MarkdownIt, { type Token } from 'markdown-it'
import { createElement, Fragment, type ReactNode } from 'react'
import { parseCitations } from '../../shared/notes/parse-citations.ts'
import type { Citation } from '../../shared/notes/note.ts'

interface NotePreviewProps {
  readonly body: string
  readonly citations: readonly Citation[]
  /** What a citation's chip says, such as `NLPX Q4 2025 · 22`. */
  readonly chip: (citation: Citation) => string
  readonly lostChip: string
  readonly onOpen: (citation: Citation) => void
  readonly onOpenLink: (url: string) => void
}

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })
// A citation is read before Markdown's own links, which would take `[words][key]` for an undefined reference.
markdown.inline.ruler.before('link', 'citation', (state, silent) => {
  if (state.src.charCodeAt(state.pos) !== 0x5b) return false
  const found = parseCitations(state.src.slice(state.pos)).find(({ start }) => start === 0)
  if (!found) return false
  if (!silent) {
    const token = state.push('citation', '', 0)
    token.content = found.words
    token.meta = { key: found.key }
  }
  state.pos += found.end
  return true
})

/** The elements a note may become; whatever else Markdown knows is shown as its text. */
const blockTags = new Set(
  'p h1 h2 h3 h4 h5 h6 blockquote ul ol li table thead tbody tr th td strong em s'.split(' '),
)

/** A note as it reads. Tokens become React elements, so no HTML of the note's is ever parsed by the page. */
export function NotePreview({ body, citations, chip, lostChip, onOpen, onOpenLink }: NotePreviewProps) {
  const byKey = new Map(citations.map((citation) => [citation.key, citation]))

  const renderCitation = (token: Token, key: number): ReactNode => {
    const citation = byKey.get(String(token.meta?.['key']))
    const words = <span lang={languageOf(token.content)}>{token.content}</span>
    if (!citation || citation.state === 'lost')
      return (
        <Fragment key={key}>
          {words} <span className="note-chip is-lost">{lostChip}</span>
        </Fragment>
      )
    return (
      <Fragment key={key}>
        {words}{' '}
        <button type="button" className="note-chip" onClick={() => onOpen(citation)}>
          {chip(citation)}
        </button>
      </Fragment>
    )
  }

  const renderLeaf = (token: Token, key: number): ReactNode => {
    switch (token.type) {
      case 'inline':
        return <Fragment key={key}>{renderTokens(token.children ?? [])}</Fragment>
      case 'citation':
        return renderCitation(token, key)
      case 'code_inline':
        return <code key={key}>{token.content}</code>
      case 'fence':
      case 'code_block':
        return (
          <pre key={key}>
            <code>{token.content}</code>
          </pre>
        )
      case 'hr':
        return <hr key={key} />
      case 'softbreak':
        return ' '
      case 'hardbreak':
        return <br key={key} />
      default:
        // A remote picture would be a request to the network: its description stands for it.
        return token.content
    }
  }

  const renderTokens = (tokens: readonly Token[]): ReactNode[] => {
    const out: ReactNode[] = []
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]
      if (!token || token.nesting === -1) continue
      if (token.nesting === 0) {
        out.push(renderLeaf(token, i))
        continue
      }
      const end = closing(tokens, i)
      const children = renderTokens(tokens.slice(i + 1, end))
      out.push(renderBlock(token, children, i))
      i = end
    }
    return out
  }

  const renderBlock = (token: Token, children: ReactNode[], key: number): ReactNode => {
    if (token.type === 'link_open') {
      const url = String(token.attrGet('href') ?? '')
      return (
        <button key={key} type="button" className="note-link" title={url} onClick={() => onOpenLink(url)}>
          {children}
        </button>
      )
    }
    if (token.hidden) return <Fragment key={key}>{children}</Fragment>
    return blockTags.has(token.tag) ? (
      createElement(token.tag, { key }, ...children)
    ) : (
      <Fragment key={key}>{children}</Fragment>
    )
  }

  return <article className="note-preview">{renderTokens(markdown.parse(body, {}))}</article>
}

/** The index of the token that closes the one at `open`. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0
  for (let i = open; i < tokens.length; i++) {
    depth += tokens[i]?.nesting ?? 0
    if (depth === 0) return i
  }
  return tokens.length
}

const languageOf = (text: string): string | undefined =>
  /\p{Script=Han}/u.test(text) ? 'zh-Hant' : undefined
