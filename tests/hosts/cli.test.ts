import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectToCore } from '../../electron/core/connect-socket.ts'
import { commandTable, type CommandName } from '../../electron/hosts/cli-commands.ts'
import { createOutput } from '../../electron/hosts/cli-output.ts'
import { describeUsage } from '../../electron/hosts/cli-usage.ts'
import { defaultLibraryFolder } from '../../electron/hosts/library-folder.ts'
import { localeOf } from '../../electron/hosts/locale.ts'
import { browserCommand } from '../../electron/hosts/open-browser.ts'
import { connectApi } from '../../shared/api/api.ts'
import { lighthouseStory as story } from '../fixtures/lighthouse-story.ts'
import { makeFolder, removeFolder, samplesFolder } from '../support/library.ts'
import { program } from '../support/program.ts'
import { writeDocuments } from '../support/run-core.ts'
import { openLink } from '../support/web-client.ts'

const scratch = mkdtempSync(join(tmpdir(), 'lightbench-cli-'))
const library = join(scratch, 'library')
const environment = {
  PATH: process.env['PATH'] ?? '',
  HOME: scratch,
  LANG: 'en_US.UTF-8',
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
}
const running: ChildProcessWithoutNullStreams[] = []
afterAll(() => running.forEach((child) => child.kill('SIGKILL')))

type Line = Readonly<Record<string, unknown>>
function lightbench(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program.cli, ...args], {
    encoding: 'utf8',
    env: environment,
    maxBuffer: 100_000_000,
  })
  const lines = (): Line[] =>
    stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line)
  return { status, stdout, stderr, lines }
}

/** Starts a command that goes on, and waits for words it prints. */
async function begin(words: RegExp, ...args: readonly string[]) {
  const child = spawn(process.execPath, [program.cli, ...args], { env: environment })
  running.push(child)
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  let said = ''
  const match = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      const [found] = words.exec(said) ?? []
      if (found) resolve(found)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('close', () => reject(new Error(`it ended: ${said}`)))
  })
  return { child, match, ended, said: () => said }
}

const files = {
  memo: join(scratch, 'memo.txt'),
  empty: join(scratch, 'empty.txt'),
  binary: join(scratch, 'binary.txt'),
  odd: join(scratch, 'slides.key'),
}
beforeAll(() => {
  writeFileSync(files.memo, 'A memo.\n\nRevenue was $4.2 million in the first quarter of 2024.\n')
  writeFileSync(files.empty, '')
  writeFileSync(files.binary, Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3, 0, 0]))
  writeFileSync(files.odd, 'x')
})

describe('lightbench import', () => {
  it('prints a line for each file once it is in the library, and one for each that is not', () => {
    const { status, lines, stderr } = lightbench(
      'import',
      samplesFolder,
      files.memo,
      files.empty,
      files.binary,
      files.odd,
      '/nowhere.txt',
      '--library',
      library,
      '--json',
      '--quiet',
    )
    const told = lines()
    expect(status).toBe(1)
    expect(stderr).toBe('')
    expect(Object.keys(told.find(({ file }) => file === files.memo) ?? {})).toEqual([
      'file',
      'outcome',
      'documentId',
      'kind',
      'title',
      'company',
      'ticker',
      'period',
      'date',
      'languages',
      'sections',
      'turns',
      'passages',
      'facts',
      'checks',
      'warnings',
    ])
    const codes = Object.fromEntries(
      told.filter(({ outcome }) => outcome === 'unreadable').map(({ file, code }) => [file, code]),
    )
    expect(codes).toMatchObject({
      [files.empty]: 'file-empty',
      [files.binary]: 'file-not-text',
      [files.odd]: 'format-unsupported',
      '/nowhere.txt': 'file-not-found',
    })
    for (const line of told.filter(({ outcome }) => outcome === 'unreadable'))
      expect(line['reason']).toEqual(expect.any(String))
  })

  it('knows a file it has', () => {
    const { status, lines } = lightbench('import', files.memo, '--library', library, '--json')
    expect(status).toBe(0)
    expect(lines()).toMatchObject([
      { file: files.memo, outcome: 'duplicate', title: expect.any(String) as string },
    ])
  })

  it('says in words what it did, and why a file is not there', () => {
    const { status, stdout, stderr } = lightbench('import', files.memo, files.empty, '--library', library)
    expect(status).toBe(1)
    expect(stdout).toContain('already there')
    expect(stdout).toContain('The file is empty.')
    expect(stderr).toContain('0 imported, 1 already there, 1 not imported.')
  })

  it('keeps whole documents when it is stopped, and tells of those and no others', async () => {
    const other = join(scratch, 'stopped')
    const { child, ended, said } = await begin(
      /memo-0020/,
      'import',
      writeDocuments(300),
      '--library',
      other,
      '--json',
    )
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(said()).toMatch(/Stopped\. \d+ documents are in the library, whole; import again to go on/)
    const told = said()
      .split('\n')
      .filter((line) => line.startsWith('{'))
    expect(told.length).toBeLessThan(300)
    const held = lightbench('documents', '--library', other, '--json').lines()
    expect(held.length).toBe(told.length)
    expect(lightbench('verify', '--library', other, '--json').lines()).toEqual([{ ok: true, problems: [] }])
  })
})

