import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keptTables } from '../../electron/database/kept-tables.ts'
import { derivedTableNames } from '../../electron/documents/derived-tables.ts'
import { migrations } from '../../electron/database/migrations/index.ts'
import { openLibrary, openMemory } from '../../electron/database/open.ts'
import { readSchema } from '../../electron/database/schema.ts'
import { inTransaction, type Sql } from '../../electron/database/sql.ts'
import { importedId, makeFolder, openTestLibrary, removeFolder } from '../support/library.ts'

const now = () => '2026-03-02T08:00:00.000Z'
const open = (folder: string, mode: 'write' | 'read' = 'write') => openLibrary({ folder, mode, now })
const refusal = (code: string, details: object = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) as unknown })
const memo = 'A memo\n\nShipments of transceivers grew.\n'

describe('a library folder', () => {
  let folder: string
  beforeEach(() => {
    folder = makeFolder()
  })
  afterEach(() => removeFolder(folder))

  it('is made for its owner alone', () => {
    const inner = join(folder, 'mine', 'library')
    const library = open(inner)
    library.db.run("insert into settings (name, value) values ('theme', '1')")
    expect(statSync(inner).mode & 0o777).toBe(0o700)
    for (const name of readdirSync(inner))
      expect(`${name} ${(statSync(join(inner, name)).mode & 0o777).toString(8)}`).toBe(`${name} 600`)
    library.close()
  })

  it('is opened with every pragma in force', () => {
    const library = open(folder)
    const pragmas = [
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'trusted_schema',
      'cell_size_check',
      'busy_timeout',
    ]
    expect(pragmas.map((name) => library.db.pragma(name))).toEqual(['wal', 2, 1, 0, 1, 5000])
    library.close()
  })

  it('reads as empty, and stays untouched, where there is no library yet', async () => {
    const absent = join(folder, 'nothing')
    const test = openTestLibrary({ folder: absent, mode: 'read' })
    expect(await test.api.documents.list({ view: 'all' })).toEqual({ documents: [], total: 0 })
    await expect(test.api.settings.save({ theme: 'dark' })).rejects.toThrow(
      refusal('library-read-only') as Error,
    )
    test.close()
    expect(existsSync(absent)).toBe(false)
  })

  it('is not filled anew when its database has gone missing', () => {
    open(folder).close()
    mkdirSync(join(folder, 'backups'))
    writeFileSync(join(folder, 'backups', 'kept.sqlite'), 'x')
    renameSync(join(folder, 'library.sqlite'), join(folder, 'elsewhere'))
    expect(() => open(folder)).toThrow(refusal('library-damaged') as Error)
    expect(existsSync(join(folder, 'library.sqlite'))).toBe(false)
  })

  it('is not taken for an empty one by a process started beside a session', () => {
    expect(() => openLibrary({ folder, mode: 'read', now, mustExist: true })).toThrow(
      refusal('library-damaged') as Error,
    )
    expect(readdirSync(folder)).toEqual([])
  })

  it('refuses to write once its file was removed under it', async () => {
    const test = openTestLibrary({ folder })
    rmSync(test.library.folder.database)
    await expect(test.api.settings.save({ theme: 'dark' })).rejects.toThrow(
      refusal('library-damaged') as Error,
    )
    test.close()
  })

  it('loses what an interrupted import had staged', () => {
    open(folder).close()
    mkdirSync(join(folder, 'staging'))
    writeFileSync(join(folder, 'staging', 'half.part'), 'x')
    open(folder).close()
    expect(readdirSync(join(folder, 'staging'))).toEqual([])
  })
})

