import { id, object, read, write, z, type InputsOf } from '../api/parse.ts'
import type { DocumentId, Side } from '../documents/document.ts'
import { bases } from '../facts/fact.ts'
import { compareDecimals } from '../figures/decimal.ts'
import { parsePeriod } from '../figures/periods.ts'
import type { CompanyLedger } from './ledger.ts'
import {
  handVerdicts,
  promisedActs,
  statedActs,
  type LedgerChange,
  type LedgerChangeId,
  type LedgerJournalEntry,
} from './ledger-change.ts'
import type { PromiseDraft } from './draft-promise.ts'
import { timedEvents } from './ledger-document.ts'

/** Words of a document of the library. */
export interface WordsPlace {
  readonly documentId: DocumentId
  readonly side: Side
  readonly start: number
  readonly end: number
}

export interface GuidanceApi {
  /** What a company guided and promised in the library's documents, and what came; empty for one without documents. */
  read(input: { readonly company: string }): Promise<CompanyLedger>
  /** The words of a place, to be seen before they are taken for a source. Refuses with `anchor-lost` where there are none. */
  words(input: {
    readonly place: WordsPlace
  }): Promise<{ readonly words: string; readonly documentTitle: string }>
  /** The last day of a time as a person writes it, told from the day it was said; null where it names none. */
  dueBy(input: {
    readonly company: string
    readonly time: string
    /** ISO date; null where the document's is meant. */
    readonly on: string | null
    readonly place: WordsPlace | null
  }): Promise<string | null>
  /** What promise the words of a place make, as far as they tell. Refuses with `anchor-lost` where there are none. */
  draftPromise(input: { readonly place: WordsPlace }): Promise<PromiseDraft>
  /**
   * Enters what a person says in a company's ledger, resting on words of a document (or, for a found statement, about
   * them). Refuses with `anchor-lost` where there are no such words.
   */
  make(input: {
    readonly company: string
    readonly change: LedgerChange
    readonly place: WordsPlace | null
  }): Promise<{ readonly changeId: LedgerChangeId }>
  /** Says something else in place of what was said before; the words it rests on stay. */
  revise(input: { readonly changeId: LedgerChangeId; readonly change: LedgerChange }): Promise<null>
  /** Takes changes back: what was found stands again. */
  takeBack(input: { readonly changeIds: readonly LedgerChangeId[] }): Promise<null>
  /** Who changed what in a company's ledger, and when; oldest first. */
  journal(input: { readonly company: string }): Promise<readonly LedgerJournalEntry[]>
}

const name = z.string().min(1).max(400)
const decimal = z.string().regex(/^-?\d{1,30}(?:\.\d{1,20})?$/)
const day = z.iso.date()
const longText = z.string().trim().min(1).max(2_000)
const target = object({
  metric: z.string().trim().min(1).max(200),
  segment: z.string().trim().min(1).max(200).nullable(),
  basis: z.enum(bases).nullable(),
  period: z.string().refine((text) => {
    const period = parsePeriod(text)
    return period !== null && period.kind !== 'day'
  }),
  /** Empty for guidance in words alone. */
  unit: z.string().max(40),
})
const event = z.enum(timedEvents)
const promiseTarget = object({
  event,
  keys: z.array(z.string().min(1).max(200)).min(1).max(100),
  due: day,
  begun: id<LedgerChangeId>().optional(),
})
const isInOrder = ({ low, high }: { readonly low: string | null; readonly high: string | null }): boolean =>
  low === null || high === null || compareDecimals(low, high) <= 0

/** A change as a person may make it. */
const ledgerChange = z.discriminatedUnion('kind', [
  object({
    kind: z.literal('stated'),
    target,
    act: z.enum(statedActs),
    low: decimal.nullable(),
    high: decimal.nullable(),
    words: longText.nullable(),
    who: z.string().trim().min(1).max(200).nullable(),
    on: day.nullable(),
    source: longText.nullable(),
    replaces: z.boolean(),
  })
    .refine(isInOrder, { path: ['high'] })
    .refine(
      ({ act, low, high, words }) => act !== 'given' || low !== null || high !== null || words !== null,
      {
        path: ['low'],
      },
    ),
  object({ kind: z.literal('removed'), target: target.nullable(), event: event.nullable() }),
  object({
    kind: z.literal('actual'),
    target,
    value: decimal.nullable(),
    source: longText.nullable(),
  }),
  object({
    kind: z.literal('promised'),
    act: z.enum(promisedActs),
    event,
    subject: z.string().trim().min(1).max(200),
    of: promiseTarget.nullable(),
    time: z.string().trim().min(1).max(200).nullable(),
    due: day.nullable(),
    who: z.string().trim().min(1).max(200).nullable(),
    on: day.nullable(),
    source: longText.nullable(),
    replaces: event.nullable(),
  })
    // Only what is known can be put off, kept or dropped.
    .refine(({ act, of }) => act === 'promised' || of !== null, { path: ['of'] })
    .refine(({ act, due }) => act !== 'promised' || due !== null, { path: ['due'] }),
  object({
    kind: z.literal('promise'),
    target: promiseTarget,
    verdict: z.enum(handVerdicts),
    on: day.nullable(),
    source: longText.nullable(),
  }),
  object({ kind: z.literal('joined'), target, into: target }).refine(
    ({ target: one, into }) => one.unit === into.unit,
    { path: ['into'] },
  ),
  object({ kind: z.literal('joined-promise'), target: promiseTarget, into: promiseTarget }),
  object({ kind: z.literal('parted'), target: target.nullable(), event: event.nullable() }),
])
const place = object({
  documentId: id<DocumentId>(),
  side: z.enum(['en', 'zh']),
  start: z.int().min(0),
  end: z.int().min(1),
})
const changeId = id<LedgerChangeId>()

export const guidanceInputs = {
  read: read(object({ company: name })),
  words: read(object({ place })),
  dueBy: read(
    object({ company: name, time: z.string().max(200), on: day.nullable(), place: place.nullable() }),
  ),
  draftPromise: read(object({ place })),
  make: write(object({ company: name, change: ledgerChange, place: place.nullable() })),
  revise: write(object({ changeId, change: ledgerChange })),
  takeBack: write(object({ changeIds: z.array(changeId).min(1).max(1_000) })),
  journal: read(object({ company: name })),
} satisfies InputsOf<GuidanceApi>
