import { closeSync, mkdirSync, openSync, readSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { ImportRecord } from './import-records.ts'

/**
 * Prepared documents travel from the importer to the writer as files in the library's `staging` folder: a sequence of
 * records, each after its length in four bytes. Only the file's name crosses between processes.
 */
export function writeStaged(staging: string, name: string, records: Iterable<ImportRecord>): string {
  mkdirSync(staging, { recursive: true, mode: 0o700 })
  const file = join(staging, name)
  const handle = openSync(`${file}.part`, 'w', 0o600)
  try {
    for (const record of records) {
      const body = serialize(record)
      const length = Buffer.alloc(4)
      length.writeUInt32LE(body.length)
      writeFully(handle, length)
      writeFully(handle, body)
    }
  } finally {
    closeSync(handle)
  }
  // A name without `.part` is whole; what was interrupted is not looked at.
  renameSync(`${file}.part`, file)
  return file
}

/** Reads a staged document record by record. */
export function* readStaged(file: string): Generator<ImportRecord> {
  const handle = openSync(file, 'r')
  try {
    for (;;) {
      const length = readFully(handle, 4)
      if (length === null) return
      const body = readFully(handle, length.readUInt32LE())
      if (body === null) throw new Error(`${file} ends within a record`)
      yield deserialize(body) as ImportRecord
    }
  } finally {
    closeSync(handle)
  }
}

function writeFully(handle: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at)
}

/** Null at the end of the file. */
function readFully(handle: number, length: number): Buffer | null {
  const bytes = Buffer.alloc(length)
  for (let at = 0; at < length;) {
    const got = readSync(handle, bytes, at, length - at, null)
    if (got === 0) return null
    at += got
  }
  return bytes
}
