import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { decodeText } from '../../electron/extraction/decode-text.ts'
import { commitPrepared, commitStaged } from '../../electron/imports/commit-imports.ts'
import { importRecords } from '../../electron/imports/import-records.ts'
import { prepareImport } from '../../electron/imports/prepare-import.ts'
import { writeStaged } from '../../electron/imports/staging.ts'
import { encodeBig5, encodeGb18030 } from '../support/encode-chinese.ts'
import {
  importedId,
  openTestLibrary,
  prepareText,
  removeFolder,
  samplesFolder,
  type TestLibrary,
  shippedLexicon,
} from '../support/library.ts'

const samples = readdirSync(samplesFolder).filter((name) => name.endsWith('.txt'))

describe('importing', () => {
  let test: TestLibrary
  beforeEach(() => {
    test = openTestLibrary()
  })
  afterEach(() => {
    test.close()
    removeFolder(test.folder)
  })

  it.each(samples)('takes in %s with everything its outcome tells', async (name) => {
    const outcome = test.importSample(name)
    const detail = await test.api.documents.read({ documentId: importedId(outcome) })
    expect(outcome).toMatchObject({
      kind: 'imported',
      file: name,
      documentKind: detail.kind,
      title: detail.title,
      company: detail.company,
      period: detail.period,
      passages: detail.passages,
      facts: detail.suggestedFacts,
      warnings: [],
    })
    expect(detail.passages).toBeGreaterThanOrEqual(60)
    const [original] = test.deps.db.column<Uint8Array>('select data from originals')
    expect(inflateRawSync(original ?? new Uint8Array()).equals(readFileSync(join(samplesFolder, name)))).toBe(
      true,
    )
  })

  it('knows the same bytes again under another name, and brings them back from the bin', async () => {
    const first = importedId(test.importText('memo.txt', 'A memo\n\nLead times grew.'))
    await test.api.documents.remove({ documentIds: [first] })
    expect(await test.api.library.read({})).toMatchObject({ documents: 0, inBin: 1 })
    const again = test.importText('copy of memo.txt', 'A memo\n\nLead times grew.')
    expect(again).toMatchObject({ kind: 'duplicate', documentId: first, file: 'copy of memo.txt' })
    expect(await test.api.library.read({})).toMatchObject({ documents: 1, inBin: 0 })
  })

  it('counts the turns whose names are in doubt among the checks', () => {
    const call = (answers: string) =>
      [
        'Brightwell Optics Q3 2025 earnings call',
        'Operator',
        'Our first question comes from Tess Quill with Harbor & Stone.',
        'Tess Quill',
        'How full are the factories?',
        answers,
        'Yeah, we see our factories full through the year, and we have signed for two more lines that come to us in spring. Our customers wait for them.',
        'Tess Quill',
        'And prices?',
        'Ivan Okoye',
        'They hold, and we have told our customers so for a year now.',
      ].join('\n')
    expect(test.importText('doubtful.txt', call('Tess Quill'))).toMatchObject({ kind: 'imported', checks: 1 })
    expect(test.importText('sound.txt', call('Ivan Okoye'))).toMatchObject({ kind: 'imported', checks: 0 })
  })

  it('announces each batch after its commit, with the ids of what is there', () => {
    const outcome = test.importText('memo.txt', 'A memo\n\nLead times grew.')
    expect(test.announced).toEqual([
      {
        name: 'libraryChanged',
        event: {
          kinds: ['documents', 'facts', 'checks', 'grids', 'highlights', 'history'],
          ids: [importedId(outcome)],
        },
      },
    ])
  })

  it('commits staged documents under the names the user knows, and leaves nothing staged', async () => {
    const prepared = ['one', 'two', 'three'].map((word) =>
      prepareText(`${word}.txt`, `Memo ${word}\n\nIt grew.`),
    )
    const staged = prepared.map((document) => ({
      path: writeStaged(test.library.folder.staging, document.fileName, importRecords(document)),
      file: `folder/${document.fileName}`,
    }))
    expect(staged.map(({ path }) => statSync(path).mode & 0o777)).toEqual([0o600, 0o600, 0o600])
    const outcomes = commitStaged(test.deps, staged, 'job')
    expect(outcomes.map((one) => `${one.kind} ${one.file}`)).toEqual([
      'imported folder/one.txt',
      'imported folder/two.txt',
      'imported folder/three.txt',
    ])
    expect(readdirSync(test.library.folder.staging)).toEqual([])
    expect(
      (await test.api.documents.list({ view: 'all' })).documents.map(({ fileName }) => fileName),
    ).toContain('two.txt')
  })

  it('leaves out a document whose records are cut short, and takes the rest of its batch', () => {
    const good = prepareText('good.txt', 'Good\n\nIt grew.')
    const bad = prepareText('bad.txt', 'Bad\n\nIt shrank.')
    const [head] = importRecords(bad)
    const staged = [
      { path: writeStaged(test.library.folder.staging, 'bad', head ? [head] : []), file: 'bad.txt' },
      { path: writeStaged(test.library.folder.staging, 'good', importRecords(good)), file: 'good.txt' },
    ]
    expect(commitStaged(test.deps, staged, 'job').map(({ kind, file }) => `${kind} ${file}`)).toEqual([
      'unreadable bad.txt',
      'imported good.txt',
    ])
  })

  it('reads a document of five million characters without checking it, and says so', () => {
    const paragraph = `${'Lead times for lasers grew. '.repeat(40)}\n\n`
    const { findings, checkedBy, warnings } = prepareText('long.txt', paragraph.repeat(4_500))
    expect({ findings, checkedBy, warnings }).toEqual({
      findings: [],
      checkedBy: null,
      warnings: ['not-checked'],
    })
  })

  it('imports five hundred files whole, in batches', async () => {
    const prepared = Array.from({ length: 500 }, (_, index) =>
      prepareText(`memo ${index}.txt`, `Memo ${index}\n\nIt grew.`),
    )
    const outcomes = commitPrepared(test.deps, prepared, 'job')
    expect(outcomes.filter(({ kind }) => kind === 'imported')).toHaveLength(500)
    expect(test.announced).toHaveLength(25)
    expect((await test.api.documents.list({ view: 'all', limit: 1000 })).total).toBe(500)
    expect(await test.api.history.undo({})).toEqual({ undo: null, redo: 'history.documents-imported' })
    expect(await test.api.library.read({})).toMatchObject({ documents: 0, inBin: 500 })
    await test.api.history.redo({})
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, checked: { documents: 500 } })
  })
})

