import { describe, expect, it } from 'vitest'
import { RefusedFile } from '../../../electron/extraction/extracted-text.ts'
import { openZip, zipSource } from '../../../electron/extraction/open-zip.ts'
import { makeBomb, makeHostileZips, writeZip } from '../../support/hostile-zips.ts'
import { makeZip } from '../../support/make-docx.ts'

const open = (bytes: Uint8Array, limits?: Parameters<typeof openZip>[1]) => openZip(zipSource(bytes), limits)

/** Reads every entry; the code of the refusal that ended it, or null. */
function refusalOf(bytes: Uint8Array, limits?: Parameters<typeof openZip>[1]): string | null {
  try {
    const zip = open(bytes, limits)
    for (const entry of zip.entries) zip.read(entry)
    return null
  } catch (error) {
    if (error instanceof RefusedFile) return error.refusal.code
    throw error
  }
}

describe('openZip', () => {
  it('gives each entry’s bytes, packed or as they are', () => {
    const words = 'Revenue grew. '.repeat(5_000)
    const zip = open(makeZip({ 'a.txt': words, 'folder/b.bin': new Uint8Array([1, 2, 3]) }))
    expect(zip.entries.map(({ name, size }) => [name, size])).toEqual([
      ['a.txt', words.length],
      ['folder/b.bin', 3],
    ])
    const [text, bytes] = zip.entries.map((entry) => zip.read(entry))
    expect(Buffer.from(text ?? []).toString()).toBe(words)
    expect([...(bytes ?? [])]).toEqual([1, 2, 3])
    expect(zip.find('folder/b.bin')?.size).toBe(3)
    expect(zip.find('__proto__')).toBeNull()
  })

  it('reads names in the encoding they were written in', () => {
    const name = Buffer.from([0xb7, 0x7c, 0xc4, 0xb3, 0xb0, 0x4f, 0xbf, 0xfd])
    expect(open(writeZip([{ name, bytes: Buffer.from('x') }])).entries[0]?.name).toBe('會議記錄')
  })

  it.each([
    ['a gigabyte that says so', makeBomb(1_000_000_000, 'honest'), 'archive-too-large'],
    ['a gigabyte that says it is seven megabytes', makeBomb(1_000_000_000, 'lying'), 'file-damaged'],
    ['overlapping entries', makeHostileZips().overlapping, 'file-damaged'],
    ['a crowd of entries', makeHostileZips().crowded, 'archive-too-large'],
  ])('refuses %s within two seconds and 150 MB', (_, bytes, code) => {
    const [from, held] = [performance.now(), process.memoryUsage().rss]
    expect(refusalOf(bytes)).toBe(code)
    expect(performance.now() - from).toBeLessThan(2_000)
    expect(process.memoryUsage().rss - held).toBeLessThan(150_000_000)
  })

  it('bounds what all entries inflate to together', () => {
    const limits = { entries: 100, entryBytes: 1_000, totalBytes: 1_500 }
    expect(refusalOf(makeZip({ a: 'x'.repeat(700), b: 'x'.repeat(700) }), limits)).toBeNull()
    expect(refusalOf(makeZip({ a: 'x'.repeat(900), b: 'x'.repeat(900) }), limits)).toBe('archive-too-large')
    expect(refusalOf(makeZip({ a: 'x'.repeat(1_100) }), limits)).toBe('archive-too-large')
  })

  it('refuses an entry whose bytes are not what they were', () => {
    const bytes = Buffer.from(makeZip({ 'a.txt': 'Revenue was $4.2 million.' }))
    const at = bytes.indexOf('a.txt') + 8
    bytes[at] = (bytes[at] ?? 0) ^ 1
    expect(refusalOf(bytes)).toBe('file-damaged')
  })
})
