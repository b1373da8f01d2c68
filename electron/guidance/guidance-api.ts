import { AppError } from '../../shared/api/app-error.ts'
import { parsePeriod } from '../../shared/figures/periods.ts'
import type { PeriodContext } from '../../shared/figures/resolve-period.ts'
import { draftPromise, readPromisedTime } from '../../shared/guidance/draft-promise.ts'
import type { GuidanceApi, WordsPlace } from '../../shared/guidance/guidance-api.ts'
import { reviseChange, type LedgerChangeId } from '../../shared/guidance/ledger-change.ts'
import { spokenOn } from '../../shared/guidance/read-ledger-document.ts'
import type { CoreDeps } from '../core-deps.ts'
import { findPassage, locatePosition } from '../documents/passage-queries.ts'
import { anchorAt, readSource } from '../facts/decide-fact.ts'
import { readWho } from '../facts/read-who.ts'
import { deleteChange, findChange, listJournal, saveChange, type ChangePlace } from './change-queries.ts'
import { listLedgerDocuments } from './ledger-queries.ts'
import { longestInLedger } from './read-documents.ts'
import { readLedger } from './read-ledger.ts'

/** The ledger is made when it is asked for: but for what a person says nothing of it is stored, so that it is never older than the figures. */
export function createGuidanceApi(deps: CoreDeps): GuidanceApi {
  const { db, clock, newId, commit } = deps
  const readChange = (changeId: LedgerChangeId) => {
    const found = findChange(db, changeId)
    if (!found) throw new AppError('ledger-change-not-found', { changeId })
    return found
  }
  return {
    read: async ({ company }) => readLedger(deps, company),
    words: async ({ place }) => {
      const { anchor } = placeChange(deps, place)
      return { words: anchor.exact, documentTitle: readSource(deps, place.documentId).title }
    },
    dueBy: async ({ company, time, on, place }) =>
      readPromisedTime(time, contextOf(deps, company, place, on))?.to ?? null,
    draftPromise: async ({ place }) => {
      const { anchor } = placeChange(deps, place)
      const { company } = readSource(deps, place.documentId)
      const names = new Set((company ?? '').toLowerCase().split(/[^\p{L}\d]+/u))
      return draftPromise(anchor.exact, place.side, contextOf(deps, company, place, null), names)
    },
    make: async ({ company, change, place }) => {
      const changeId = newId() as LedgerChangeId
      const at = place === null ? null : placeChange(deps, place)
      const ids = place === null ? [] : [place.documentId]
      return commit({ label: `history.ledger-${change.kind}`, kinds: changed, ids }, () => {
        saveChange(db, { id: changeId, company, change, place: at, who: readWho(deps), at: clock() })
        return { changeId }
      })
    },
    revise: async ({ changeId, change }) => {
      const before = readChange(changeId)
      return commit({ label: `history.ledger-${change.kind}`, kinds: changed, ids: [] }, () => {
        const revised = reviseChange(before.change, change)
        const { company } = before
        saveChange(db, {
          id: changeId,
          company,
          change: revised,
          place: null,
          who: readWho(deps),
          at: clock(),
        })
        return null
      })
    },
    takeBack: async ({ changeIds }) => {
      const changes = changeIds.map((id) => ({ id, ...readChange(id) }))
      return commit({ label: 'history.ledger-taken-back', kinds: changed, ids: [] }, () => {
        for (const one of changes) deleteChange(db, { ...one, who: readWho(deps), at: clock() })
        return null
      })
    },
    journal: async ({ company }) => listJournal(db, company),
  }
}

const changed = ['guidance'] as const

/** What a time is told from: the day or the document it is said in, and the company's year. */
function contextOf(
  deps: CoreDeps,
  company: string | null,
  place: WordsPlace | null,
  on: string | null,
): PeriodContext {
  const document = place === null ? null : readSource(deps, place.documentId)
  const stated = company === null ? [] : listLedgerDocuments(deps.db, company, longestInLedger)
  const fiscalYearEnd =
    stated.find((one) => one.fiscalYearEnd !== null)?.fiscalYearEnd ??
    deps.companies().find(({ name }) => name === company)?.fiscalYearEnd ??
    null
  const period = document?.period ? parsePeriod(document.period) : null
  return { period, date: on ?? document?.date ?? spokenOn(period, fiscalYearEnd), fiscalYearEnd }
}

/** Anchors a place; refused where the text has no such words on that side. */
function placeChange(deps: CoreDeps, { documentId, side, start, end }: WordsPlace): ChangePlace {
  const { db, texts } = deps
  const source = readSource(deps, documentId)
  const located = start < end && end <= source.text.length ? locatePosition(db, source, start) : null
  const passage = located?.side === side ? findPassage(db, texts, source, located.ordinal) : null
  const words = passage?.[side]
  if (!passage || !words) throw new AppError('anchor-lost', { documentId })
  return {
    documentKey: source.key,
    anchor: anchorAt(deps, source, { side, start, end }),
    line: words.lines[0] + words.text.slice(0, start - words.start).split('\n').length - 1,
    speaker: passage.speaker,
  }
}
