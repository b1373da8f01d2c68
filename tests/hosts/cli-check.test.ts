import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkedCall, slippedRow } from '../support/checked-call.ts'
import { program } from '../support/program.ts'

const scratch = mkdtempSync(join(tmpdir(), 'lightbench-check-'))
const pairs = join(scratch, 'pairs.jsonl')
const many = join(scratch, 'many.jsonl')

type Line = Readonly<Record<string, unknown>>
function lightbench(args: readonly string[], input?: string | Buffer, language = 'en_US.UTF-8') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program.cli, 'check', ...args], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: scratch,
      LANG: language,
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
    },
    maxBuffer: 100_000_000,
    ...(input === undefined ? {} : { input }),
  })
  const lines = (): Line[] =>
    stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Line)
  return { status, stdout, stderr, lines }
}
const pairOf = (id: unknown, en: string, zh: string) => JSON.stringify({ id, en, zh })

beforeAll(() => {
  const bad = ['no JSON', '', '[1]', '{"id":"half","en":"Only English."}', pairOf('last', 'Yes.', '是。')]
  const invalid = Buffer.concat([Buffer.from('{"id":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}\n')])
  writeFileSync(
    pairs,
    Buffer.concat([
      Buffer.from(`\uFEFF${pairOf(7, 'Yes.', '是。')}\n`),
      invalid,
      Buffer.from(bad.join('\r\n')),
    ]),
  )
  writeFileSync(
    many,
    Array.from({ length: 1_001 }, (_, at) => pairOf(at, 'We thank everybody.', '我們感謝大家。')).join('\n'),
  )
})

describe('lightbench check --pairs', () => {
  it('answers each line in order, and one that is no pair with a line of its own', () => {
    const { status, lines, stderr } = lightbench(['--pairs', pairs, '--json', '--quiet'])
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' })
    expect(lines()).toMatchObject([
      { id: 7, findings: [] },
      { id: null, line: 2, outcome: 'unreadable', code: 'pair-unreadable' },
      { id: null, line: 3, outcome: 'unreadable', code: 'pair-unreadable' },
      { id: null, line: 5, outcome: 'unreadable', code: 'pair-unreadable' },
      { id: 'half', line: 6, outcome: 'unreadable', code: 'pair-unreadable' },
      { id: 'last', findings: [] },
    ])
  })

  it('keeps the order of a thousand pairs that several threads check', () => {
    const { status, lines } = lightbench(['--pairs', many, '--json', '--quiet'])
    expect(status).toBe(0)
    expect(lines().map(({ id }) => id)).toEqual(Array.from({ length: 1_001 }, (_, at) => at))
  })

  it('reads standard input', () => {
    const { status, lines } = lightbench(['--pairs', '-', '--json'], pairOf('a', 'Yes.', '是。'))
    expect(status).toBe(0)
    expect(lines()).toEqual([{ id: 'a', findings: [] }])
  })

  it('refuses a line of more than 4 MB without reading it whole, and goes on', () => {
    const input = `{"id":1,"en":"${'x'.repeat(4_100_000)}","zh":""}\n${pairOf(2, 'Yes.', '是。')}\n`
    const { status, lines } = lightbench(['--pairs', '-', '--json'], input)
    expect(status).toBe(1)
    expect(lines()).toMatchObject([
      { id: null, line: 1, outcome: 'unreadable', code: 'file-too-large' },
      { id: 2, findings: [] },
    ])
  })

  it('says which file is not there', () => {
    const { status, lines } = lightbench(['--pairs', '/nowhere.jsonl', '--json'])
    expect(status).toBe(1)
    expect(lines()).toMatchObject([{ file: '/nowhere.jsonl', outcome: 'unreadable', code: 'file-not-found' }])
  })

  it('takes no other paths, and only severities there are', () => {
    expect(lightbench(['--pairs', pairs, 'call.txt'])).toMatchObject({ status: 2, stdout: '' })
    expect(lightbench(['--severity', 'grave', pairs])).toMatchObject({ status: 2, stdout: '' })
    expect(lightbench([])).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('lightbench check', () => {
  const call = join(scratch, 'call.txt')
  beforeAll(() => writeFileSync(call, checkedCall([slippedRow])))

  it('prints a line for each finding, with both sides and the sentence that explains it', () => {
    const { status, lines } = lightbench([call, '--json', '--quiet'])
    expect(status).toBe(0)
    const [finding, ...others] = lines()
    expect(others).toEqual([])
    expect(Object.keys(finding ?? {})).toEqual([
      'file',
      'line',
      'kind',
      'severity',
      'en',
      'zh',
      'expected',
      'explanation',
    ])
    const text = checkedCall([slippedRow])
    const start = text.indexOf('$6 billion')
    expect(finding).toMatchObject({
      file: call,
      line: text.split('\n').indexOf(slippedRow[0]) + 1,
      kind: 'unit-slip',
      severity: 'error',
      en: { span: [start, start + 10], text: '$6 billion', value: '6 billion USD' },
      zh: { text: '6 億美元', value: '600 million USD' },
      expected: '60 億美元',
    })
    expect(finding?.['explanation']).toContain('$6 billion')
    expect(finding?.['explanation']).toMatch(/\.$/)
  })

  it('says it in words, in the language of the terminal', () => {
    const { stdout } = lightbench([call], undefined, 'zh_TW.UTF-8')
    expect(stdout).toContain(`${call}:`)
    expect(stdout).toContain('“$6 billion” (6 billion USD) ≠ “6 億美元” (600 million USD) → 60 億美元')
    expect(stdout).toMatch(/。\n$/)
  })

  it('prints what a pair has, without its explanation, and nothing less grave than asked for', () => {
    const pair = pairOf(1, slippedRow[0], slippedRow[1])
    const { lines } = lightbench(['--pairs', '-', '--json'], pair)
    expect(lines()).toEqual([
      {
        id: 1,
        findings: [
          {
            kind: 'unit-slip',
            severity: 'error',
            en: { span: [23, 33], text: '$6 billion', value: '6 billion USD' },
            zh: { span: [10, 15], text: '6 億美元', value: '600 million USD' },
            expected: '60 億美元',
          },
        ],
      },
    ])
    const doubtful = pairOf(2, 'We opened two plants.', '我們開了三座工廠。')
    const kinds = (severity: string) =>
      lightbench(['--pairs', '-', '--json', '--severity', severity], doubtful)
        .lines()
        .flatMap(({ findings }) => (findings as readonly Line[]).map((one) => one['severity']))
    expect(kinds('note').length).toBeGreaterThanOrEqual(kinds('error').length)
    expect(kinds('error').every((severity) => severity === 'error')).toBe(true)
  })

  it('names a file that cannot be read and goes on', () => {
    const empty = join(scratch, 'empty.txt')
    const memo = join(scratch, 'memo.txt')
    writeFileSync(empty, '')
    writeFileSync(memo, 'A memo.\n\nNothing of note happened this week.\n')
    const { status, lines } = lightbench([empty, memo, '--json', '--quiet'])
    expect(status).toBe(1)
    expect(lines()).toMatchObject([{ file: empty, outcome: 'unreadable', code: 'file-empty' }])
  })
})
