import { QuoteType, Tokenizer } from 'htmlparser2'

/** An element of a page. Plain records: the tree is walked by loops of our own, however deep or wide it is. */
export interface HtmlElement {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (HtmlElement | HtmlText)[]
  readonly parent: HtmlElement | null
  /** Number of the element in the order of the source, from 0. */
  readonly index: number
}

/** A stretch of text between tags, its entities resolved; `index` numbers them in the order of the source. */
export interface HtmlText {
  readonly tag: null
  readonly text: string
  readonly index: number
}

export interface HtmlTree {
  readonly root: HtmlElement
  readonly elements: number
  readonly texts: number
  /** Elements whose closing tag came while a block within them was open: what follows in them is theirs no more. */
  readonly endedEarly: ReadonlySet<HtmlElement>
  /** Comments before the first element: browsers write there where a page was saved from. */
  readonly comments: readonly string[]
}

/** Deeper elements are kept side by side at this depth: no page that people read comes near it. */
const deepest = 240
/** More than any page has; what comes after is kept as the text of the last element. */
const mostElements = 3_000_000
const longestAttribute = 20_000
const mostAttributes = 40

const voids = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
)
const blocksThatEndParagraphs = new Set(
  (
    'address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table ul tr td th tbody thead tfoot caption'
  ).split(' '),
)

/** Elements an opening tag ends, and those beyond which it ends nothing. */
const endedBy: Readonly<Record<string, readonly [ended: readonly string[], within: readonly string[]]>> = {
  li: [['li'], ['ul', 'ol', 'menu', 'dir']],
  dt: [['dt', 'dd'], ['dl']],
  dd: [['dt', 'dd'], ['dl']],
  tr: [['tr', 'td', 'th', 'caption', 'colgroup'], ['table']],
  td: [
    ['td', 'th'],
    ['table', 'tr'],
  ],
  th: [
    ['td', 'th'],
    ['table', 'tr'],
  ],
  tbody: [['tbody', 'thead', 'tfoot', 'caption', 'colgroup'], ['table']],
  thead: [['tbody', 'thead', 'tfoot', 'caption', 'colgroup'], ['table']],
  tfoot: [['tbody', 'thead', 'tfoot', 'caption', 'colgroup'], ['table']],
  option: [['option'], ['select', 'datalist', 'optgroup']],
  optgroup: [
    ['option', 'optgroup'],
    ['select', 'datalist'],
  ],
  body: [['head'], []],
}
const endedLists = new Map(Object.entries(endedBy))
const barriers = new Set(['table', 'td', 'th', 'caption', 'template', 'button', 'object'])
/** What is looked through for an element to end; nothing real lies further up. */
const searchedDepth = 64

const noNames: ReadonlySet<string> = new Set()

/** What is open while a page is read. Elements beyond the depth share the deepest one's node. */
interface OpenElement {
  readonly tag: string
  readonly element: HtmlElement
}

/**
 * Reads HTML into a tree as a browser roughly would: tags may be unclosed, misnested or unknown. No input makes it
 * fail, and its time grows with the input's length only. Nothing of the page is run or fetched. `ignored` names
 * attributes that are left out.
 */