describe('a file that is no document', () => {
  const read = (fileName: string, bytes: Uint8Array) =>
    prepareImport({ bytes, fileName, companies: [], lexicon: shippedLexicon })
  it.each([
    ['empty.txt', Buffer.alloc(0), 'file-empty', '0 B'],
    ['blank.txt', Buffer.from(' \n\n'), 'file-empty', '3 B'],
    ['book.txt', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), 'file-damaged', 'ZIP: its end is missing'],
    ['chart.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'file-not-text', 'PNG'],
    [
      'noise.txt',
      Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * at * 31) % 256)),
      'file-not-text',
      'NUL',
    ],
    ['tune.mp3', Buffer.from('ID3 a tune'), 'file-not-text', 'MP3'],
    ['words.docx', Buffer.from([0x81, 0, 0, 3, 9, 0, 0xf1]), 'file-damaged', 'docx'],
    [
      'letter.doc',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'format-unsupported',
      'doc',
    ],
    ['program.py', Buffer.from('plain words'), 'format-unsupported', 'py'],
  ])('%s is told from text', async (fileName, bytes, code, reason) => {
    expect(await read(fileName, bytes)).toEqual({ kind: 'unreadable', file: fileName, code, reason })
  })

  it('is too large beyond 200 MB', async () => {
    expect(await read('huge.txt', new Uint8Array(200_000_001))).toMatchObject({
      code: 'file-too-large',
      reason: '200 MB',
    })
  })
})

