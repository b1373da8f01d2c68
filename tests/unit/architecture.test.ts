import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'

interface SourceFile {
  readonly path: string
  readonly imports: readonly string[]
}

const sourceFiles: readonly SourceFile[] = ['shared', 'electron', 'renderer'].flatMap((top) =>
  readdirSync(top, { recursive: true, encoding: 'utf8' })
    .map((name) => join(top, name).replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => ({ path, imports: importsOf(readFileSync(path, 'utf8')) })),
)

function importsOf(source: string): string[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:\n[^'"\n;]*?)*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g
  return [...source.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '')
}

/** Files that import something `forbidden`, except those `allowed`. */
const offenders = (forbidden: (target: string, from: string) => boolean, allowed: RegExp) =>
  sourceFiles
    .filter(({ path }) => !allowed.test(path))
    .flatMap(({ path, imports }) =>
      imports.filter((target) => forbidden(target, path)).map((target) => `${path} → ${target}`),
    )

const resolved = (target: string, from: string) =>
  target.startsWith('.') ? posix.normalize(posix.join(dirname(from), target)) : target
const isPackage = (name: string) => (target: string) => target === name || target.startsWith(`${name}/`)

describe('imports', () => {
  it('sees the imports of this project', () => {
    expect(sourceFiles.length).toBeGreaterThan(50)
    expect(
      importsOf("import { a } from './a.ts'\nimport './b.css'\nconst c = await import('./c.ts')"),
    ).toEqual(['./a.ts', './b.css', './c.ts'])
  })

  it('point from the renderer and from electron to shared, never between them nor back', () => {
    expect(
      offenders((target, from) => resolved(target, from).startsWith('electron/'), /^electron\//),
    ).toEqual([])
    expect(
      offenders((target, from) => resolved(target, from).startsWith('renderer/'), /^renderer\//),
    ).toEqual([])
  })

  it('name electron only in the desktop host', () => {
    expect(offenders(isPackage('electron'), /^electron\/hosts\/(?:desktop[\w-]*|preload)\.ts$/)).toEqual([])
  })

  it('name better-sqlite3 only where the library is opened', () => {
    expect(offenders(isPackage('better-sqlite3'), /^electron\/database\/open\.ts$/)).toEqual([])
  })

  it('name React only in the renderer', () => {
    expect(offenders((target) => /^react(?:-dom)?(?:\/|$)/.test(target), /^renderer\//)).toEqual([])
  })

  it('let AG Grid and Monaco in through the few files that wrap them', () => {
    expect(offenders((target) => target.startsWith('ag-grid-'), /^renderer\/grids\/table\//)).toEqual([])
    expect(
      offenders(
        isPackage('monaco-editor'),
        /^renderer\/notes\/(?:NoteEditor\.tsx|monaco\.ts|note-language\.ts)$/,
      ),
    ).toEqual([])
  })

  it('let the formula engine in through one file', () => {
    expect(offenders(isPackage('@cj-tech-master/excelts/formula'), /^shared\/formulas\/engine\.ts$/)).toEqual(
      [],
    )
  })

  it('keep Node out of shared and of the renderer', () => {
    expect(offenders((target) => target.startsWith('node:'), /^electron\//)).toEqual([])
  })

  it('let a use case call another feature through its queries, never through its use cases', () => {
    const useCase = /^electron\/(\w+)\/\1-api\.ts$/
    expect(offenders((target, from) => useCase.test(resolved(target, from)), /^electron\/api\.ts$/)).toEqual(
      [],
    )
  })

  it('let a view open another by name only', () => {
    const view = /^renderer\/\w+\/\w+View\.tsx$/
    expect(
      offenders((target, from) => view.test(resolved(target, from)), /^renderer\/app\/views\.ts$/),
    ).toEqual([])
  })
})
