import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { ExportedFile } from '../../shared/exports/exports-api.ts'

/** Puts a finished file into the host's keeping: whole under its id, or not at all. */
export function saveExport(folder: string, fileId: string, name: string, data: Uint8Array): ExportedFile {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const [path, part] = [join(folder, fileId), join(folder, `${fileId}.part`)]
  const file = openSync(part, 'w', 0o600)
  try {
    for (let written = 0; written < data.length;) written += writeSync(file, data, written)
    fsyncSync(file)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
  renameSync(part, path)
  return { fileId, name: safeFileName(name), bytes: data.length }
}

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** A name that every file system takes: no separators, no device names, no dots at its ends. */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const dot = plain.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [plain.slice(0, dot), plain.slice(dot)] : [plain, '']
  const short = `${[...stem].slice(0, 100).join('').trimEnd()}${extension.slice(0, 12)}`
  if (short === '') return 'export'
  return reserved.test(short) ? `_${short}` : short
}