export function parseHtml(html: string, ignored: ReadonlySet<string> = noNames): HtmlTree {
  const root: HtmlElement = {
    tag: '#root',
    attributes: new Map(),
    children: [],
    parent: null,
    index: 0,
  }
  const open: OpenElement[] = [{ tag: '#root', element: root }]
  const openCounts = new Map<string, number>()
  const comments: string[] = []
  const endedEarly = new Set<HtmlElement>()
  let elements = 1
  let texts = 0
  let text: string[] = []
  let tag = ''
  const noAttributes = new Map<string, string>()
  let attributes = noAttributes
  let name = ''
  let value: string[] = []

  const top = (): HtmlElement => open.at(-1)?.element ?? root
  const flush = (): void => {
    if (text.length === 0) return
    const written = text.join('')
    if (open.at(-1)?.tag === 'head' && written.trim() !== '') {
      text = []
      pop()
    }
    top().children.push({ tag: null, text: written, index: texts })
    texts += 1
    text = []
  }
  const pop = (): void => {
    flush()
    const last = open.pop()
    if (last) openCounts.set(last.tag, (openCounts.get(last.tag) ?? 1) - 1)
  }
  /** Ends the nearest of some elements, with all that is open within it. */
  const endNearest = (ended: (tag: string) => boolean, within: (tag: string) => boolean): void => {
    const least = Math.max(1, open.length - searchedDepth)
    for (let at = open.length - 1; at >= least; at -= 1) {
      const candidate = open[at]?.tag ?? ''
      if (ended(candidate)) {
        while (open.length > at) pop()
        return
      }
      if (within(candidate)) return
    }
  }
  const endEarly = (closed: string): void => {
    const least = Math.max(1, open.length - searchedDepth)
    for (let at = open.length - 1; at >= least; at -= 1) {
      const one = open[at]
      if (one?.tag !== closed || endedEarly.has(one.element)) continue
      endedEarly.add(one.element)
      return
    }
  }
  const begin = (): void => {
    if (open.at(-1)?.tag === 'head' && !headTags.has(tag)) pop()
    if (blocksThatEndParagraphs.has(tag) && (openCounts.get('p') ?? 0) > 0)
      endNearest(
        (candidate) => candidate === 'p',
        (candidate) => barriers.has(candidate) || candidate === 'p',
      )
    if (/^h[1-6]$/.test(tag) && /^h[1-6]$/.test(open.at(-1)?.tag ?? '')) pop()
    const rule = endedLists.get(tag)
    if (rule)
      endNearest(
        (candidate) => rule[0].includes(candidate),
        (candidate) => rule[1].includes(candidate),
      )
    // A row ends the cell and the row before it.
    if (tag === 'tr' || tag === 'tbody' || tag === 'tfoot')
      endNearest(
        (candidate) =>
          candidate === 'tr' || (tag !== 'tr' && endedLists.get(tag)?.[0].includes(candidate) === true),
        (candidate) => candidate === 'table' || (tag === 'tr' && /^t(?:body|head|foot)$/.test(candidate)),
      )
    flush()
  }
  const add = (isClosed: boolean): void => {
    begin()
    if (elements >= mostElements) return
    const parent = top()
    const element: HtmlElement = { tag, attributes, children: [], parent, index: elements }
    elements += 1
    parent.children.push(element)
    if (isClosed || voids.has(tag)) return
    open.push({ tag, element: open.length > deepest ? parent : element })
    openCounts.set(tag, (openCounts.get(tag) ?? 0) + 1)
  }

  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      ontext: (start, end) => text.push(html.slice(start, end)),
      ontextentity: (code) => text.push(String.fromCodePoint(code)),
      onopentagname: (start, end) => {
        tag = html.slice(start, Math.min(end, start + 60)).toLowerCase()
        attributes = noAttributes
      },
      onattribname: (start, end) => {
        name = html.slice(start, Math.min(end, start + 100)).toLowerCase()
        value = []
      },
      onattribdata: (start, end) => {
        value.push(html.slice(start, Math.min(end, start + longestAttribute)))
      },
      onattribentity: (code) => value.push(String.fromCodePoint(code)),
      onattribend: (quote) => {
        if (ignored.has(name)) return
        if (attributes === noAttributes) attributes = new Map()
        if (attributes.size < mostAttributes && !attributes.has(name))
          attributes.set(name, quote === QuoteType.NoValue ? '' : value.join(''))
      },
      onopentagend: () => add(false),
      // Browsers ignore the slash but for void elements and foreign content.
      onselfclosingtag: () => add(foreignTags.has(tag) || (openCounts.get('svg') ?? 0) > 0),
      onclosetag: (start, end) => {
        const closed = html.slice(start, Math.min(end, start + 60)).toLowerCase()
        if (closed === 'br') {
          tag = 'br'
          attributes = noAttributes
          add(true)
        }
        if ((openCounts.get(closed) ?? 0) === 0 || closed === 'body' || closed === 'html') return
        const isInline = !isBlock(closed)
        for (let at = open.length - 1; at > 0; at -= 1) {
          const candidate = open[at]?.tag ?? ''
          if (candidate === closed) {
            while (open.length > at) pop()
            return
          }
          if (isInline ? isBlock(candidate) : isTableBarrier(candidate, closed)) {
            if (isInline) endEarly(closed)
            return
          }
          if (open.length - at > searchedDepth * 4) return
        }
      },
      oncomment: (start, end) => {
        if (comments.length < 20) comments.push(html.slice(start, Math.min(end, start + 1_000)))
      },
      oncdata: (start, end, offset) => text.push(html.slice(start, end - offset)),
      ondeclaration: () => undefined,
      onprocessinginstruction: () => undefined,
      onend: () => undefined,
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  flush()
  return { root, elements, texts, endedEarly, comments }
}

/** What may stand in a head; anything else begins the body, marked or not. */
const headTags = new Set(
  'base basefont bgsound link meta noframes noscript script style template title'.split(' '),
)

const foreignTags = new Set(['svg', 'math', 'path', 'circle', 'rect', 'use', 'g', 'line', 'polygon'])

const isBlock = (tag: string): boolean => blocksThatEndParagraphs.has(tag) || barriers.has(tag)

/** Nothing outside a table is closed from within it. */
const isTableBarrier = (open: string, closed: string): boolean => open === 'table' && !isTablePart(closed)

const isTablePart = (tag: string): boolean => /^t(?:able|body|head|foot|r|d|h)$|^caption$/.test(tag)