describe('the place of the one writer', () => {
  let folder: string
  beforeEach(() => {
    folder = makeFolder()
  })
  afterEach(() => removeFolder(folder))

  it('is refused to a second one, naming the process that has it', () => {
    const first = open(folder)
    expect(() => open(folder)).toThrow(refusal('library-busy', { pid: process.pid }) as Error)
    first.close()
    open(folder).close()
  })

  it('leaves room for readers, who see what was committed', () => {
    const writer = open(folder)
    const reader = open(folder, 'read')
    writer.db.run("insert into settings (name, value) values ('theme', '1')")
    expect(reader.db.column('select name from settings')).toEqual(['theme'])
    expect(() => inTransaction(reader.db, () => null)).toThrow(refusal('library-read-only') as Error)
    reader.close()
    writer.close()
  })

  it('is free within a second after its holder was killed', async () => {
    const holder = spawn(process.execPath, [script('hold-library.ts'), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await new Promise((resolve) => holder.stdout.once('data', resolve))
    expect(() => open(folder)).toThrow(refusal('library-busy', { pid: holder.pid ?? 0 }) as Error)
    const ended = new Promise((resolve) => holder.once('exit', resolve))
    holder.kill('SIGKILL')
    await ended
    const from = performance.now()
    open(folder).close()
    expect(performance.now() - from).toBeLessThan(1000)
  })
})

describe('a library that cannot be opened', () => {
  let folder: string
  let file: string
  beforeEach(() => {
    folder = makeFolder()
    file = join(folder, 'library.sqlite')
  })
  afterEach(() => removeFolder(folder))

  const bytesOf = () => createHash('sha256').update(readFileSync(file)).digest('hex')

  it('was made by a newer program: it says both versions and leaves the file', () => {
    open(folder).close()
    change(file, 'pragma user_version = 99')
    const before = bytesOf()
    for (const mode of ['write', 'read'] as const)
      expect(() => open(folder, mode)).toThrow(
        refusal('library-too-new', { found: 99, known: migrations.length }) as Error,
      )
    expect(bytesOf()).toBe(before)
  })

  it.each([
    ['text', () => 'Dear diary, '.repeat(500)],
    ['a database of another program', () => makeDatabase('create table mail (id integer)')],
  ])('is %s: it is left as it was', (_, content) => {
    writeFileSync(file, content())
    const before = bytesOf()
    expect(() => open(folder)).toThrow(refusal('library-foreign') as Error)
    expect(() => open(folder, 'read')).toThrow(refusal('library-foreign') as Error)
    expect(bytesOf()).toBe(before)
  })

  it('has a damaged header', () => {
    open(folder).close()
    const bytes = readFileSync(file)
    bytes[3] = (bytes[3] ?? 0) ^ 1
    writeFileSync(file, bytes)
    expect(() => open(folder)).toThrow(refusal('library-damaged') as Error)
  })

  it('is cut short', () => {
    const test = openTestLibrary({ folder })
    test.importText('memo.txt', memo.repeat(2_000))
    test.close()
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length / 2)))
    expect(() => {
      const library = open(folder)
      library.close()
    }).toThrow(refusal('library-damaged') as Error)
  })

  it.each([
    'create view passages_seen as select * from passages',
    'create trigger spy after insert on notes begin delete from notes; end',
    'create table extra (id integer)',
    'create table mine (id integer, twice integer generated always as (id * 2))',
  ])('brings something of its own: %s', (statement) => {
    open(folder).close()
    change(file, statement)
    for (const mode of ['write', 'read'] as const)
      expect(() => open(folder, mode)).toThrow(refusal('library-foreign') as Error)
  })

  it('has lost a table', () => {
    open(folder).close()
    change(file, 'drop table note_snapshots')
    expect(() => open(folder)).toThrow(refusal('library-damaged') as Error)
  })
})

