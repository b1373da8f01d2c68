import { AppError } from '../../shared/api/app-error.ts'
import type { Anchor } from '../../shared/anchors/anchor.ts'
import { makeAnchor } from '../../shared/anchors/resolve-anchor.ts'
import type { Change } from '../../shared/corrections/correction.ts'
import type { NewCorrection } from '../../shared/corrections/corrections-api.ts'
import type { Side, Span } from '../../shared/documents/document.ts'
import type { CoreDeps } from '../core-deps.ts'
import type { DocumentPlace } from '../documents/document-queries.ts'
import { findFirstPassageOfTurn, findPassage, locatePosition } from '../documents/passage-queries.ts'

type PlaceDeps = Pick<CoreDeps, 'db' | 'texts'>

/** A correction with the words it is anchored to. */
export interface PlacedChange {
  readonly change: Change
  readonly anchors: readonly Anchor[]
}

/** The first words of a passage hold a correction as well as all of them, and survive more. */
const anchoredUnits = 160

/** Anchors what a view asks to correct. Refuses with `invalid-input` what the document has no place for. */
export function placeCorrection(
  deps: PlaceDeps,
  document: DocumentPlace,
  correction: NewCorrection,
): PlacedChange {
  switch (correction.kind) {
    case 'turn-speaker': {
      const { turn, speaker, kind } = correction
      const passage = findFirstPassageOfTurn(deps.db, document, turn)
      if (passage === null) throw nowhere('turn')
      return { change: { kind, speaker }, anchors: [anchorOnPassage(deps, document, passage, 'turn')] }
    }
    case 'person':
      return { change: correction, anchors: [] }
    case 'section-moved': {
      const { passage, to, kind } = correction
      return {
        change: { kind },
        anchors: [
          anchorOnPassage(deps, document, passage, 'passage'),
          anchorOnPassage(deps, document, to, 'to'),
        ],
      }
    }
    case 'words': {
      const { side, start, end, replacement, kind } = correction
      const located = start < end ? locatePosition(deps.db, document, start) : null
      const passage = located && findPassage(deps.db, deps.texts, document, located.ordinal)
      const words = passage?.[side]
      if (!words || end > words.end) throw nowhere('end')
      return { change: { kind, replacement }, anchors: [anchorOn(deps, document, side, { start, end })] }
    }
    case 'section-start':
    case 'section-joined':
    case 'section-kind':
    case 'passage-kind': {
      const { passage, ...change } = correction
      return { change, anchors: [anchorOnPassage(deps, document, passage, 'passage')] }
    }
  }
}

/** An anchor of exactly these words in the current text. */
export const anchorOn = ({ texts }: PlaceDeps, document: DocumentPlace, side: Side, span: Span): Anchor =>
  makeAnchor(
    { documentId: document.id, version: document.version, side, start: span.start, end: span.end },
    (from, to) => texts.slice(document.text, from, Math.min(to, document.text.length)),
  )

function anchorOnPassage(deps: PlaceDeps, document: DocumentPlace, ordinal: number, path: string): Anchor {
  const passage = findPassage(deps.db, deps.texts, document, ordinal)
  const side: Side = passage?.en ? 'en' : 'zh'
  const words = passage?.[side]
  if (!words) throw nowhere(path)
  const end = Math.min(words.end, words.start + anchoredUnits)
  return anchorOn(deps, document, side, { start: words.start, end })
}

const nowhere = (path: string): AppError =>
  new AppError('invalid-input', { name: 'corrections.make', path, problem: 'no such place' })
