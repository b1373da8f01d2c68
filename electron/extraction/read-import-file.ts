import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { packageFormat } from './detect-format.ts'
import { maxFileBytes } from './extract-text.ts'
import { refuse, RefusedFile, type Refusal } from './extracted-text.ts'
import { openZip, type Zip, type ZipLimits, type ZipSource } from './open-zip.ts'

/** One of an archive's files. */
export interface ArchivedFile {
  /** Its place in the archive's directory. */
  readonly entry: number
  /** Its name there, to be shown and nothing else. */
  readonly name: string
  /** The bytes it says it has. */
  readonly bytes: number
}

export type ImportSource =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'archive'; readonly files: readonly ArchivedFile[] }
  | Refusal

/** All of an archive's files together; each is bounded by what one file may have. */
const maxArchiveBytes = 4_000_000_000
const archiveLimits: ZipLimits = { entries: 20_000, entryBytes: maxFileBytes, totalBytes: Infinity }

/**
 * The bytes of a file to import, or of one of an archive's files; for an archive itself, what is in it. Archives are
 * never unpacked to disk: each file is inflated when it is read.
 */
export function readImportFile(path: string, entry: number | null): ImportSource {
  try {
    if (entry !== null) return readArchived(openArchive(path), entry)
    const size = statSync(path).size
    if (startsLikeZip(path)) {
      const zip = openArchive(path)
      if (packageFormat(zip) === null) return listArchive(zip)
    }
    // Looked at before it is read: a disk image does not fit into memory.
    if (size > maxFileBytes) return refuse('file-too-large', `${maxFileBytes / 1_000_000} MB`)
    return { kind: 'bytes', bytes: readFileSync(path) }
  } catch (error) {
    if (error instanceof RefusedFile) return error.refusal
    throw error
  }
}

function listArchive(zip: Zip): ImportSource {
  const files = zip.entries.flatMap(({ name, size, isFolder }, entry) =>
    isFolder || isDropping(name) ? [] : [{ entry, name: shownName(name), bytes: size }],
  )
  if (files.length === 0) return refuse('file-empty', '0 files')
  if (files.reduce((sum, { bytes }) => sum + bytes, 0) > maxArchiveBytes)
    return refuse('archive-too-large', `> ${maxArchiveBytes / 1_000_000_000} GB`)
  return { kind: 'archive', files }
}

function readArchived(zip: Zip, entry: number): ImportSource {
  const found = zip.entries[entry]
  if (!found) return refuse('file-not-found', 'ENOENT')
  if (found.isLink) return refuse('file-unreadable', 'a link')
  if (found.size > maxFileBytes) return refuse('file-too-large', `${maxFileBytes / 1_000_000} MB`)
  return { kind: 'bytes', bytes: zip.read(found) }
}

/** What systems leave in archives beside the files that were meant. */
const isDropping = (name: string): boolean =>
  name.startsWith('__MACOSX/') ||
  name.split('/').some((part) => /^(?:\..*|thumbs\.db|desktop\.ini)$/i.test(part) && !/^\.+$/.test(part))

/** A name is a stranger's: what would disturb a terminal or turn the line around is not shown. */
const shownName = (name: string): string =>
  name.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')

function startsLikeZip(path: string): boolean {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(4)
    readSync(file, head, 0, 4, 0)
    return head.equals(Buffer.from('PK\x03\x04')) || head.equals(Buffer.from('PK\x05\x06'))
  } finally {
    closeSync(file)
  }
}

/** The archive whose files are being read, so that its directory is not read anew for each. */
let opened: { readonly path: string; readonly changedMs: number; readonly zip: Zip } | null = null

function openArchive(path: string): Zip {
  const { size, mtimeMs } = statSync(path)
  if (opened?.path === path && opened.changedMs === mtimeMs) return opened.zip
  const zip = openZip(fileSource(path, size), archiveLimits)
  opened = { path, changedMs: mtimeMs, zip }
  return zip
}

function fileSource(path: string, size: number): ZipSource {
  return {
    size,
    read: (from, to) => {
      const file = openSync(path, 'r')
      try {
        const end = Math.min(to, fstatSync(file).size)
        const bytes = Buffer.alloc(Math.max(0, end - from))
        let at = 0
        while (at < bytes.length) {
          const got = readSync(file, bytes, at, bytes.length - at, from + at)
          if (got === 0) break
          at += got
        }
        return bytes.subarray(0, at)
      } finally {
        closeSync(file)
      }
    },
  }
}
