import { opendir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { ErrorCode } from '../../shared/api/app-error.ts'
import type { Grant } from './grants.ts'

/** A file to import, or a place that cannot be read: every one of them gets an outcome. */
export type ImportFile =
  | {
      readonly kind: 'file'
      readonly path: string
      readonly file: string
      readonly bytes: number
      readonly temporary: boolean
      /** The document it is to be a new version of, where a person said so. */
      readonly revises?: string | undefined
    }
  | { readonly kind: 'refused'; readonly file: string; readonly code: ErrorCode; readonly reason: string }

/** System and version control droppings, which nobody means when handing over a folder. */
const isHidden = (name: string): boolean =>
  name.startsWith('.') || /^(?:thumbs\.db|desktop\.ini)$/i.test(name)

/**
 * Files of the granted places, folders read recursively, in order of their names. A link inside a folder is followed
 * only to a file of that folder (which is listed by itself anyway), so nothing outside what was handed over is read.
 */
export async function* listImportFiles(grants: readonly Grant[]): AsyncGenerator<ImportFile> {
  for (const grant of grants) {
    try {
      const path = await realpath(grant.path)
      const found = await stat(path)
      if (found.isDirectory()) yield* listFolder(path, path, grant.name)
      else if (found.isFile())
        yield {
          kind: 'file',
          path,
          file: grant.name,
          bytes: found.size,
          temporary: grant.temporary,
          revises: grant.revises,
        }
      else yield refused(grant.name, 'file-unreadable', 'not a file')
    } catch (error) {
      yield unreadable(grant.name, error)
    }
  }
}

async function* listFolder(root: string, folder: string, shown: string): AsyncGenerator<ImportFile> {
  const entries = []
  try {
    for await (const entry of await opendir(folder)) if (!isHidden(entry.name)) entries.push(entry)
  } catch (error) {
    yield unreadable(shown, error)
    return
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    // The name as the user gave the folder, so that `import notes/` says `notes/a.txt`.
    const file = shown.endsWith('/') || shown.endsWith(sep) ? shown + entry.name : `${shown}/${entry.name}`
    if (entry.isDirectory()) yield* listFolder(root, path, file)
    else if (entry.isSymbolicLink()) {
      if (!(await staysInside(root, path)))
        yield refused(file, 'file-not-granted', 'a link out of the folder')
    } else if (entry.isFile()) {
      try {
        yield { kind: 'file', path, file, bytes: (await stat(path)).size, temporary: false }
      } catch (error) {
        yield unreadable(file, error)
      }
    } else yield refused(file, 'file-unreadable', 'not a file')
  }
}

async function staysInside(root: string, link: string): Promise<boolean> {
  try {
    return (await realpath(link)).startsWith(root + sep)
  } catch {
    return false
  }
}

const refused = (file: string, code: ErrorCode, reason: string): ImportFile => ({
  kind: 'refused',
  file,
  code,
  reason,
})

function unreadable(file: string, error: unknown): ImportFile {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
  return refused(file, code === 'ENOENT' ? 'file-not-found' : 'file-unreadable', code)
}

/** All of them at once: their number is what progress is measured by. */
export async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}
