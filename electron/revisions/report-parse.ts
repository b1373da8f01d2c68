import type { DocumentMetadata } from '../../shared/documents/document.ts'
import { reportedParts, type ParseChange, type ParseReport } from '../../shared/library/library-api.ts'
import { anchoredTables } from '../anchors/anchored-tables.ts'
import type { CoreDeps } from '../core-deps.ts'
import { sameText } from '../documents/carry-between.ts'
import { derivedRows } from '../documents/derived-rows.ts'
import { eachDerived, type DerivedRow, type DerivedTable } from '../documents/derived-tables.ts'
import { readFoundMetadata } from '../documents/detail-queries.ts'
import type { DocumentPlace } from '../documents/document-queries.ts'
import { carryFactIds, countUnsuggested } from '../documents/fact-id-queries.ts'
import { findFactsOf, reparse } from '../documents/read-derivation.ts'

type Part = ParseChange['part']
/** One thing a parse says: what tells it from others, and how a person reads it. */
type Said = ReadonlyMap<string, string>

const mostExamples = 5
const longestExample = 160

/** Holds the stored parse of a document against what today's parser, with all corrections, makes of its text. */
export function reportParse(
  deps: Pick<CoreDeps, 'db' | 'texts' | 'companies' | 'metrics'>,
  place: DocumentPlace,
): ParseReport {
  const { db } = deps
  const text = deps.texts.whole(place.text)
  const { found, parsed, idle } = reparse(deps, place)
  const facts = findFactsOf(deps, parsed, text)
  const idOf = carryFactIds(db, place, sameText)
  const ids = facts.map(idOf)
  const before = createStatements(text)
  const after = createStatements(text)
  before.addMetadata(readFoundMetadata(db, place.key))
  after.addMetadata(found)
  eachDerived(db, place, before.add)
  for (const { table, rows } of derivedRows({ parsed, facts, idOf: () => '', checks: [], checkedBy: null }))
    for (const row of rows) after.add(table, row)
  return {
    documentId: place.id,
    title: place.title,
    changes: reportedParts.flatMap((part) => comparePart(part, before.said(part), after.said(part))),
    kept: anchoredTables.reduce((sum, table) => sum + table.list(db, place).length, 0),
    idle: idle.size + countUnsuggested(db, place.key, ids),
  }
}

function comparePart(part: Part, before: Said, after: Said): readonly ParseChange[] {
  const removed = [...before].flatMap(([key, words]) => (after.has(key) ? [] : [words]))
  const added = [...after].flatMap(([key, words]) => (before.has(key) ? [] : [words]))
  if (removed.length + added.length === 0) return []
  const examples = Array.from({ length: Math.min(mostExamples, Math.max(removed.length, added.length)) })
  return [
    {
      part,
      removed: removed.length,
      added: added.length,
      examples: examples.map((_, index) => ({
        before: removed[index] ?? null,
        after: added[index] ?? null,
      })),
    },
  ]
}

/** Collects what a parse says, part by part; of equal statements each counts. */
function createStatements(text: string) {
  const parts = new Map<Part, Map<string, string>>()
  const say = (part: Part, key: string, words: string): void => {
    const said = parts.get(part) ?? new Map<string, string>()
    parts.set(part, said)
    let unique = key
    for (let count = 2; said.has(unique); count += 1) unique = `${key} #${count}`
    said.set(unique, words.length > longestExample ? `${words.slice(0, longestExample - 1)}…` : words)
  }
  const slice = (start: unknown, end: unknown): string =>
    typeof start === 'number' && typeof end === 'number'
      ? text.slice(start, Math.min(end, start + longestExample)).replace(/\s+/g, ' ')
      : ''
  const add = (table: DerivedTable, row: DerivedRow): void => {
    const key = JSON.stringify(row)
    const words = row.map((value) =>
      typeof value === 'string' || typeof value === 'number' ? String(value) : '',
    )
    const join = (indexes: readonly number[], between = ' '): string =>
      indexes.flatMap((index) => words[index] || []).join(between)
    switch (table) {
      case 'sections':
        return say('sections', key, `${join([0, 1])} ${join([2, 3], '–')}`)
      case 'turns':
        return say('turns', key, `${join([1, 2], ', ')} ${join([3, 4], '–')}`)
      case 'participants':
        return say('participants', key, join([0, 1, 2, 3], ', '))
      case 'passages': {
        const [
          kind = null,
          section = null,
          turn = null,
          ,
          ,
          enStart = null,
          enEnd = null,
          ,
          ,
          zhStart = null,
          zhEnd = null,
        ] = row
        const said = [slice(enStart, enEnd), slice(zhStart, zhEnd)].filter(Boolean).join(' | ')
        const place = [enStart, enEnd, zhStart, zhEnd]
        say('passages', JSON.stringify([kind, section, turn, ...place]), `${join([0])}: ${said}`)
        if (enStart !== null && zhStart !== null) say('pairs', JSON.stringify(place), said)
        return
      }
      case 'suggested_facts':
        // Without its id, its line and how sure it is: what it says, and of which words.
        return say(
          'figures',
          JSON.stringify([...row.slice(1, 8), ...row.slice(11, 13)]),
          `${join([1, 2, 3, 4, 5], ' · ')} · ${join([6, 7])} · “${join([13])}”`,
        )
      case 'exchanges':
        return say('exchanges', key, `${join([0])} ${join([1, 2], '–')}`)
      case 'quotations':
        return say('quotations', key, `${join([3])} “${slice(row[1], row[2])}”`.trim())
      case 'evidence':
      case 'suspect_turns':
      case 'check_findings':
      case 'checked_documents':
      case 'compared_documents':
    }
  }
  return {
    add,
    addMetadata: (metadata: DocumentMetadata): void => {
      for (const [field, value] of Object.entries(metadata)) {
        const words = Array.isArray(value) ? value.join(', ') : (value as string | null)
        // A library of an older release knows nothing of later fields.
        if (words !== null) say('metadata', `${field} ${words}`, `${field}: ${words}`)
      }
    },
    said: (part: Part): Said => parts.get(part) ?? new Map(),
  }
}
