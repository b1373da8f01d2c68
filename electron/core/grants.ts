import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { GrantedFile } from '../../shared/imports/imports-api.ts'

/** A file or folder the user handed over. */
export interface Grant {
  readonly path: string
  /** What the user calls it: shown, and kept as the document's file name. */
  readonly name: string
  /** A copy of ours (an upload, pasted text), deleted once it is imported. */
  readonly temporary: boolean
  /** The document it is to be a new version of, where the user said so. */
  readonly revises?: string | undefined
}

/** Which paths the user has handed over. The interface knows them by id alone, and can name no other file. */
export interface Grants {
  readonly add: (
    path: string,
    options?: { readonly name?: string; readonly temporary?: boolean },
  ) => GrantedFile
  readonly find: (fileId: string) => Grant | null
}

export function createGrants(): Grants {
  const grants = new Map<string, Grant>()
  return {
    add: (path, { name = basename(path), temporary = false } = {}) => {
      const fileId = randomUUID()
      grants.set(fileId, { path, name, temporary })
      return { fileId, name }
    },
    find: (fileId) => grants.get(fileId) ?? null,
  }
}
