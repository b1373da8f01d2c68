import type { Span } from '../documents/document.ts'
import { keyOf, looseKeyOf, type Measured, type PlacedFigure } from './group-figures.ts'
import type { LedgerChange, MadeChange } from './ledger-change.ts'
import type { LedgerDocument } from './ledger-document.ts'

/** A change of one kind, as the library keeps it. */
export type ChangeOf<Kind extends LedgerChange['kind']> = MadeChange & {
  readonly change: Extract<LedgerChange, { readonly kind: Kind }>
}

/** The changes of one kind, in the order they were made. */
export const changesOf = <Kind extends LedgerChange['kind']>(
  changes: readonly MadeChange[],
  kind: Kind,
): readonly ChangeOf<Kind>[] => changes.filter((one): one is ChangeOf<Kind> => one.change.kind === kind)

/**
 * Documents without what a person took out of the ledger or put something else in place of. By where the words stand,
 * not by what was read from them, so that a new reading that sees them otherwise does not bring them back.
 */
export function leaveOutRemoved(
  documents: readonly LedgerDocument[],
  changes: readonly MadeChange[],
): readonly LedgerDocument[] {
  const out = changes.filter(
    ({ change, place }) =>
      place !== null &&
      (change.kind === 'removed' ||
        (change.kind === 'stated' && change.replaces) ||
        (change.kind === 'promised' && change.replaces !== null)),
  )
  if (out.length === 0) return documents
  return documents.map((document) => {
    const here = out.filter(({ place }) => place?.documentId === document.id)
    return here.length === 0 ? document : here.reduce(leaveOut, document)
  })
}

function leaveOut(document: LedgerDocument, { change, place }: MadeChange): LedgerDocument {
  if (place === null) return document
  const { side, span } = place
  const isThere = (words: Span & { readonly side: string }): boolean =>
    words.side === side && words.start < span.end && span.start < words.end
  const timed = change.kind === 'removed' ? change.event : change.kind === 'promised' ? change.replaces : null
  if (timed !== null)
    return {
      ...document,
      timings: document.timings.filter(
        ({ event, sentence }) => event !== timed || !isThere({ ...sentence.span, side: sentence.side }),
      ),
    }
  if (change.kind !== 'removed' && change.kind !== 'stated') return document
  const { target } = change
  if (target === null) return document
  const isMeant = (metric: string, period: string): boolean =>
    metric === target.metric && period === target.period
  const figures = document.figures.filter(
    ({ kind, side: of, span: at }) =>
      !(kind.startsWith('guidance') || kind === 'target') || !isThere({ ...at, side: of }),
  )
  // Where figures stood there they were the statement; words about several rows lose this row alone.
  if (figures.length < document.figures.length) return { ...document, figures }
  return {
    ...document,
    relatives: document.relatives.filter(
      ({ metric, period, sentence, span: at }) =>
        !isMeant(metric, period) || !isThere({ ...at, side: sentence.side }),
    ),
    worded: document.worded.filter(
      ({ metric, period, sentence }) =>
        !isMeant(metric, period) || !isThere({ ...sentence.span, side: sentence.side }),
    ),
    acts: document.acts.map((act) =>
      isThere({ ...act.sentence.span, side: act.sentence.side })
        ? { ...act, notOf: [...(act.notOf ?? []), keyOf(target)] }
        : act,
    ),
  }
}

/** Figures by row, with the rows a person joined as one and the statements they parted as rows of their own. */
export function regroup(
  groups: ReadonlyMap<string, readonly PlacedFigure[]>,
  changes: readonly MadeChange[],
): ReadonlyMap<string, readonly PlacedFigure[]> {
  const parted = changesOf(changes, 'parted').filter(({ place }) => place !== null)
  const joins = joinsOf(changes)
  if (parted.length === 0 && joins.size === 0) return groups
  const made = new Map<string, PlacedFigure[]>()
  const add = (key: string, figure: PlacedFigure): void => {
    const group = made.get(key)
    if (group) group.push(figure)
    else made.set(key, [figure])
  }
  for (const [key, figures] of groups)
    for (const figure of figures) {
      const own = parted.find(({ place }) => place !== null && isAt(figure, place))
      add(own ? `${key} ${own.id}` : (joins.get(key) ?? key), figure)
    }
  return made
}

const isAt = (
  { document, figure: { side, span } }: PlacedFigure,
  place: NonNullable<MadeChange['place']>,
): boolean =>
  document.id === place.documentId &&
  side === place.side &&
  span.start < place.span.end &&
  place.span.start < span.end

/** Where each joined row goes, chains followed to their end. */
function joinsOf(changes: readonly MadeChange[]): ReadonlyMap<string, string> {
  const direct = new Map(
    changesOf(changes, 'joined').map(({ change }) => [keyOf(change.target), keyOf(change.into)]),
  )
  return new Map(
    [...direct.keys()].map((key) => {
      const seen = new Set([key])
      let at = key
      for (let next = direct.get(at); next !== undefined && !seen.has(next); next = direct.get(at)) {
        seen.add(next)
        at = next
      }
      return [key, at]
    }),
  )
}

/** The row a change means: the very one, else the only one that differs in its basis alone; a new one where there is none. */
export function rowKeyOf(target: Measured, keys: Iterable<string>, changes: readonly MadeChange[]): string {
  const own = keyOf(target)
  const joined = joinsOf(changes).get(own)
  if (joined !== undefined) return joined
  const known = [...keys]
  if (known.includes(own)) return own
  const loose = looseKeyOf(target)
  const alike = known.filter((key) => looseOf(key) === loose)
  return alike.length === 1 && (alike[0] ?? '') !== '' ? (alike[0] ?? own) : own
}

/** The key without its basis; that of a parted row is nobody's. */
function looseOf(key: string): string | null {
  if (!key.endsWith(']')) return null
  const [metric, segment, , period, unit] = JSON.parse(key) as readonly (string | null)[]
  return JSON.stringify([metric, segment, null, period, unit])
}
