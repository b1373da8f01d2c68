import Database from 'better-sqlite3'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'

const hanRuns = /\p{Script=Han}+/gu

/** Runs of Han characters as overlapping pairs. */
const pairs = (text: string): string =>
  text.replace(hanRuns, (run) => {
    const characters = Array.from(run)
    return ` ${characters.map((character, index) => character + (characters[index + 1] ?? '')).join(' ')} `
  })

/**
 * The least that can be called an import: every line of every file as a row and in a full-text index with Han pairs,
 * twenty documents a transaction, each durable. Nothing is understood of the text.
 */
export function importFloor(folder: string, file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true })
  const db = new Database(file)
  db.pragma('journal_mode = wal')
  db.pragma('synchronous = 2')
  db.exec(`create table paragraphs (key integer primary key, document integer not null, text text not null);
    create virtual table words using fts5(text, content='', tokenize='unicode61')`)
  const row = db.prepare('insert into paragraphs (key, document, text) values (?, ?, ?)')
  const index = db.prepare('insert into words (rowid, text) values (?, ?)')
  let key = 0
  const names = readdirSync(folder).toSorted()
  for (let from = 0; from < names.length; from += documentsInTransaction) {
    db.exec('begin immediate')
    for (const [at, name] of names.slice(from, from + documentsInTransaction).entries())
      for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
        if (line === '') continue
        key += 1
        row.run(key, from + at, line)
        index.run(key, pairs(line))
      }
    db.exec('commit')
  }
  db.close()
}
const documentsInTransaction = 20

/** The least that can be called a workbook: one sheet's XML written by hand, deflated. Gives its size. */
export function workbookFloor(rows: number, columns: number): number {
  const parts = ['<?xml version="1.0"?><worksheet><sheetData>']
  for (let row = 1; row <= rows; row += 1) {
    parts.push(`<row r="${row}">`)
    for (let column = 0; column < columns; column += 1)
      parts.push(`<c r="${letters(column)}${row}" s="1"><v>${row * 1000 + column}</v></c>`)
    parts.push('</row>')
  }
  parts.push('</sheetData></worksheet>')
  return deflateRawSync(Buffer.from(parts.join(''))).length
}

function letters(column: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}
