import type { MarkupField } from '../../shared/documents/markup.ts'
import { readPlainText } from './html-tables.ts'
import type { HtmlElement, HtmlTree } from './parse-html.ts'

/** What a page says of itself outside its text, and the article's text where it repeats it for machines. */
export interface HtmlStatements {
  readonly fields: readonly MarkupField[]
  /** Longest `articleBody` of the page's structured data; null where there is none. */
  readonly articleBody: string | null
  /** Headline by the structured data or the social tags, without the site's name. */
  readonly headline: string | null
}

/** Names under which pages state a field, the most telling first. */
const metaNames: Readonly<Record<MarkupField['field'], readonly string[]>> = {
  title: ['og:title', 'twitter:title', 'dc.title', 'headline', 'title'],
  author: [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'byl',
    'dc.creator',
    'twitter:creator',
  ],
  date: [
    'article:published_time',
    'datepublished',
    'publishdate',
    'pubdate',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dc.date',
    'dcterms.created',
    'date',
    'og:updated_time',
  ],
  publisher: ['og:site_name', 'application-name', 'dc.publisher', 'publisher'],
  url: ['og:url', 'twitter:url'],
  language: ['og:locale', 'dc.language', 'content-language'],
}
const longestValue = 500
const mostStructured = 40
const longestStructured = 3_000_000

type Candidates = Map<MarkupField['field'], string[]>

/** Reads what a page states of itself: `<meta>`, structured data, `<title>`, `<time>`, its address. */
export function readHtmlStatements(tree: HtmlTree): HtmlStatements {
  const metas = new Map<string, string>()
  const found: Candidates = new Map()
  const add = (field: MarkupField['field'], value: unknown): void => {
    if (typeof value !== 'string') return
    const tidy = value
      .slice(0, longestValue * 4)
      .replace(/\s+/g, ' ')
      .trim()
      .replace(field === 'author' ? /^by\s+/i : /^$/, '')
    if (tidy === '' || tidy.length > longestValue) return
    found.set(field, [...(found.get(field) ?? []), tidy])
  }
  let title = ''
  let heading = ''
  let time = ''
  const structured: unknown[] = []
  const visit = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (child.tag === null) continue
      const { tag, attributes } = child
      if (tag === 'meta') {
        const name = (
          attributes.get('property') ??
          attributes.get('name') ??
          attributes.get('itemprop') ??
          attributes.get('http-equiv') ??
          ''
        ).toLowerCase()
        const content = attributes.get('content') ?? ''
        if (name !== '' && content.trim() !== '' && !metas.has(name)) metas.set(name, content)
      } else if (tag === 'title' && title === '') title = readPlainTitle(child)
      else if (tag === 'link' && attributes.get('rel')?.toLowerCase() === 'canonical')
        add('url', attributes.get('href'))
      else if (tag === 'html') add('language', attributes.get('lang') ?? attributes.get('xml:lang'))
      else if (tag === 'time' && time === '') time = attributes.get('datetime') ?? ''
      else if (tag === 'h1' && heading === '') heading = readPlainText(child, 400)
      else if (tag === 'script' && structured.length < mostStructured) {
        if (/^application\/ld\+json/i.test(attributes.get('type') ?? '')) structured.push(parseJson(child))
      }
      visit(child)
    }
  }
  visit(tree.root)

  const article = readArticleData(structured)
  for (const field of Object.keys(metaNames) as MarkupField['field'][])
    for (const name of metaNames[field]) add(field, metas.get(name))
  for (const field of ['title', 'author', 'date', 'publisher', 'url'] as const)
    for (const value of article?.[field] ?? []) add(field, value)
  for (const comment of tree.comments) add('url', /saved from url=\(\d+\)(\S+)/i.exec(comment)?.[1])
  add('date', time)
  add('title', heading)
  add('title', title)

  const fields: MarkupField[] = []
  const take = (field: MarkupField['field'], isGood: (value: string) => boolean): string | null => {
    const value = (found.get(field) ?? []).find(isGood) ?? null
    if (value !== null) fields.push({ field, value })
    return value
  }
  const headline = take('title', (value) => value.length < 300)
  // A profile's address or an account is no name.
  take('author', (value) => !/^(?:https?:|@)/i.test(value) && value.length <= 120)
  takeDate(found, fields)
  take('publisher', (value) => value.length <= 80)
  take('url', (value) => /^https?:\/\/[^\s"<>]+$/i.test(value))
  take('language', (value) => /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,2}$/i.test(value))
  return { fields, articleBody: article?.body ?? null, headline }
}

