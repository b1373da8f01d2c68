/**
 * What the desktop window's preload gives the page: text in, text out, so that no object of one world reaches the
 * other. `DroppedFile` is the page's `File`, which this pure folder does not know.
 */
export interface DesktopBridge<DroppedFile> {
  /** Calls a method of the contract, or one of the window's own (`host.…`); input and reply are JSON. */
  readonly call: (name: string, input: string) => Promise<string>
  /** Hears every event of the core, as JSON; the returned function unregisters. */
  readonly on: (listener: (name: string, event: string) => void) => () => void
  /** Hears commands chosen in the native menu, by their id. */
  readonly onCommand: (listener: (id: string) => void) => () => void
  /** Hands over a file the user dropped; a `File` that a script made has no path and is refused. Reply as JSON. */
  readonly grant: (file: DroppedFile) => Promise<string>
}