describe('lightbench parse and facts', () => {
  it('print what is in a file, without a library', () => {
    const { status, lines } = lightbench('parse', files.memo, files.empty, '--json')
    expect(status).toBe(1)
    const [memo, empty] = lines()
    expect(Object.keys(memo ?? {})).toEqual([
      'file',
      'document',
      'participants',
      'sections',
      'turns',
      'exchanges',
      'suspectTurns',
      'quotations',
      'passages',
    ])
    expect(Object.keys(memo?.['document'] as Line)).toEqual([
      'kind',
      'title',
      'company',
      'ticker',
      'exchange',
      'period',
      'date',
      'languages',
      'source',
      'author',
      'url',
      'fiscalYearEnd',
    ])
    expect(empty).toEqual({
      file: files.empty,
      outcome: 'unreadable',
      code: 'file-empty',
      reason: 'The file is empty.',
    })
  })

  it('print a figure a line, headline figures first when asked', () => {
    const [fact] = lightbench('facts', files.memo, '--json').lines()
    expect(Object.keys(fact ?? {})).toEqual([
      'file',
      'line',
      'span',
      'quote',
      'speaker',
      'metric',
      'segment',
      'basis',
      'period',
      'kind',
      'value',
      'unit',
      'confidence',
      'importance',
      'approximation',
      'condition',
      'voice',
      'source',
      'subject',
      'garbled',
      'repeats',
    ])
    expect(fact).toMatchObject({
      file: files.memo,
      line: 3,
      metric: 'Revenue',
      value: '4200000',
      unit: 'USD',
    })
    expect(lightbench('facts', samplesFolder, '--rank', '--json').lines().length).toBeGreaterThan(10)
  })

  it('read folders, and need no home to do so', () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [program.cli, 'parse', scratch, '--json', '--quiet'],
      {
        encoding: 'utf8',
        env: { HOME: '/nowhere' },
        maxBuffer: 100_000_000,
      },
    )
    expect(status).toBe(1)
    expect(stdout).toContain(`"file":"${files.memo}"`)
  })
})

