import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A cell as openpyxl reads it. */
export interface OfficeCell {
  readonly value: number | string | null
  readonly type: string
  readonly format: string
  readonly link: string | null
  readonly note: string | null
  readonly italic: boolean
  readonly font: string
  readonly color: string | null
}

export interface OfficeChart {
  readonly kind: string
  readonly grouping: string | null
  readonly series: readonly {
    readonly name: string | null
    readonly categories: string | null
    readonly values: string
  }[]
}

export interface OfficeSheet {
  readonly name: string
  readonly frozen: string | null
  /** Levels of the columns that stand in an outline, by letter. */
  readonly outline: Readonly<Record<string, number>>
  readonly printTitles: string | null
  readonly footer: string | null
  /** Lists that cells are held to, by cell. */
  readonly choices: Readonly<Record<string, string>>
  readonly charts: readonly OfficeChart[]
  readonly cells: Readonly<Record<string, OfficeCell>>
}

const script = fileURLToPath(new URL('read-workbook.py', import.meta.url))
const succeeds = (command: string, ...args: readonly string[]) =>
  spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** A Python that has openpyxl; null where there is none. */
export const python =
  ['/usr/bin/python3', 'python3', 'python'].find((command) => succeeds(command, '-c', 'import openpyxl')) ??
  null

/** LibreOffice's command; null where there is none. */
export const soffice = ['soffice', 'libreoffice'].find((command) => succeeds(command, '--version')) ?? null

/** What a test's name says where the program that would judge our files is not installed. */
export const leftOut = (program: string | null, name: string): string =>
  program === null ? ` (left out: ${name} is not installed)` : ''

/** Reads a workbook with openpyxl: formulas as they stand, or the results that were saved with them. */
export const readWorkbook = (path: string, mode: 'formulas' | 'values'): readonly OfficeSheet[] =>
  readWholeWorkbook(path, mode).sheets

/** The same with the names that are defined in it, each with its target. */
export function readWholeWorkbook(
  path: string,
  mode: 'formulas' | 'values',
): { readonly names: Readonly<Record<string, string>>; readonly sheets: readonly OfficeSheet[] } {
  const { status, stdout, stderr } = spawnSync(python ?? '', [script, path, mode], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`openpyxl does not open ${basename(path)}: ${stderr}`)
  return JSON.parse(stdout) as ReturnType<typeof readWholeWorkbook>
}

/**
 * Has LibreOffice open a workbook whose formulas have no results, work them out, and save it at `to`; after `changes` of
 * cells of the first sheet, such as `B2=4`.
 */
export function recalculate(path: string, to: string, changes: readonly string[] = []): void {
  const folder = mkdtempSync(join(tmpdir(), 'lightbench-office-'))
  try {
    const bare = join(folder, 'bare.xlsx')
    const stripped = spawnSync(python ?? '', [script, path, 'without-values', bare, ...changes], {
      encoding: 'utf8',
    })
    if (stripped.status !== 0) throw new Error(stripped.stderr)
    convert(bare, to)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Has LibreOffice open a file and save it again as a workbook. */
export function convert(path: string, to: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'lightbench-office-'))
  try {
    const outcome = spawnSync(
      soffice ?? '',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--norestore',
        '--convert-to',
        'xlsx',
        '--outdir',
        folder,
        path,
      ],
      { encoding: 'utf8', timeout: 120_000 },
    )
    const made = join(folder, basename(path).replace(/\.\w+$/, '.xlsx'))
    const moved = outcome.status === 0 && spawnSync('cp', [made, to]).status === 0
    if (!moved) throw new Error(`LibreOffice does not open ${basename(path)}: ${outcome.stderr}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
