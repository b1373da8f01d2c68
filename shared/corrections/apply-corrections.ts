import type { ParsedDocument, Passage } from '../documents/document.ts'
import { findExchanges } from '../calls/find-exchanges.ts'
import { findSuspectTurns } from '../calls/find-suspect-turns.ts'
import { readTurnTexts } from '../calls/read-turn-texts.ts'
import { correctPerson, correctTurnSpeaker } from './correct-people.ts'
import { fixRows } from './correct-rows.ts'
import { joinSection, moveSection, setSectionKind, startSection } from './correct-sections.ts'
import type { Change, CorrectionId, TextCorrection } from './correction.ts'

/** A parse with a person's corrections over it, and the corrections that found nothing to change. */
export interface CorrectedParse {
  readonly parsed: ParsedDocument
  readonly idle: ReadonlySet<CorrectionId>
}

/**
 * Lays corrections over a parse in the order they were made. Their anchors must point into this very text; what was
 * read is not looked at again, so that the same corrections hold over a newer parser's reading too. Words corrected
 * change no passage: how they read is up to who shows or searches them.
 */
export function applyCorrections(
  parsed: ParsedDocument,
  corrections: readonly TextCorrection[],
  text: string,
): CorrectedParse {
  let current = parsed
  const idle = new Set<CorrectionId>()
  for (const correction of corrections) {
    const next = applyCorrection(current, correction, text)
    if (next === null) idle.add(correction.id)
    else current = next
  }
  const inForce = corrections.filter(({ id }) => !idle.has(id))
  const isHeardAnew = inForce.some(({ change }) => changesWhoSpeaks.has(change.kind))
  return { parsed: isHeardAnew ? hearAnew(current, inForce) : current, idle }
}

const changesWhoSpeaks: ReadonlySet<Change['kind']> = new Set([
  'turn-speaker',
  'person',
  'section-start',
  'section-joined',
  'section-moved',
  'section-kind',
])

/** Exchanges and doubts follow from who speaks where; a turn a person has decided about is in doubt no more. */
function hearAnew(parsed: ParsedDocument, corrections: readonly TextCorrection[]): ParsedDocument {
  if (parsed.metadata.kind !== 'call') return parsed
  const heard = { ...parsed, texts: readTurnTexts(parsed.turns.length, parsed.passages) }
  const decided = new Set(
    corrections.flatMap(({ change, anchors: [anchor] }) =>
      change.kind === 'turn-speaker' && anchor
        ? [parsed.passages[passageAt(parsed.passages, anchor.start)]?.turn]
        : [],
    ),
  )
  return {
    ...parsed,
    exchanges: findExchanges(heard),
    suspectTurns: findSuspectTurns(heard).filter(({ turn }) => !decided.has(turn)),
  }
}

/** Null where there is nothing to change. */
function applyCorrection(
  parsed: ParsedDocument,
  { change, anchors }: TextCorrection,
  text: string,
): ParsedDocument | null {
  const at = (index: number): number => passageAt(parsed.passages, anchors[index]?.start ?? -1)
  switch (change.kind) {
    case 'turn-speaker':
      return correctTurnSpeaker(parsed, parsed.passages[at(0)]?.turn ?? null, change.speaker)
    case 'person':
      return correctPerson(parsed, change.name, change.to)
    case 'section-start':
      return startSection(parsed, at(0), change.sectionKind, change.title)
    case 'section-joined':
      return joinSection(parsed, at(0))
    case 'section-moved':
      return moveSection(parsed, at(0), at(1))
    case 'section-kind':
      return setSectionKind(parsed, at(0), change.sectionKind, change.title)
    case 'passage-kind': {
      const passage = at(0)
      if (passage < 0) return null
      const { passageKind: kind, level } = change
      return {
        ...parsed,
        passages: parsed.passages.map((one, index) => (index === passage ? { ...one, kind, level } : one)),
      }
    }
    case 'pair': {
      const side = (index: number | null) => (index === null ? null : (anchors[index] ?? null))
      const rows = change.rows.map(({ en, zh }) => ({ en: side(en), zh: side(zh) }))
      return { ...parsed, passages: fixRows(parsed.passages, rows, text) }
    }
    case 'words':
      return anchors.length > 0 ? parsed : null
  }
}

/** Index of the passage that holds a position of the text on either side; -1 when none does. */
export const passageAt = (passages: readonly Passage[], position: number): number =>
  passages.findIndex(({ en, zh }) =>
    [en, zh].some((side) => side !== null && side.start <= position && position < side.end),
  )