const readPlainTitle = (element: HtmlElement): string =>
  element.children
    .map((child) => (child.tag === null ? child.text : ''))
    .join('')
    .slice(0, 1_000)

/** A date that is written so that it means one day, in figures before one in words. */
function takeDate(found: Candidates, fields: MarkupField[]): void {
  const values = found.get('date') ?? []
  for (const value of values) {
    const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(value) ?? /^(\d{4})(\d{2})(\d{2})(?:T|$|\d{6}$)/.exec(value)
    if (iso?.[1] && iso[2] && iso[3] && Number(iso[2]) <= 12 && Number(iso[3]) <= 31) {
      fields.push({ field: 'date', value: `${iso[1]}-${iso[2]}-${iso[3]}` })
      return
    }
  }
  const inWords = values.find(
    (value) => value.length <= 60 && /\p{L}{3}/u.test(value) && /(?:19|20)\d\d/.test(value),
  )
  if (inWords !== undefined) fields.push({ field: 'date', value: inWords })
}

/** Content of a script as JSON; undefined when it is none. */
function parseJson(element: HtmlElement): unknown {
  const source = element.children.map((child) => (child.tag === null ? child.text : '')).join('')
  if (source.length > longestStructured) return undefined
  try {
    return JSON.parse(source.trim().replace(/^<!--|-->$|^\/\/<!\[CDATA\[|\/\/\]\]>$/g, ''))
  } catch {
    try {
      // Line breaks within strings are the commonest slip of templates.
      return JSON.parse(source.replace(/[\0-\x1f]+/g, ' '))
    } catch {
      return undefined
    }
  }
}

interface ArticleData {
  readonly title: readonly unknown[]
  readonly author: readonly unknown[]
  readonly date: readonly unknown[]
  readonly publisher: readonly unknown[]
  readonly url: readonly unknown[]
  readonly body: string | null
}

const articleTypes =
  /(?:^|\/)(?:\w*Article|\w*Posting|Report|Review|WebPage|PodcastEpisode|Recipe|Product|DiscussionForumPosting)$/

/** The article among a page's structured data: one with a body before one without, any type before mere pages. */
function readArticleData(structured: readonly unknown[]): ArticleData | null {
  const nodes: Record<string, unknown>[] = []
  const collect = (value: unknown, depth: number): void => {
    if (depth > 6 || nodes.length > 500) return
    if (Array.isArray(value)) {
      for (const one of value.slice(0, 200)) collect(one, depth + 1)
    } else if (isRecord(value)) {
      const types = [own(value, '@type')].flat()
      if (types.some((type) => typeof type === 'string' && articleTypes.test(type))) nodes.push(value)
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'hasPart'])
        collect(own(value, key), depth + 1)
    }
  }
  for (const value of structured) collect(value, 0)
  const isPage = (node: Record<string, unknown>) => [own(node, '@type')].flat().includes('WebPage')
  const node = nodes.find((one) => !isPage(one)) ?? nodes[0]
  if (!node) return null
  const bodies = nodes
    .flatMap((one) => [own(one, 'articleBody'), own(one, 'text'), own(one, 'reviewBody')])
    .filter((body): body is string => typeof body === 'string')
    .toSorted((a, b) => b.length - a.length)
  return {
    title: [own(node, 'headline'), own(node, 'name')],
    author: readNames(own(node, 'author')),
    date: [own(node, 'datePublished'), own(node, 'dateCreated'), own(node, 'uploadDate')],
    publisher: readNames(own(node, 'publisher')),
    url: [own(node, 'url')],
    body: bodies[0] ?? null,
  }
}

function readNames(value: unknown): readonly unknown[] {
  const names = [value]
    .flat()
    .slice(0, 10)
    .map((one) => (isRecord(one) ? own(one, 'name') : one))
  const flat = names
    .flat()
    .filter((name): name is string => typeof name === 'string' && !/^https?:/.test(name))
  return flat.length === 0 ? [] : [flat.join(', ')]
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const own = (record: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined
