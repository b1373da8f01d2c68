import type { HtmlElement } from './parse-html.ts'

/** Elements that begin and end a line of text. */
const blockTags = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup ' +
    'option p pre search section select summary table tbody td textarea tfoot th thead title tr ul'
  ).split(' '),
)
export const isBlockTag = (tag: string): boolean => blockTags.has(tag)

/** Elements whose content is no text of the page. */
const silentTags = new Set(
  (
    'applet audio canvas embed frame head iframe math-renderer noembed noframes noscript object param script style svg ' +
    'template title video datalist'
  ).split(' '),
)
export const isSilentTag = (tag: string): boolean => silentTags.has(tag)

/** The class and id of an element, in lower case, cut to what an author would write. */
export function readClasses(element: HtmlElement): string {
  const own = `${element.attributes.get('class') ?? ''} ${element.attributes.get('id') ?? ''}`
  return own.slice(0, 400).toLowerCase()
}

/** Not shown at all: by attribute or by a style of its own. Style sheets are not read. */
export function isHidden(element: HtmlElement): boolean {
  const { attributes, tag } = element
  if (tag === 'body' || tag === 'html') return false
  if (attributes.has('hidden') && attributes.get('hidden') !== 'until-found') return true
  if (tag === 'input' && attributes.get('type') === 'hidden') return true
  const style = attributes.get('style')
  return (
    style !== undefined &&
    /(?:^|[;\s])(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i.test(style.slice(0, 500))
  )
}
