/** The other end of a `CoreProcess`, as the process itself sees it. */
export interface ParentChannel {
  readonly send: (message: unknown) => void
  readonly onMessage: (listener: (message: unknown) => void) => void
}

/** What Electron adds to `process` in a utility process; stated here so that the core needs no Electron types. */
interface UtilityParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
}

/** Finds the channel to whoever started this process, and ends the process when that one is gone. */
export function openParentChannel(): ParentChannel {
  const port = (process as unknown as { readonly parentPort?: UtilityParentPort }).parentPort
  if (port) {
    return {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', (event) => listener(event.data)),
    }
  }
  process.on('disconnect', () => process.exit(0))
  return {
    send: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', listener),
  }
}