describe('the encoding of a file', () => {
  const english =
    'We ended the quarter with revenue of $53.2 million — “at the high end” of guidance, a naïve reading.\n'
  const traditional =
    '本季營收為五千三百萬美元，達到指引的高標。我們預期下一季資料中心的需求會繼續成長，毛利率也會改善。\n'
  const simplified =
    '本季营收为五千三百万美元，达到指引的高标。我们预期下一季数据中心的需求会继续增长，毛利率也会改善。\n'
  const bilingual = `${english}${traditional}`.repeat(20)
  const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()
  const western = (text: string) =>
    Buffer.from(
      text.replace(/[—“”]/g, (mark) => ({ '—': '\x97', '“': '\x93', '”': '\x94' })[mark] ?? mark),
      'latin1',
    )

  it.each([
    ['UTF-8', Buffer.from(bilingual), 'utf-8', bilingual, []],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${bilingual}`), 'utf-8', bilingual, []],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${bilingual}`, 'utf16le'), 'utf-16le', bilingual, []],
    ['UTF-16, the other way round', utf16be(`\ufeff${bilingual}`), 'utf-16be', bilingual, []],
    ['UTF-16 without a mark', Buffer.from(bilingual, 'utf16le'), 'utf-16le', bilingual, []],
    ['UTF-16 without a mark, the other way round', utf16be(bilingual), 'utf-16be', bilingual, []],
    [
      'UTF-16 of Chinese alone',
      Buffer.from(traditional.repeat(30), 'utf16le'),
      'utf-16le',
      traditional.repeat(30),
      [],
    ],
    ['Big5', encodeBig5(traditional.repeat(30)), 'big5', traditional.repeat(30), ['encoding-guessed:big5']],
    [
      'GB18030',
      encodeGb18030(simplified.repeat(30)),
      'gb18030',
      simplified.repeat(30),
      ['encoding-guessed:gb18030'],
    ],
    [
      'GB18030 of Traditional',
      encodeGb18030(traditional.repeat(30)),
      'gb18030',
      traditional.repeat(30),
      ['encoding-guessed:gb18030'],
    ],
    [
      'windows-1252',
      western(english.repeat(20)),
      'windows-1252',
      english.repeat(20),
      ['encoding-guessed:windows-1252'],
    ],
    [
      'UTF-8 with a replacement character of its own',
      Buffer.from(`${english}\ufffd`),
      'utf-8',
      `${english}\ufffd`,
      [],
    ],
  ] as const)('%s is read right', (_, bytes, encoding, text, warnings) => {
    expect(decodeText(bytes)).toEqual({ encoding, text, warnings })
  })

  it.each([
    ['cut within a character', (bytes: Buffer) => bytes.subarray(0, bytes.length - 2), 'bytes-replaced:2'],
    [
      'with foreign bytes',
      (bytes: Buffer) =>
        Buffer.concat([bytes.subarray(0, 100), Buffer.from([0xff, 0xfe, 0xc3]), bytes.subarray(100)]),
      'bytes-replaced:3',
    ],
  ])('UTF-8 %s is read with a warning that counts them', (_, damage, warning) => {
    const decoded = decodeText(damage(Buffer.from(bilingual)))
    expect(decoded).toMatchObject({ encoding: 'utf-8', warnings: [warning] })
  })

  it('is not given up for one stray zero byte, which is told', () => {
    const bytes = Buffer.concat([Buffer.from(bilingual), Buffer.from([0]), Buffer.from(bilingual)])
    expect(decodeText(bytes)).toMatchObject({ encoding: 'utf-8', warnings: ['nul-bytes:1'] })
  })

  it.each([
    ['big5', encodeBig5(traditional.repeat(30))],
    ['gb18030', encodeGb18030(simplified.repeat(30))],
    ['utf-16le', Buffer.from(`\ufeff${bilingual}`, 'utf16le')],
  ] as const)('%s survives damage: what was replaced is counted', (encoding, bytes) => {
    const damaged = Buffer.from(bytes.subarray(0, bytes.length - 1))
    for (const at of [301, 702, 1103]) damaged[at] = 0xff
    const decoded = decodeText(damaged)
    expect(decoded?.encoding).toBe(encoding)
    const marks = decoded?.text.match(/\ufffd/g)?.length ?? 0
    expect(decoded?.warnings.includes(`bytes-replaced:${marks}`)).toBe(marks > 0)
  })
})

describe('a text file of 50 MB', () => {
  it('imports, reads and searches like a short one', async () => {
    const test = openTestLibrary()
    const lines = Array.from({ length: 420_000 }, (_, line) =>
      line % 25 === 0
        ? `Line ${line}: revenue was $${line}.5 million.`
        : `Line ${line}: shipments of modules that left the factory were a little more than was planned in the spring of that year.`,
    )
    const text = lines.join('\n\n')
    expect(text.length).toBeGreaterThan(48_000_000)
    const documentId = importedId(test.importText('long.txt', text))
    const reading = performance.now()
    const rows = await test.api.documents.passages({ documentId, from: 400_000, to: 400_200 })
    expect(rows[0]?.en?.text).toContain('Line 400000:')
    // Ten times what it takes, so that only a blow-up fails.
    expect(performance.now() - reading).toBeLessThan(1000)
    const searching = performance.now()
    const found = await test.api.search.search({ query: '"Line 419999"' })
    expect(found.hits[0]).toMatchObject({ documentId, passage: 419_999 })
    expect(performance.now() - searching).toBeLessThan(1000)
    const opening = performance.now()
    const detail = await test.api.documents.read({ documentId })
    expect(detail.passages).toBe(420_000)
    expect(performance.now() - opening).toBeLessThan(5000)
    const finding = performance.now()
    const { hits } = await test.api.documents.find({ documentId, query: 'revenue was $419975.5' })
    expect(hits).toMatchObject([{ ordinal: 419_975, side: 'en' }])
    expect(performance.now() - finding).toBeLessThan(10_000)
    test.close()
    removeFolder(test.folder)
  }, 300_000)
})
