import { app } from 'electron'
import {
  formatDocumentLink,
  formatPageLink,
  linkScheme,
  parseDocumentLink,
  type DocumentLink,
} from '../../shared/links/document-link.ts'

/** Links into the library, followed in another program, on their way to the page. */
export interface LinkDoor {
  /** The end of the page's address at its start: the link the program was started with, if any. */
  readonly firstAddress: () => string
  /** From here on links go to the page as they come. */
  readonly open: (send: (address: string) => void) => void
}

/**
 * Makes `lightbench://` links lead here. They come as an event on macOS and as an argument elsewhere, of this program
 * or of a second one that ends at once. Whatever is no link is nothing: it goes no further than the parser.
 */
export function openLinkDoor(argv: readonly string[], bringForward: () => void): LinkDoor {
  app.setAsDefaultProtocolClient(linkScheme)
  let waiting: DocumentLink | null = findLink(argv)
  let send: ((address: string) => void) | null = null
  const take = (link: DocumentLink | null): void => {
    if (!link) return
    if (send) send(formatDocumentLink(link))
    else waiting = link
  }
  app.on('open-url', (event, url) => {
    event.preventDefault()
    bringForward()
    take(parseDocumentLink(url))
  })
  app.on('second-instance', (_event, secondArgv) => take(findLink(secondArgv)))
  return {
    firstAddress: () => (waiting ? formatPageLink(waiting) : ''),
    open: (sending) => {
      send = sending
    },
  }
}

function findLink(argv: readonly string[]): DocumentLink | null {
  for (const word of argv) {
    const link = parseDocumentLink(word)
    if (link) return link
  }
  return null
}