describe('a read-only folder', () => {
  let folder: string
  beforeEach(() => {
    folder = makeFolder()
  })

  // Rights mean nothing to root, a read-only mount does.
  const mounted = process.getuid?.() === 0 && canMount()
  const seal = (path: string): (() => void) => {
    if (mounted) {
      spawnSync('mount', ['--bind', path, path])
      spawnSync('mount', ['-o', 'remount,ro,bind', path])
      return () => void spawnSync('umount', [path])
    }
    for (const name of readdirSync(path)) chmodSync(join(path, name), 0o400)
    chmodSync(path, 0o500)
    return () => {
      chmodSync(path, 0o700)
      for (const name of readdirSync(path)) chmodSync(join(path, name), 0o600)
    }
  }

  it.skipIf(process.getuid?.() === 0 && !mounted)(
    'opens for reading, and says so, after a clean close',
    async () => {
      const first = openTestLibrary({ folder })
      const documentId = importedId(first.importText('memo.txt', memo))
      first.close()
      const unseal = seal(folder)
      try {
        for (const mode of ['write', 'read'] as const) {
          const test = openTestLibrary({ folder, mode })
          expect(await test.api.library.read({})).toMatchObject({ readOnly: true, documents: 1 })
          expect(
            (await test.api.documents.passages({ documentId, from: 0, to: 9 })).map(({ en }) => en?.text),
          ).toContain('Shipments of transceivers grew.')
          await expect(test.api.documents.remove({ documentIds: [documentId] })).rejects.toThrow(
            refusal('library-read-only') as Error,
          )
          expect(await test.api.library.verify({})).toMatchObject({ ok: true })
          test.close()
        }
      } finally {
        unseal()
        removeFolder(folder)
      }
    },
  )

  it.skipIf(process.getuid?.() === 0 && !mounted)(
    'opens with what its writer had not yet moved out of the log',
    async () => {
      const source = makeFolder()
      const writer = openTestLibrary({ folder: source })
      writer.importText('memo.txt', memo)
      for (const name of ['library.sqlite', 'library.sqlite-wal'])
        copyFileSync(join(source, name), join(folder, name))
      writer.close()
      const unseal = seal(folder)
      try {
        const test = openTestLibrary({ folder, mode: 'read' })
        expect(await test.api.library.read({})).toMatchObject({ documents: 1 })
        test.close()
      } finally {
        unseal()
        removeFolder(folder)
        removeFolder(source)
      }
    },
  )
})

describe('a full disk', () => {
  it('refuses an import, keeps all there was, and works again once there is space', async () => {
    const test = openTestLibrary()
    importedId(test.importText('first.txt', memo))
    const pages = Number(test.deps.db.pragma('page_count'))
    test.deps.db.pragma(`max_page_count = ${pages + 20}`)
    const big = Array.from(
      { length: 4_000 },
      (_, line) => `Line ${line} says ${(line * 7919) % 10_007} things.`,
    ).join('\n\n')
    expect(test.importText('big.txt', big)).toMatchObject({ kind: 'unreadable', code: 'disk-full' })
    await expect(test.api.notes.create({ body: 'x'.repeat(3_000_000) })).rejects.toThrow(
      refusal('disk-full') as Error,
    )
    expect(await test.api.library.verify({})).toMatchObject({ ok: true })
    expect((await test.api.documents.list({ view: 'all' })).total).toBe(1)
    test.deps.db.pragma('max_page_count = 1000000')
    expect(test.importText('big.txt', big)).toMatchObject({ kind: 'imported' })
    expect(await test.api.library.verify({})).toMatchObject({ ok: true })
    test.close()
    removeFolder(test.folder)
  })

  it.skipIf(process.getuid?.() !== 0 || !canMount())('is met on a real one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lightbench-small-'))
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder])
    try {
      const test = openTestLibrary({ folder })
      const outcomes = Array.from({ length: 16 }, (_, index) =>
        test.importText(`memo ${index}.txt`, invented(index, 120_000)),
      )
      expect(outcomes.map(({ kind }) => kind)).toContain('imported')
      expect(outcomes.at(-1)).toMatchObject({ kind: 'unreadable', code: 'disk-full' })
      const imported = outcomes.filter(({ kind }) => kind === 'imported').length
      expect((await test.api.documents.list({ view: 'all', limit: 1000 })).total).toBe(imported)
      expect(await test.api.library.verify({})).toMatchObject({ ok: true })
      spawnSync('mount', ['-o', 'remount,size=24m', folder])
      expect(test.importText('after.txt', invented(77, 120_000))).toMatchObject({ kind: 'imported' })
      test.close()
    } finally {
      spawnSync('umount', [folder])
      removeFolder(folder)
    }
  })
})

