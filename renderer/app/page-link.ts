import { parsePageLink, type DocumentLink } from '../../shared/links/document-link.ts'

/**
 * Tells of the link at the end of the page's address, now and whenever it changes. What follows the `#` never leaves
 * the browser, so that a link opens nothing on the host. It is taken off the address: a reload is not a second click.
 */
export function listenToAddress(listener: (link: DocumentLink) => void): () => void {
  const tell = () => {
    const link = parsePageLink(window.location.hash)
    if (!link) return
    window.history.replaceState(null, '', window.location.pathname)
    listener(link)
  }
  tell()
  window.addEventListener('hashchange', tell)
  return () => window.removeEventListener('hashchange', tell)
}
