import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import type { ImportOutcome } from '../../shared/imports/import-outcome.ts'
import { formatFiles } from '../support/format-files.ts'
import { makeFolder, removeFolder } from '../support/library.ts'
import { docxNamespaces, makeDocx, makeZip, p } from '../support/make-docx.ts'
import { makeEpub } from '../support/make-packages.ts'
import { mutateFile } from '../support/mutate.ts'
import { createRandom } from '../support/random.ts'
import { importPlace, runCore } from '../support/run-core.ts'
import { makeBomb, makeHostileZips } from '../support/hostile-zips.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) removeFolder(folder)
})

/** Writes the files into a folder of their own. */
function writeFiles(files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = join(makeFolder(), 'in')
  folders.push(join(folder, '..'))
  mkdirSync(folder)
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  return folder
}

const told = (outcomes: readonly ImportOutcome[]) =>
  Object.fromEntries(
    outcomes.map((outcome) => [
      outcome.file.slice(outcome.file.indexOf('/') + 1),
      outcome.kind === 'unreadable' ? outcome.code : outcome.kind,
    ]),
  )

describe('an import through the importers’ processes', () => {
  it('reads a file of each format, and each file of an archive as one of its own', async () => {
    const running = await runCore()
    const folder = writeFiles(formatFiles())
    const { outcomes, finished } = await importPlace(running, folder)
    const names = Object.keys(formatFiles()).filter((name) => name !== 'calls.zip')
    expect(told(outcomes)).toEqual(
      Object.fromEntries(
        [...names, 'calls.zip/inner/one.txt', 'calls.zip/two.html'].map((name) => [name, 'imported']),
      ),
    )
    expect(finished).toMatchObject({ imported: names.length + 2, unreadable: 0 })
    // Each holds the same call, told by labels, voices, bold lines or keys.
    const silent = outcomes.filter(
      (one) => one.kind === 'imported' && /call\.(?!md|pdf)/.test(one.file) && one.turns < 3,
    )
    expect(silent).toEqual([])
    const { problems } = await running.api.library.verify({})
    expect(problems).toEqual([])
    await running.close()
  })

  it('reads nothing that a document points to', async () => {
    const seen: string[] = []
    const server = createServer((request, response) => {
      seen.push(request.url ?? '')
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const canary = writeFiles({ 'secret.txt': 'The canary sings at dawn.' })
    const place = `file://${join(canary, 'secret.txt')}`
    const entity = `<!DOCTYPE d [<!ENTITY x SYSTEM "${place}"><!ENTITY y SYSTEM "${url}/y">]>`
    const relations = `<Relationships>${[
      'image',
      'hyperlink',
      'attachedTemplate',
      'oleObject',
      'frame',
      'subDocument',
    ]
      .map(
        (type, at) =>
          `<Relationship Id="r${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${at % 2 ? place : `${url}/${type}`}" TargetMode="External"/>`,
      )
      .join('')}</Relationships>`
    const running = await runCore()
    const folder = writeFiles({
      'linked.docx': makeDocx(
        `${p('Words.')}<w:p ${docxNamespaces}><w:r><a:blip xmlns:a="a" r:link="r0" r:embed="r1"/><w:object r:id="r3"/></w:r></w:p>`,
        {
          'word/_rels/document.xml.rels': relations,
          'word/_rels/settings.xml.rels': relations,
        },
      ),
      'entity.docx': makeDocx('', { 'word/document.xml': `${entity}<d>&x;&y;</d>` }),
      'entity.epub': makeEpub({ 'OEBPS/book.opf': `${entity}<package>&x;</package>` }),
      'entity.tmx': `<?xml version="1.0"?>${entity}<tmx><body><tu><tuv xml:lang="en"><seg>&x;&y;</seg></tuv></tu></body></tmx>`,
      'page.html': `<html><head><link rel="stylesheet" href="${url}/css"><script src="${url}/js"></script></head><body><p>Words of a page that shows things from elsewhere.</p><img src="${url}/img"><iframe src="${place}"></iframe></body></html>`,
      'book.epub': makeEpub({
        'OEBPS/text/two.xhtml': `<html><body><p>Words.</p><img src="${url}/e"/><object data="${place}"/></body></html>`,
      }),
      'field.rtf': `{\\rtf1 Words.{\\field{\\*\\fldinst{INCLUDETEXT "${place}"}}{\\fldrslt}}{\\*\\template ${url}/t}}`,
    })
    const { outcomes } = await importPlace(running, folder)
    expect(told(outcomes)).toEqual({
      'linked.docx': 'imported',
      'entity.docx': 'file-unsafe',
      'entity.epub': 'file-unsafe',
      'entity.tmx': 'file-unsafe',
      'page.html': 'imported',
      'book.epub': 'imported',
      'field.rtf': 'imported',
    })
    const found = await running.api.search.search({ query: 'canary sings' })
    expect(found.hits).toEqual([])
    expect(seen).toEqual([])
    await running.close()
    server.close()
  })

  it('goes on after every mutated file of every format', async () => {
    const running = await runCore()
    const random = createRandom(21)
    const mutated = Object.entries(formatFiles()).flatMap(([name, bytes]) =>
      Array.from({ length: 30 }, (_, at) => [`${at}-${name}`, mutateFile(bytes, random)] as const),
    )
    const { outcomes, finished } = await importPlace(running, writeFiles(Object.fromEntries(mutated)))
    expect(finished.cancelled).toBe(false)
    const names = new Set(outcomes.map(({ file }) => file.split('/')[1]))
    expect(names).toEqual(new Set(mutated.map(([name]) => name)))
    const bad = outcomes.filter(
      (one) =>
        one.kind === 'unreadable' &&
        ['importer-stopped', 'file-unreadable', 'unexpected'].includes(one.code) &&
        !one.reason.startsWith('ZIP method') &&
        one.reason !== 'ZIP method 99',
    )
    expect(bad.map((one) => [one.file, one.kind === 'unreadable' && one.reason])).toEqual([])
    expect(finished.imported).toBeGreaterThan(200)
    await running.close()
  }, 120_000)
})

describe('an archive', () => {
  it('with names that climb, clash or lie writes nothing anywhere, and shows them as they are', async () => {
    const running = await runCore()
    const root = writeFiles({})
    const { archive, names } = makeHostileZips()
    writeFileSync(join(root, 'names.zip'), archive)
    const before = listAll(join(root, '..'))
    const { outcomes } = await importPlace(running, join(root, 'names.zip'))
    expect(outcomes).toHaveLength(names.length)
    expect(outcomes.filter(({ kind }) => kind === 'imported').length).toBe(names.length - 1)
    expect(outcomes.find(({ file }) => file.endsWith('link.txt'))).toMatchObject({ code: 'file-unreadable' })
    for (const { file } of outcomes) expect(/[\p{Cc}\u202e]/u.test(file)).toBe(false)
    expect(listAll(join(root, '..'))).toEqual(before)
    expect(readdirSync(join(running.folder, 'staging'))).toEqual([])
    expect(readdirSync(running.core.uploadFolder)).toEqual([])
    await running.close()
  })

  it.each([
    ['of a gigabyte in one file', makeBomb(1_000_000_000, 'honest'), 'file-too-large'],
    ['of fifty megabytes that says so', makeBomb(50_000_000, 'honest'), 'archive-too-large'],
    ['that says it is small', makeBomb(1_000_000_000, 'lying'), 'file-damaged'],
    ['whose entries overlap', makeHostileZips().overlapping, 'file-damaged'],
    ['of a million entries', makeHostileZips().crowded, 'archive-too-large'],
    ['behind a password', makeHostileZips().encrypted, 'file-protected'],
    ['within an archive', makeZip({ 'inner.zip': makeZip({ 'a.txt': 'words' }) }), 'archive-nested'],
    ['of nothing', makeZip({}), 'file-empty'],
    ['cut short', makeZip({ 'a.txt': 'words' }).subarray(0, 60), 'file-damaged'],
  ])('%s is refused in two seconds', async (_, bytes, code) => {
    const running = await runCore()
    // The process is up before the clock starts.
    await importPlace(running, join(writeFiles({ 'a.txt': 'Words.' }), 'a.txt'))
    const file = join(writeFiles({ 'bomb.zip': bytes }), 'bomb.zip')
    const from = performance.now()
    const { outcomes } = await importPlace(running, file)
    expect(performance.now() - from).toBeLessThan(4_000)
    expect(outcomes.map((one) => one.kind === 'unreadable' && one.code)).toEqual([code])
    await running.close()
  })
})

/** Every file below a folder, with its size. */
function listAll(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${name} ${statSync(join(folder, name)).size}`)
    .toSorted()
}