describe('lightbench align', () => {
  const english = join(scratch, 'story.en.txt')
  const chinese = join(scratch, 'story.zh')
  beforeAll(() => {
    writeFileSync(english, `${story.en.join('\n')}\n`)
    writeFileSync(chinese, `\n${story.zh.join('\n')}\n`)
  })

  it('prints a line for each row of two files, whichever comes first', () => {
    const expected = story.beads.map(([en, zh]) => ({
      en: en.map((at) => at + 1),
      zh: zh.map((at) => at + 2),
    }))
    const { status, lines } = lightbench('align', chinese, english, '--sentences', '--json')
    expect(status).toBe(0)
    expect(lines().map(({ en, zh }) => ({ en, zh }))).toEqual(expected)
    for (const { score } of lines())
      expect(score).toSatisfy((value) => Number(value) >= 0 && Number(value) <= 1)
  })

  it('aligns several pairs in one run, and names a file that stops its pair', () => {
    const { status, lines } = lightbench(
      'align',
      english,
      chinese,
      files.empty,
      chinese,
      english,
      english,
      '--json',
    )
    expect(status).toBe(1)
    const rows = lines().filter((line) => 'files' in line)
    expect(rows).toHaveLength(story.beads.length)
    expect(rows[0]).toEqual({
      files: { en: english, zh: chinese },
      en: [1],
      zh: [2],
      score: expect.any(Number),
    })
    expect(lines().slice(rows.length)).toMatchObject([
      { file: files.empty, outcome: 'unreadable', code: 'file-empty' },
      { file: english, outcome: 'unreadable', code: 'languages-not-two' },
    ])
  })

  it('takes lines given as sentences as they stand, also where they look like markup', () => {
    const [first, second] = [join(scratch, 'tags.txt'), join(scratch, 'tags.zh.txt')]
    writeFileSync(first, `<html>The lamp was lit.</html>\n{"a": 1}\n# The ship turned slowly.\n`)
    writeFileSync(second, `<html>灯点亮了。</html>\n{"a": 1}\n# 船慢慢地转向。\n`)
    const { lines } = lightbench('align', first, second, '--sentences', '--json')
    expect(lines().map(({ en, zh }) => [en, zh])).toEqual([1, 2, 3].map((line) => [[line], [line]]))
  })

  it('lists all lines of a paragraph that was wrapped by hand', () => {
    const wrapped = join(scratch, 'wrapped.txt')
    writeFileSync(wrapped, wrap(story.en, 40))
    const whole = join(scratch, 'whole.txt')
    writeFileSync(whole, story.zh.join('\n'))
    const { lines } = lightbench('align', wrapped, whole, '--json')
    expect(lines()[0]).toMatchObject({ en: [1, 2, 3], zh: [1] })
    expect(lines().flatMap(({ zh }) => zh)).toEqual(story.zh.map((_, at) => at + 1))
  })

  it('writes the rows of a pair as a translation memory or a workbook', () => {
    const memory = join(scratch, 'story.tmx')
    expect(lightbench('align', english, chinese, '--sentences', '--to', memory, '--json').lines()).toEqual([
      { file: memory, bytes: statSync(memory).size },
    ])
    expect(readFileSync(memory, 'utf8')).toContain('<seg>马滕笑了。</seg>')
    const workbook = join(scratch, 'story.xlsx')
    expect(lightbench('align', english, chinese, '--to', workbook).status).toBe(0)
    expect(readFileSync(workbook).subarray(0, 2).toString()).toBe('PK')
    expect(lightbench('align', english, chinese, '--to', join(scratch, 'story.pdf')).status).toBe(2)
  })

  it('asks for pairs', () => {
    expect(lightbench('align', english)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('Chinese file'),
    })
  })
})

/** Paragraphs broken into lines of a width, a blank line between them. */
function wrap(paragraphs: readonly string[], width: number): string {
  return paragraphs
    .map((paragraph) => {
      const lines = ['']
      for (const word of paragraph.split(' ')) {
        const last = lines.at(-1) ?? ''
        if (last !== '' && last.length + word.length >= width) lines.push(word)
        else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
      }
      return lines.join('\n')
    })
    .join('\n\n')
}