describe('migrations', () => {
  it('make the schema that reviewers read', async () => {
    const db = openMemory()
    for (const up of migrations) up(db)
    const statements = readSchema(db)
      .filter(({ name, sql }) => sql !== '' && !name.startsWith('passage_fts_'))
      .map(({ sql }) => `${sql};`)
    await expect(`${statements.join('\n\n')}\n`).toMatchFileSnapshot('../fixtures/schema.sql')
  })

  it('leave no table without a way to notice damage', () => {
    const db = openMemory()
    for (const up of migrations) up(db)
    const tables = readSchema(db)
      .filter(({ type, name }) => type === 'table' && !name.startsWith('passage_fts'))
      .map(({ name }) => name)
    expect(tables.toSorted()).toEqual(
      [...keptTables, ...derivedTableNames, 'index_seals', 'row_checksums'].toSorted(),
    )
  })

  it('copy the library aside first, and fail as a whole', () => {
    const folder = makeFolder()
    const first = openTestLibrary({ folder })
    importedId(first.importText('memo.txt', memo))
    first.close()
    const broken = (db: Sql) => {
      db.exec('create table claims (key integer primary key) strict')
      throw new Error('half way')
    }
    expect(() => openLibrary({ folder, mode: 'write', now, migrations: [...migrations, broken] })).toThrow(
      'half way',
    )
    const [copy] = readdirSync(join(folder, 'backups'))
    expect(copy).toMatch(new RegExp(`^before-migration-from-${migrations.length}-`))
    const kept = new Database(join(folder, 'backups', copy ?? ''), { readonly: true })
    expect(kept.prepare('select title from documents').pluck().all()).toHaveLength(1)
    kept.close()
    const again = openTestLibrary({ folder })
    expect(again.deps.db.pragma('user_version')).toBe(migrations.length)
    again.close()
    const added = (db: Sql) => db.exec('create table claims (key integer primary key) strict')
    const newer = openLibrary({ folder, mode: 'write', now, migrations: [...migrations, added] })
    expect(newer.schemaVersion).toBe(migrations.length + 1)
    newer.close()
    expect(() => open(folder)).toThrow(
      refusal('library-too-new', { found: migrations.length + 1, known: migrations.length }) as Error,
    )
    removeFolder(folder)
  })
})

describe('a killed writer', () => {
  it('leaves every document it had reported whole, and none that is torn', async () => {
    const folder = makeFolder()
    const reported = new Set<string>()
    for (let round = 0; round < 12; round += 1) {
      const importer = spawn(process.execPath, [script('import-forever.ts'), folder, String(round)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let output = ''
      importer.stdout.on('data', (data: Buffer) => (output += data.toString('utf8')))
      const ended = new Promise((resolve) => importer.once('exit', resolve))
      // Every second one has reported a document, however slow the machine is.
      const lines = round % 2 === 0 ? 1 : 2
      while (output.split('\n').length <= lines)
        await new Promise((resolve) => importer.stdout.once('data', resolve))
      // At another moment of its work each time.
      await new Promise((resolve) => setTimeout(resolve, (round * 37) % 190))
      importer.kill('SIGKILL')
      await ended
      for (const line of output.split('\n').slice(0, -1)) if (line !== 'ready') reported.add(line)
    }
    const from = performance.now()
    const test = openTestLibrary({ folder })
    expect(performance.now() - from).toBeLessThan(2000)
    const held = new Set(test.deps.db.column<string>('select id from documents'))
    expect(reported.size).toBeGreaterThan(5)
    expect([...reported].filter((id) => !held.has(id))).toEqual([])
    expect(await test.api.library.verify({})).toMatchObject({ ok: true, problems: [] })
    test.close()
    removeFolder(folder)
  }, 240_000)
})

const script = (name: string): string => fileURLToPath(new URL(`../support/${name}`, import.meta.url))

function change(file: string, statement: string): void {
  const db = new Database(file)
  db.unsafeMode(true)
  db.exec(statement)
  db.pragma('wal_checkpoint(truncate)')
  db.close()
}

function makeDatabase(statement: string): Buffer {
  const db = new Database(':memory:')
  db.exec(statement)
  return db.serialize()
}

/** Text of about so many characters that hardly compresses. */
function invented(seed: number, length: number): string {
  let state = seed + 1
  const words = Array.from({ length: Math.ceil(length / 9) }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state.toString(36)
  })
  return words.map((word, index) => (index % 12 === 11 ? `${word}.\n\n` : `${word} `)).join('')
}

function canMount(): boolean {
  const at = mkdtempSync(join(tmpdir(), 'lightbench-mount-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at]).status === 0
  if (mounted) spawnSync('umount', [at])
  rmSync(at, { recursive: true, force: true })
  return mounted
}
