import type { Call } from '../../shared/api/api.ts'
import type { On } from '../../shared/api/events.ts'
import type { ExportedFile } from '../../shared/exports/exports-api.ts'
import type { DocumentLink } from '../../shared/links/document-link.ts'
import type { GrantedFile } from '../../shared/imports/imports-api.ts'

/** What truly differs between the desktop window and a browser on the loopback address. */
export interface Host {
  readonly call: Call
  readonly on: On
  /** Lets the user choose files, or one folder; empty when they change their mind. */
  chooseFiles(): Promise<readonly GrantedFile[]>
  chooseFolder(): Promise<readonly GrantedFile[]>
  /** Takes over files and folders dropped on the window. */
  grantDropped(dropped: DataTransfer): Promise<readonly GrantedFile[]>
  /** Saves a finished export where the user says; the place, or null when they change their mind. */
  saveFile(file: ExportedFile): Promise<string | null>
  /** Opens a https or mailto address outside, after the user has seen it. */
  openExternal(url: string): Promise<void>
  /** Hears commands chosen in a native menu, by their id; a browser has none. Returns its own unregister. */
  onCommand(listener: (id: string) => void): () => void
  /** Hears of links into the library that were followed elsewhere, in a workbook say. Returns its own unregister. */
  onLink(listener: (link: DocumentLink) => void): () => void
}
