import { toWordKey } from '../text/compare-words.ts'
import type { ParticipantSide } from '../documents/document.ts'
import type { ListedParticipant } from './find-participants.ts'
import { isGenericName, mostCompared, type NamedLabel, type SpokenTurn } from './speaker.ts'
import { isAnalystRole, isRole } from './person-name.ts'
import type { Label } from './read-label.ts'
import { compareNames, readNameParts, type NameLikeness, type NameParts } from './similar-name.ts'

/** Printings of one name that are looked at; all are compared with all. */
const mostPrintings = 8

/** All that is printed under one key, and the labels found to be the same person's. */
interface Person {
  readonly entries: NamedLabel[]
  readonly names: NameParts[]
  readonly keys: Set<string>
}

/**
 * Groups the printings of names by the person they stand for, listed people first. Names that spelling alone shows to
 * be one are joined; misheard ones only where the list, the printed position or firm confirms it, and never two people
 * who are both listed, hold different positions, or speak to each other.
 */
export function resolveNames(
  listed: readonly ListedParticipant[],
  turns: readonly SpokenTurn[],
): readonly (readonly NamedLabel[])[] {
  const counts = countTurns(turns)
  const printings = collectPrintings(listed, turns, counts)
  const people: Person[] = []
  const byKey = new Map<string, Person>()
  const late: NamedLabel[][] = []
  const neighbours = findNeighbours(turns)
  for (const entries of printings) {
    const [first] = entries
    if (first === undefined) continue
    const isShort = !first.label.key.includes(' ') && /[a-z]/.test(first.label.key)
    if (isShort && first.label.key !== 'operator' && !isGenericName(first.label.name)) {
      late.push(entries)
      continue
    }
    const same =
      printings.length > mostCompared || first.label.key === 'operator'
        ? undefined
        : findSame(people, entries, { counts, neighbours })
    join(people, byKey, same, entries)
  }
  // A given or a family name alone is a full name's short form once all full names are known.
  for (const entries of late) {
    const key = entries[0]?.label.key ?? ''
    const fits =
      printings.length > mostCompared
        ? []
        : people.filter(
            (person) =>
              hasWord(person, key) &&
              agreePositions(person.entries, entries) &&
              !(isAnyListed(entries) && isAnyListed(person.entries)),
          )
    join(people, byKey, fits.length === 1 ? fits[0] : undefined, entries)
  }
  return inOrder(people, printings)
}

function join(
  people: Person[],
  byKey: Map<string, Person>,
  same: Person | undefined,
  entries: readonly NamedLabel[],
): void {
  const person = same ?? { entries: [], names: [], keys: new Set() }
  if (same === undefined) people.push(person)
  for (const entry of entries) {
    person.entries.push(entry)
    if (!person.keys.has(entry.label.key)) person.names.push(readNameParts(entry.label.name))
    person.keys.add(entry.label.key)
    byKey.set(entry.label.key, person)
  }
}

/** As they were printed first, the short names among the others. */
function inOrder(
  people: readonly Person[],
  printings: readonly NamedLabel[][],
): readonly (readonly NamedLabel[])[] {
  const place = new Map(printings.map((entries, index) => [entries[0]?.label.key ?? '', index]))
  const placeOf = (person: Person) =>
    Math.min(...[...person.keys].map((key) => place.get(key) ?? Number.MAX_SAFE_INTEGER))
  return people
    .map((person) => ({ person, at: placeOf(person) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ person }) => person.entries)
}

function countTurns(turns: readonly SpokenTurn[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { label } of turns) counts.set(label.key, (counts.get(label.key) ?? 0) + 1)
  return counts
}

/** Each distinct key with its printings, listed keys first. */
function collectPrintings(
  listed: readonly ListedParticipant[],
  turns: readonly SpokenTurn[],
  counts: ReadonlyMap<string, number>,
): readonly NamedLabel[][] {
  const byKey = new Map<string, NamedLabel[]>()
  const seen = new Set<string>()
  const add = (label: Label, entry: Pick<NamedLabel, 'side' | 'isListed'>) => {
    const identity = [label.key, label.name, label.role, label.firm, entry.isListed].join('\n')
    if (seen.has(identity)) return
    seen.add(identity)
    const entries = byKey.get(label.key) ?? []
    if (entries.length < mostPrintings) entries.push({ label, ...entry, count: counts.get(label.key) ?? 0 })
    byKey.set(label.key, entries)
  }
  for (const { label, side } of listed) add(label, { side, isListed: true })
  for (const { label } of turns) add(label, { side: null, isListed: false })
  return [...byKey.values()]
}

