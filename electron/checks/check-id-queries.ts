import type { Anchor } from '../../shared/anchors/anchor.ts'
import type { Finding } from '../../shared/checks/finding.ts'
import { patternOf } from '../../shared/checks/pattern-of.ts'
import type { Span } from '../../shared/documents/document.ts'
import type { Sql } from '../database/sql.ts'
import type { CarrySpan } from '../documents/carry-between.ts'
import type { DocumentPlace } from '../documents/document-queries.ts'
import { readSha256 } from '../documents/original-queries.ts'
import { createCheckIds, placeKey, type CheckIdOf } from './find-checks.ts'

interface Known {
  readonly id: string
  readonly kind: string
  readonly pattern: string
  readonly en: Span | null
  readonly zh: Span | null
}

/**
 * Gives the findings of a new check their ids: one of the same kind about the same words keeps the id it had, so that
 * decisions stay with it. A decision whose exact words are not found again holds for a finding of its kind that says
 * the same, or is about some of its words. Read before the old findings are taken away.
 */
export function carryCheckIds(
  db: Sql,
  place: Pick<DocumentPlace, 'key' | 'version'>,
  carry: CarrySpan,
  findings: readonly Finding[],
): CheckIdOf {
  const decided = listDecided(db, place)
  const before = listFound(db, place.key, carry)
  const known = new Set([...decided.ids, ...before.map(({ id }) => id)])
  const waiting = new Map<string, Known[]>()
  const offered = new Set<string>()
  for (const one of [...decided.held, ...before]) {
    // Decisions come first, and have been carried already.
    if (offered.has(one.id) || (decided.ids.has(one.id) && !decided.held.some(({ id }) => id === one.id)))
      continue
    offered.add(one.id)
    const key = placeKey(one.kind, one.en, one.zh)
    waiting.set(key, [...(waiting.get(key) ?? []), one])
  }
  const ids = new Map<Finding, string>()
  const taken = new Set<string>()
  const give = (finding: Finding, id: string): void => {
    ids.set(finding, id)
    taken.add(id)
  }
  for (const finding of findings) {
    const kept = waiting.get(placeKey(finding.kind, finding.en, finding.zh))?.shift()
    if (kept) give(finding, kept.id)
  }
  const loose = decided.held.filter(({ id }) => !taken.has(id))
  if (loose.length > 0)
    for (const finding of findings) {
      if (ids.has(finding)) continue
      const near = loose.find((one) => !taken.has(one.id) && isSameWords(one, finding, patternOf(finding)))
      if (near) give(finding, near.id)
    }
  const freshOf = createCheckIds(readSha256(db, place))
  return (finding) => {
    const kept = ids.get(finding)
    if (kept !== undefined) return kept
    let id = freshOf(finding)
    while (known.has(id)) id = freshOf(finding)
    known.add(id)
    return id
  }
}

const isSameWords = (one: Known, finding: Finding, pattern: string): boolean =>
  one.kind === finding.kind &&
  (overlap(one.en, finding.en) || overlap(one.zh, finding.zh)) &&
  (one.pattern === pattern || (isWithin(one.en, finding.en) && isWithin(one.zh, finding.zh)))

const overlap = (one: Span | null, other: Span | null): boolean =>
  one !== null && other !== null && one.start < other.end && other.start < one.end

/** Either side may be drawn wider by a newer check, but it stands on the same sides of the row. */
const isWithin = (one: Span | null, other: Span | null): boolean =>
  one === null || other === null ? one === other : overlap(one, other)

function listDecided(
  db: Sql,
  { key, version }: Pick<DocumentPlace, 'key' | 'version'>,
): { readonly ids: ReadonlySet<string>; readonly held: readonly Known[] } {
  const rows = db.all<{ id: string; kind: string; pattern: string; version: number; anchors: string }>(
    'select check_id as id, kind, pattern, version, anchors from check_decisions where document_key = ? order by key',
    [key],
  )
  return {
    ids: new Set(rows.map(({ id }) => id)),
    held: rows
      .filter((row) => row.version === version)
      .map(({ id, kind, pattern, anchors }) => {
        const sides = JSON.parse(anchors) as readonly Anchor[]
        const sideOf = (side: 'en' | 'zh') => sides.find((anchor) => anchor.side === side) ?? null
        return { id, kind, pattern, en: sideOf('en'), zh: sideOf('zh') }
      }),
  }
}

interface FoundRow {
  readonly id: string
  readonly kind: string
  readonly pattern: string
  readonly en_start: number | null
  readonly en_end: number | null
  readonly zh_start: number | null
  readonly zh_end: number | null
}

function listFound(db: Sql, documentKey: number, carry: CarrySpan): readonly Known[] {
  const spanOf = (start: number | null, end: number | null): Span | null | 'lost' =>
    start === null || end === null ? null : (carry({ start, end }) ?? 'lost')
  return db
    .all<FoundRow>(
      `select id, kind, pattern, en_start, en_end, zh_start, zh_end from check_findings
       where document_key = ? order by ordinal`,
      [documentKey],
    )
    .flatMap(({ id, kind, pattern, ...row }) => {
      const en = spanOf(row.en_start, row.en_end)
      const zh = spanOf(row.zh_start, row.zh_end)
      return en === 'lost' || zh === 'lost' ? [] : [{ id, kind, pattern, en, zh }]
    })
}