describe('lightbench documents, grids, notes and search', () => {
  it('list what the library holds', () => {
    const held = lightbench('documents', '--library', library, '--json').lines()
    expect(held.length).toBeGreaterThan(1)
    expect(held[0]).toMatchObject({
      id: expect.any(String) as string,
      passages: expect.any(Number) as number,
    })
    const [grid] = lightbench('grids', '--library', library, '--json').lines()
    expect(grid).toMatchObject({ kind: 'grid', name: expect.any(String) as string, layout: 'company' })
    const cells = lightbench('grids', String(grid?.['name']), '--library', library, '--json').lines()
    expect(cells.length).toBeGreaterThan(10)
    expect(cells[0]).toMatchObject({
      metric: 'Revenue',
      period: expect.stringMatching(/^(?:FY)?20\d\d/) as string,
      value: expect.stringMatching(/^\d+$/) as string,
      state: expect.any(String) as string,
    })
    expect(lightbench('grids', 'NONE', '--library', library, '--json')).toMatchObject({ status: 1 })
    expect(lightbench('notes', '--library', library, '--json')).toMatchObject({ status: 0, stdout: '' })
  })

  it('tell the versions of a document whose corrected file came later', () => {
    const own = makeFolder()
    const file = join(own, 'heron.txt')
    const memo =
      'Memo on herons\n\nThe heron stood in the shallow water for an hour.\n\nNobody saw it leave.\n'
    writeFileSync(file, memo)
    const first = lightbench('import', file, '--library', join(own, 'library'), '--json').lines()
    writeFileSync(file, memo.replace('an hour', 'half an hour'))
    const second = lightbench('import', file, '--library', join(own, 'library'), '--json').lines()
    expect(second).toMatchObject([
      {
        outcome: 'imported',
        documentId: first[0]?.['documentId'],
        revision: { version: 2, same: 0, moved: 0, lost: 0 },
      },
    ])
    expect(lightbench('documents', '--library', join(own, 'library'), '--json').lines()).toMatchObject([
      {
        version: 2,
        versions: [
          { version: 1, bytes: memo.length },
          { version: 2, file: 'heron.txt' },
        ],
      },
    ])
    removeFolder(own)
  })

  it('find words, in one language when asked, and take no hit for well', () => {
    const args = ['search', 'revenue', '--library', library, '--json', '--limit', '3']
    const hits = lightbench(...args).lines()
    expect(hits.length).toBe(3)
    expect(Object.keys(hits[0] ?? {})).toEqual([
      'documentId',
      'file',
      'line',
      'lang',
      'speaker',
      'section',
      'snippet',
      'score',
    ])
    expect(
      lightbench('search', '營收', '--lang', 'zh', '--library', library, '--json')
        .lines()
        .map(({ lang }) => lang),
    ).not.toContain('en')
    expect(lightbench('search', 'xylophone', '--library', library, '--json')).toMatchObject({
      status: 0,
      stdout: '',
    })
  })

  it('read a library that is not there as an empty one, and make none', () => {
    const absent = join(scratch, 'absent')
    expect(lightbench('documents', '--library', absent, '--json')).toMatchObject({ status: 0, stdout: '' })
    expect(existsSync(absent)).toBe(false)
  })
})