/** Keys printed over turns that follow each other: people who speak to each other. */
function findNeighbours(turns: readonly SpokenTurn[]): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (const [index, { label }] of turns.entries()) {
    const next = turns[index + 1]?.label.key
    if (next !== undefined && next !== label.key)
      pairs.add(`${label.key}\n${next}`).add(`${next}\n${label.key}`)
  }
  return pairs
}

interface Evidence {
  readonly counts: ReadonlyMap<string, number>
  readonly neighbours: ReadonlySet<string>
}

const ranks: readonly NameLikeness[] = ['same', 'variant', 'near', 'far']

function findSame(
  people: readonly Person[],
  entries: readonly NamedLabel[],
  evidence: Evidence,
): Person | undefined {
  const [first] = entries
  if (first === undefined || isGenericName(first.label.name)) return undefined
  const parts = readNameParts(first.label.name)
  if (parts.words.length < 2 && /[a-z]/.test(parts.joined)) return undefined
  const byRank: Person[][] = ranks.map(() => [])
  for (const person of people) {
    const rank = Math.min(...person.names.map((name) => rankOf(compareNames(parts, name))))
    if (rank < ranks.length && isAccepted(ranks[rank] ?? 'none', person, entries, evidence))
      byRank[rank]?.push(person)
  }
  const fits = byRank.find((found) => found.length > 0)
  return fits?.length === 1 ? fits[0] : undefined
}

function rankOf(likeness: NameLikeness): number {
  const rank = ranks.indexOf(likeness)
  return rank < 0 ? ranks.length : rank
}

function isAccepted(
  likeness: NameLikeness,
  person: Person,
  entries: readonly NamedLabel[],
  { counts, neighbours }: Evidence,
): boolean {
  if (isGenericName(person.entries[0]?.label.name ?? '')) return false
  if (!agreePositions(person.entries, entries)) return false
  if (likeness === 'same') return true
  const key = entries[0]?.label.key ?? ''
  const isPersonListed = isAnyListed(person.entries)
  if (isAnyListed(entries) && isPersonListed) return false
  if ([...person.keys].some((other) => neighbours.has(`${key}\n${other}`))) return false
  if (likeness === 'variant') return true
  // A listed name that nobody speaks under is the likeliest right spelling of one that is not listed.
  const isSilent = isPersonListed && [...person.keys].every((other) => (counts.get(other) ?? 0) === 0)
  const isConfirmed = isSilent || sharePosition(person.entries, entries)
  return isConfirmed || (likeness === 'near' && !isAnyListed(entries))
}

function isAnyListed(entries: readonly NamedLabel[]): boolean {
  return entries.some((entry) => entry.isListed)
}

function hasWord(person: Person, word: string): boolean {
  return (
    !isGenericName(person.entries[0]?.label.name ?? '') &&
    person.names.some((name) => name.words.length > 1 && name.words.includes(word))
  )
}

/** Positions, firms and sides where both print them; different ones are different people's. */
function agreePositions(a: readonly NamedLabel[], b: readonly NamedLabel[]): boolean {
  return a.every((left) =>
    b.every(
      (right) =>
        agree(left.label.role, right.label.role) &&
        agree(left.label.firm, right.label.firm) &&
        (sideOf(left) ?? sideOf(right)) === (sideOf(right) ?? sideOf(left)),
    ),
  )
}

function sideOf({ side, label: { role } }: NamedLabel): ParticipantSide | null {
  if (side !== null || role === null) return side
  return isAnalystRole(role) ? 'analyst' : isRole(role) ? 'company' : null
}

function agree(left: string | null, right: string | null): boolean {
  if (left === null || right === null) return true
  const [a, b] = [toWordKey(left), toWordKey(right)]
  if (a === b || a.includes(b) || b.includes(a)) return true
  const words = new Set(a.split(' ').filter((word) => word.length > 1))
  const shared = b.split(' ').filter((word) => words.has(word)).length
  return shared * 2 >= Math.min(words.size, b.split(' ').length)
}

/** A position that one person of a company holds, or an employer in common. */
function sharePosition(a: readonly NamedLabel[], b: readonly NamedLabel[]): boolean {
  const keysOf = (entries: readonly NamedLabel[]) =>
    new Set(
      entries.flatMap(({ label }) =>
        [
          label.firm,
          label.role !== null && !/^(?:senior |equity |research )*analyst$/i.test(label.role)
            ? label.role
            : null,
        ].flatMap((printed) => (printed === null ? [] : toWordKey(printed))),
      ),
    )
  const known = keysOf(a)
  return [...keysOf(b)].some((key) => known.has(key))
}
