import { readPlainText } from './html-tables.ts'
import { isHidden, isSilentTag } from './html-classes.ts'
import type { HtmlElement, HtmlTree } from './parse-html.ts'

const voidTags = new Set(['br', 'hr', 'img', 'wbr', 'input'])
/** Elements that the libraries keep as they are, or rename with all their attributes. */
const keepingTags = new Set([
  'p',
  'li',
  'a',
  'b',
  'strong',
  'em',
  'i',
  'span',
  'h2',
  'h3',
  'h4',
  'td',
  'th',
  'figcaption',
])
const keptAttributes = ['class', 'id', 'href', 'role', 'rel', 'itemprop', 'itemtype', 'src', 'alt']

/**
 * Writes a page again for the libraries that judge what its main text is: without scripts and hidden parts, balanced,
 * and with every stretch of text in a `span` whose `headers` (an attribute that nothing else uses and all of them
 * keep) is the text's index.
 */
export function writeMarkedHtml(tree: HtmlTree): string {
  const parts: string[] = []
  let title = ''
  const write = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (child.tag === null) {
        if (child.text.trim() === '') parts.push(' ')
        else parts.push(`<span headers="${child.index}">`, escapeText(child.text), '</span>')
        continue
      }
      const { tag } = child
      if (tag === 'title' && title === '') title = readPlainText(child, 1_000)
      // A page may lack these or have them twice; each is written once below.
      if (tag === 'html' || tag === 'head' || tag === 'body') {
        write(child)
        continue
      }
      if (tag === 'meta' || tag === 'link') continue
      if (isSilentTag(tag) || isHidden(child) || !/^[a-z][a-z0-9-]*$/.test(tag)) continue
      parts.push('<', tag)
      for (const name of keptAttributes) {
        const value = child.attributes.get(name)
        if (value !== undefined && value.length < 500)
          parts.push(' ', name, '="', escapeAttribute(value), '"')
      }
      // Fewer elements are less to judge: the only text of a paragraph or the like needs no element of its own.
      const [only] = child.children
      const isLeaf = keepingTags.has(tag) && child.children.length === 1 && only?.tag === null
      if (isLeaf && only.text.trim() !== '') parts.push(` headers="${only.index}">`, escapeText(only.text))
      else parts.push('>')
      if (isLeaf) {
        parts.push('</', tag, '>')
        continue
      }
      if (voidTags.has(tag)) continue
      write(child)
      parts.push('</', tag, '>')
    }
  }
  write(tree.root)
  return `<!doctype html><html><head><title>${escapeText(title)}</title></head><body>${parts.join('')}</body></html>`
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', '&quot;')