describe('lightbench export and verify', () => {
  it('write a grid as a workbook or as text, and a document as it was', () => {
    const [grid] = lightbench('grids', '--library', library, '--json').lines()
    for (const name of ['grid.xlsx', 'grid.csv']) {
      const to = join(scratch, name)
      const { lines } = lightbench(
        'export',
        'grid',
        String(grid?.['name']),
        '--to',
        to,
        '--library',
        library,
        '--json',
      )
      expect(lines()).toEqual([{ file: to, bytes: statSync(to).size }])
    }
    expect(readFileSync(join(scratch, 'grid.xlsx')).subarray(0, 2).toString()).toBe('PK')
    const document = lightbench('documents', '--library', library, '--json')
      .lines()
      .find(({ file }) => file === 'memo.txt')
    const to = join(scratch, 'again.txt')
    lightbench('export', 'document', String(document?.['id']), '--to', to, '--library', library)
    expect(readFileSync(to)).toEqual(readFileSync(files.memo))
  })

  it('write open checks and the glossary, and take terms in', () => {
    const table = join(scratch, 'terms.csv')
    writeFileSync(table, 'English,Taiwan\nquill laser,翎管雷射\n')
    const taken = lightbench('glossary', 'import', table, '--library', library, '--json')
    expect(taken.lines()).toEqual([{ file: table, added: 1, merged: 0, refused: [] }])
    const terms = lightbench('glossary', '--library', library, '--json').lines()
    expect(terms).toContainEqual(
      expect.objectContaining({ en: ['quill laser'], hant: ['翎管雷射'], origin: 'own' }),
    )
    for (const [what, name] of [
      ['glossary', 'terms.tbx'],
      ['glossary', 'all.csv'],
      ['checks', 'checks.csv'],
      ['checks', 'checks.xlsx'],
    ] as const) {
      const to = join(scratch, name)
      const { status, lines } = lightbench('export', what, '--to', to, '--library', library, '--json')
      expect({ status, lines: lines() }).toEqual({
        status: 0,
        lines: [{ file: to, bytes: statSync(to).size }],
      })
    }
    expect(readFileSync(join(scratch, 'all.csv'), 'utf8')).toContain('quill laser,翎管雷射')
    expect(lightbench('export', 'checks', 'no-id', '--to', 'x.csv', '--library', library).status).toBe(1)
    expect(lightbench('export', 'glossary', '--to', 'x.xlsx', '--library', library).status).toBe(2)
    expect(lightbench('glossary', 'import', 'x.pdf', '--library', library).status).toBe(2)
    expect(lightbench('glossary', 'import', '/nowhere.csv', '--library', library).status).toBe(1)
  })

  it('list the metrics, take in a table of them, and write it again', () => {
    const list = () => lightbench('metrics', '--library', library, '--json').lines()
    const shipped = list()
    expect(shipped.length).toBeGreaterThan(150)
    expect(shipped.find(({ name }) => name === 'Revenue')).toMatchObject({
      english: expect.arrayContaining(['revenue']) as string[],
      chinese: expect.arrayContaining(['營收']) as string[],
      unit: 'money',
      xbrl: 'us-gaap:Revenues',
      origin: 'shipped',
      facts: expect.any(Number) as number,
    })
    const table = join(scratch, 'metrics.csv')
    writeFileSync(table, 'Name,English,Chinese,Measure\nKiln throughput,kiln throughput,窯產量,money\n,x,,\n')
    const taken = lightbench('metrics', 'import', table, '--library', library, '--json')
    expect(taken.status).toBe(1)
    expect(taken.lines()).toEqual([
      { file: table, added: 1, changed: 0, refused: [{ line: 3, reason: 'no-name', word: 'x' }] },
    ])
    expect(taken.stderr).toContain('line 3: no name: x')
    expect(list().find(({ name }) => name === 'Kiln throughput')).toMatchObject({
      chinese: ['窯產量'],
      unit: 'money',
      xbrl: null,
      origin: 'own',
    })
    const to = join(scratch, 'metrics-out.csv')
    expect(lightbench('export', 'metrics', '--to', to, '--library', library).status).toBe(0)
    expect(readFileSync(to, 'utf8')).toContain('Kiln throughput')
    expect(lightbench('export', 'metrics', '--to', 'x.xlsx', '--library', library).status).toBe(2)
    expect(lightbench('metrics', 'import', 'x.pdf', '--library', library).status).toBe(2)
    expect(lightbench('metrics', 'import', '/nowhere.csv', '--library', library).status).toBe(1)
  })

  it('are completed by the shell, with their second words and options', () => {
    const script = lightbench('completion', 'bash').stdout
    const complete = (...words: readonly string[]) =>
      spawnSync(
        'bash',
        [
          '-c',
          `${script}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _lightbench; printf '%s\\n' "\${COMPREPLY[@]}"`,
          'bash',
          ...words,
        ],
        { encoding: 'utf8' },
      ).stdout.split('\n')
    expect(complete('lightbench', 'met')).toContain('metrics')
    expect(complete('lightbench', 'export', '')).toEqual(
      expect.arrayContaining(['grid', 'model', 'guidance', 'metrics', '--to', '--help']),
    )
    expect(complete('lightbench', 'facts', '--r')).toContain('--rank')
    expect(lightbench('completion', 'zsh').stdout).toContain('bashcompinit')
    expect(lightbench('completion', 'fish').stdout).toContain('-a metrics')
    expect(lightbench('completion', 'tcl').status).toBe(2)
  })

  it('stand in a manual page that is made of the words of the help', () => {
    const { stdout, status } = lightbench('man')
    expect(status).toBe(0)
    const help = lightbench('--help').stdout
    const [, about] = /^Lightbench: (.*)/.exec(help) ?? []
    const plain = stdout.replaceAll('\\-', '-').replaceAll('\\e', '\\')
    expect(plain).toContain(`lightbench - ${about}`)
    const commands = [...(help.split('Options')[0] ?? '').matchAll(/^ {2}([a-z]+)\b/gm)]
    expect(commands.length).toBeGreaterThan(15)
    for (const [, command] of commands) expect(plain).toMatch(new RegExp(`^\\.SS ${command}\\b`, 'm'))
    expect(plain).toContain('echo \'{"id": 1')
    // No line is taken for a request that is none.
    expect(stdout.match(/^[.'](?!\\"|TH |SH |SS |TP$|B |nf$|fi$).*/gm)).toBeNull()
    const groff = spawnSync('groff', ['-man', '-Kutf8', '-Tutf8', '-ww'], { input: stdout, encoding: 'utf8' })
    // Where there is no groff, nothing is said by it.
    expect(groff.error ? '' : groff.stderr).toBe('')
    expect(lightbench('man', 'facts').status).toBe(2)
  })

  it('say what is not there and what cannot be written, by its name', () => {
    const say = (...args: readonly string[]) => {
      const { status, stderr } = lightbench(...args, '--library', library)
      return { status, stderr: stderr.trim() }
    }
    const to = join(scratch, 'x.xlsx')
    const [grid] = lightbench('grids', '--library', library, '--json').lines()
    const lost = join(scratch, 'no-folder', 'x.csv')
    expect([
      say('export', 'grid', 'NONE', '--to', to),
      say('export', 'model', 'NONE', '--to', to),
      say('export', 'grid', String(grid?.['name']), '--to', lost),
      say('retrofit', files.memo, '--to', to),
      say('retrofit', join(scratch, 'none.xlsx'), '--to', to),
    ]).toEqual([
      { status: 1, stderr: 'No grid of the library is called “NONE”.' },
      { status: 1, stderr: 'No model of the library is called “NONE”.' },
      { status: 1, stderr: `The file could not be written: ${lost}: ENOENT.` },
      {
        status: 1,
        stderr: `${files.memo}: Only an Excel workbook (.xlsx) or a CSV table can be used here.`,
      },
      { status: 1, stderr: `${join(scratch, 'none.xlsx')}: The file is not there any more.` },
    ])
    expect(existsSync(to)).toBe(false)
    expect(lightbench('export', 'grid', 'X', '--to', 'x.pdf', '--library', library).status).toBe(2)
    expect(lightbench('export', 'grid', 'X', '--library', library).status).toBe(2)
  })

  it('find the library whole', () => {
    expect(lightbench('verify', '--library', library, '--json').lines()).toEqual([{ ok: true, problems: [] }])
  })
})

describe('lightbench serve', () => {
  it('prints a link that opens the workbench once, and takes commands beside it', async () => {
    const { match, child, ended } = await begin(/\{"url":.*\}/, 'serve', '--library', library, '--json')
    const { url } = JSON.parse(match) as { url: string }
    const client = await openLink(url)
    const api = connectApi(client.call)
    const before = await api.library.read({})

    const socket = join(library, 'core.sock')
    expect(statSync(socket).mode & 0o777).toBe(0o600)
    const path = join(scratch, 'beside.txt')
    writeFileSync(path, 'A zebrafish swam beside an open window.\n')
    const heard = new Promise<unknown>((resolve) => {
      client.on('fileImported', ({ outcome }) => resolve(outcome))
    })
    const beside = lightbench('import', path, '--library', library, '--json')
    expect(beside.status).toBe(0)
    expect(beside.lines()).toMatchObject([{ outcome: 'imported', file: path }])
    expect(await heard).toMatchObject({ kind: 'imported' })
    expect((await api.library.read({})).documents).toBe(before.documents + 1)
    expect(lightbench('search', 'zebrafish', '--library', library, '--json').lines()).toHaveLength(1)

    const again = lightbench('start', '--no-open', '--library', library)
    expect(again.status).toBe(0)
    const second = await openLink(/http:\S+/.exec(again.stdout)?.[0] ?? '')
    expect(second.cookie).not.toBe(client.cookie)
    for (const one of [client, second]) one.close()

    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    expect(existsSync(socket)).toBe(false)
    expect(await connectToCore(library)).toBeNull()
  })

  it('is refused with the process id where another holds the library and takes no commands', async () => {
    const held = join(scratch, 'held')
    mkdirSync(held)
    const holder = await begin(/memo-0020/, 'import', writeDocuments(400), '--library', held, '--json')
    const { status, stderr } = lightbench('import', files.memo, '--library', held)
    expect(status).toBe(1)
    expect(stderr).toMatch(/process [\d,]+/)
    holder.child.kill('SIGINT')
    await holder.ended
  })
})

describe('the command line', () => {
  it('has help with examples for each command', () => {
    expect(lightbench('search', '--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('--limit') as string,
    })
    const all = lightbench('--help')
    const { say } = createOutput({ json: false, quiet: true, locale: 'en' })
    expect(all.status).toBe(0)
    // What a pipe shows fits a page; an example stays one line, to be copied.
    const prose = all.stdout.split('\n').filter((line) => !line.includes(' lightbench '))
    expect(prose.filter((line) => line.length > 100)).toEqual([])
    for (const [name, { examples }] of Object.entries(commandTable)) {
      expect(all.stdout).toContain(`  ${name} `)
      const one = describeUsage(say, name as CommandName)
      for (const example of examples) expect(one).toContain(example)
    }
  })

  it('tells its version', () => {
    expect(lightbench('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it.each([
    [['frobnicate']],
    [['parse']],
    [['import', '--library', '/tmp/x']],
    [['parse', 'x', '--unknown']],
    [['documents', 'surplus']],
    [['search', '--library', '/tmp/x']],
    [['search', 'x', '--limit', 'many']],
    [['search', 'x', '--lang', 'fr']],
    [['serve', '--port', '99999']],
    [['export', 'grid']],
  ])('calls %j wrong usage', (args) => {
    const { status, stdout, stderr } = lightbench(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it.each([['verify'], ['documents'], ['grids']])('lets a script ask %s to be quiet', (command) => {
    const own = join(scratch, `quiet-${command}`)
    lightbench('import', files.memo, '--library', own, '--quiet')
    const { status, stderr } = lightbench(command, '--library', own, '--json', '--quiet')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('says which ports there are', () => {
    expect(lightbench('serve', '--port', '99999').stderr).toContain('from 0 to 65535')
  })

  it('speaks the language of the terminal', () => {
    const { stdout } = spawnSync(process.execPath, [program.cli, '--help'], {
      encoding: 'utf8',
      env: { ...environment, LANG: 'zh_TW.UTF-8' },
    })
    expect(stdout).toContain('離線工作台')
    expect(localeOf(['fr-FR', 'zh-HK', 'en'])).toBe('zh-Hant')
    expect(localeOf(['zh'])).toBe('zh-Hans')
    expect(localeOf(['de'])).toBe('en')
  })

  it('ends quietly when nobody reads on', () => {
    const { status, stderr } = spawnSync(
      '/bin/sh',
      ['-c', `"${process.execPath}" "${program.cli}" facts "${samplesFolder}" --json --quiet | head -1`],
      { encoding: 'utf8', env: environment },
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('keeps the library where the system keeps data, and opens links with what the system has', () => {
    expect(defaultLibraryFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/a')).toBe(
      '/data/lightbench/library',
    )
    expect(defaultLibraryFolder('linux', {}, '/home/a')).toBe('/home/a/.local/share/lightbench/library')
    expect(defaultLibraryFolder('darwin', {}, '/Users/a')).toContain('/Users/a/Library/Application Support/')
    expect(browserCommand('linux', 'http://x')).toEqual(['xdg-open', 'http://x'])
    expect(browserCommand('win32', 'http://x')[0]).not.toMatch(/cmd|start/)
  })

  it('says where it may not write, and leaves it', () => {
    const to = join(scratch, 'no-such-folder', 'x.csv')
    const [grid] = lightbench('grids', '--library', library, '--json').lines()
    const { status, stderr } = lightbench(
      'export',
      'grid',
      String(grid?.['name']),
      '--to',
      to,
      '--library',
      library,
    )
    expect(status).toBe(1)
    expect(stderr).toContain('ENOENT')
  })
})
