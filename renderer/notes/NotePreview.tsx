import MarkdownIt, { type Token } from 'markdown-it'
import { createElement, Fragment, memo, useMemo, type ReactNode, type RefObject } from 'react'
import { parseCitations } from '../../shared/notes/parse-citations.ts'
import type { Citation } from '../../shared/notes/note.ts'
import { readChineseScript } from '../../shared/text/read-script.ts'
import { LongList } from '../ui/LongList.tsx'

interface CitationLook {
  readonly citations: ReadonlyMap<string, Citation>
  /** What a citation's chip says, such as `NLPX Q4 2025 · 22`. */
  readonly chip: (citation: Citation) => string
  /** The same in full, for the chip's name. */
  readonly where: (citation: Citation) => string
  readonly lostChip: string
  readonly onOpen: (citation: Citation) => void
  readonly onOpenLink: (url: string) => void
}

interface NotePreviewProps extends Omit<CitationLook, 'citations'> {
  readonly body: string
  readonly citations: readonly Citation[]
  /** What the preview scrolls in. */
  readonly scroller: RefObject<HTMLElement | null>
}

/** Beyond this, only the blocks in view are in the page: a page of ten thousand slows every key down. */
const mostBlocks = 400

/** No citation's words are longer; a bound keeps a paragraph of many brackets from being read again for each. */
const longestCitation = 8_000

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })
// A citation is read before Markdown's own links, which would take `[words][key]` for an undefined reference.
markdown.inline.ruler.before('link', 'citation', (state, silent) => {
  if (state.src.charCodeAt(state.pos) !== 0x5b) return false
  const ahead = state.src.slice(state.pos, state.pos + longestCitation)
  const found = parseCitations(ahead).find(({ start }) => start === 0)
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
export const NotePreview = memo(function NotePreview(props: NotePreviewProps) {
  const { body, citations, chip, where, lostChip, onOpen, onOpenLink } = props
  const blocks = useMemo(() => splitBlocks(body), [body])
  const look = useMemo<CitationLook>(
    () => ({
      citations: new Map(citations.map((citation) => [citation.key, citation])),
      chip,
      where,
      lostChip,
      onOpen,
      onOpenLink,
    }),
    [citations, chip, where, lostChip, onOpen, onOpenLink],
  )
  return (
    <article className="note-preview">
      {blocks.length > mostBlocks ? (
        <LongList data={blocks} scrollRef={props.scroller}>
          {(block) => (
            <div key={block.key} className="note-block">
              <BlockView block={block} look={look} />
            </div>
          )}
        </LongList>
      ) : (
        blocks.map((block) => <BlockView key={block.key} block={block} look={look} />)
      )}
    </article>
  )
})

interface Block {
  readonly key: string
  readonly source: string
  readonly tokens: readonly Token[]
}

/** The top-level blocks of a note, each with its source: only those whose source changed are drawn again. */
function splitBlocks(body: string): readonly Block[] {
  const lines = body.split('\n')
  const tokens = markdown.parse(body, {})
  const blocks: Block[] = []
  const seen = new Map<string, number>()
  for (let i = 0; i < tokens.length; i++) {
    const end = closing(tokens, i)
    const [from = 0, to = lines.length] = tokens[i]?.map ?? []
    const source = lines.slice(from, to).join('\n')
    const count = (seen.get(source) ?? 0) + 1
    seen.set(source, count)
    blocks.push({ key: `${source}#${count}`, source, tokens: tokens.slice(i, end + 1) })
    i = end
  }
  return blocks
}

const BlockView = memo(
  function BlockView({ block, look }: { readonly block: Block; readonly look: CitationLook }) {
    return renderTokens(block.tokens, look)
  },
  (a, b) => a.block.source === b.block.source && a.look === b.look,
)

function renderTokens(tokens: readonly Token[], look: CitationLook): ReactNode[] {
  const out: ReactNode[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (!token || token.nesting === -1) continue
    if (token.nesting === 0) {
      out.push(renderLeaf(token, i, look))
      continue
    }
    const end = closing(tokens, i)
    out.push(renderBlock(token, renderTokens(tokens.slice(i + 1, end), look), i, look))
    i = end
  }
  return out
}

function renderLeaf(token: Token, key: number, look: CitationLook): ReactNode {
  switch (token.type) {
    case 'inline':
      return <Fragment key={key}>{renderTokens(token.children ?? [], look)}</Fragment>
    case 'citation':
      return <CitedWords key={key} words={token.content} name={String(token.meta?.['key'])} look={look} />
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
      return <Said key={key} text={token.content} />
  }
}

function renderBlock(token: Token, children: ReactNode[], key: number, look: CitationLook): ReactNode {
  if (token.type === 'link_open') {
    const url = String(token.attrGet('href') ?? '')
    return (
      <button key={key} type="button" className="note-link" title={url} onClick={() => look.onOpenLink(url)}>
        {children}
      </button>
    )
  }
  if (token.hidden || !blockTags.has(token.tag)) return <Fragment key={key}>{children}</Fragment>
  const align = /text-align:(right|center)/.exec(String(token.attrGet('style') ?? ''))?.[1]
  return createElement(token.tag, { key, ...(align ? { className: `is-${align}` } : {}) }, ...children)
}

interface CitedWordsProps {
  readonly words: string
  readonly name: string
  readonly look: CitationLook
}

/** The cited words, and a chip that says where they stand and goes there. */
function CitedWords({ words, name, look }: CitedWordsProps) {
  const citation = look.citations.get(name)
  if (!citation || citation.state === 'lost')
    return (
      <>
        <Said text={words} /> <span className="note-chip is-lost">{look.lostChip}</span>
      </>
    )
  return (
    <>
      <Said text={words} />{' '}
      <button
        type="button"
        className="note-chip"
        aria-label={look.where(citation)}
        title={look.where(citation)}
        onClick={() => look.onOpen(citation)}
      >
        {look.chip(citation)}
      </button>
    </>
  )
}

/** Text with its language told, so that Chinese gets its faces and its line breaks. */
function Said({ text }: { readonly text: string }) {
  return /\p{Script=Han}/u.test(text) ? <span lang={readChineseScript(text)}>{text}</span> : text
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
