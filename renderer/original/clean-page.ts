import createPurifier, { type DOMPurify } from 'dompurify'
import { styleNonce } from '../app/nonce.ts'

/**
 * What the saved page may load: pictures that it brought along itself. The frame also inherits the policy of the
 * window around it; where the two differ the stricter rules.
 */
const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:`

/** Paper is white whatever the theme; what was not saved with the page is a frame with its words. */
const ownStyle = `:root{color-scheme:only light;background:#fff}
body{overflow-wrap:break-word}
img:not([src]){outline:1px dashed #8c8c85;outline-offset:-1px;min-width:24px;min-height:24px;color:#626468;font:12px/16px sans-serif}
a{cursor:inherit}`

/** An address in a style sheet other than what the page brought along. */
const remoteUrl = /url\(\s*(?!["']?\s*data:)[^)]*\)/gi

const cleaner: DOMPurify = createPurifier(window)
cleaner.addHook('afterSanitizeAttributes', (node) => {
  for (const name of ['href', 'xlink:href', 'src']) {
    const value = node.getAttribute(name)
    const stays =
      name === 'src'
        ? value?.startsWith('data:image/')
        : value?.startsWith('#') && node.namespaceURI?.endsWith('svg')
    if (value !== null && !stays) node.removeAttribute(name)
  }
  if (/^(?:BUTTON|INPUT|SELECT|TEXTAREA)$/.test(node.tagName)) node.setAttribute('disabled', '')
  if (node.localName === 'style') {
    node.setAttribute('nonce', styleNonce)
    // What would be fetched is refused by the policy; taken out, it is not even asked for.
    node.textContent = (node.textContent ?? '')
      .replace(/@import[^;]*(?:;|$)/gi, '')
      .replace(remoteUrl, 'none')
  }
})

/**
 * A saved page as it was, inert: no script, no form, no link that leads anywhere, nothing fetched. The result is a
 * whole page for a frame that runs no scripts either.
 */
export function cleanPage(html: string): string {
  const clean = cleaner.sanitize(html, {
    WHOLE_DOCUMENT: true,
    FORBID_TAGS: ['form', 'audio', 'video', 'source', 'track', 'picture'],
    FORBID_ATTR: [
      'srcset',
      'target',
      'ping',
      'poster',
      'background',
      'autofocus',
      'tabindex',
      'contenteditable',
      'accesskey',
      'action',
      'formaction',
      'popovertarget',
    ],
    ALLOW_DATA_ATTR: false,
  })
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><style nonce="${styleNonce}">${ownStyle}</style>`
  return `<!doctype html>${clean.replace(/<head>/i, `<head>${head}`)}`
}
