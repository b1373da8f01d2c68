import { readFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the parts of the program lie, as built or as sources. */
export interface Places {
  readonly root: string
  /** Folder and extension of what is started as a process of its own. */
  readonly processFolder: string
  readonly extension: '.js' | '.ts'
  readonly pageFolder: string
  readonly preload: string
  readonly sampleFolder: string
}

/** Finds them from an entry's address: built entries lie in `out/main`, sources in `electron/hosts`. */
export function placesOf(entryUrl: string): Places {
  const entry = fileURLToPath(entryUrl)
  const root = join(dirname(entry), '..', '..')
  const extension = extname(entry) === '.ts' ? '.ts' : '.js'
  return {
    root,
    extension,
    processFolder: extension === '.ts' ? join(root, 'electron', 'core') : dirname(entry),
    pageFolder: join(root, 'out', 'renderer'),
    preload: join(root, 'out', 'preload', 'preload.cjs'),
    sampleFolder: join(root, 'resources', 'samples'),
  }
}

/** The program's version, as its package says. */
export const readVersion = (root: string): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }).version
