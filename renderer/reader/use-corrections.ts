import { useState } from 'react'
import type { DocumentDetail, PassageRow } from '../../shared/documents/documents-api.ts'
import { useCommand } from '../app/commands.ts'
import { useText } from '../app/text.ts'
import { useWorkbench, type TextTarget } from '../app/workbench.ts'
import { canSplit } from '../pairings/split-starts.ts'
import type { CorrectionTask } from './CorrectionDialogs.tsx'
import type { PassagePages } from './passage-pages.ts'
import { scriptOf } from './reader-settings.ts'
import type { DocumentShape, TurnStart } from './reading-order.ts'
import { turnAt } from './reading-order.ts'
import { sideOf } from './text-selection.ts'

interface CorrectionsOptions {
  readonly active: boolean
  readonly detail: DocumentDetail
  readonly shape: DocumentShape
  readonly pages: PassagePages
  readonly current: number
  /** Selected words; null where none are. */
  readonly words: TextTarget | null
}

/** What of the current passage is being corrected, and the commands that begin it. */
export function useCorrections({ active, detail, shape, pages, current, words }: CorrectionsOptions) {
  const t = useText()
  const { announce } = useWorkbench()
  const [task, setTask] = useState<CorrectionTask | null>(null)
  const row = () => pages.peek(current)
  const turn = () => (row()?.turn === null ? null : turnAt(shape, current))

  const correctSpeaker = (of: TurnStart | null) =>
    of ? setTask({ kind: 'speaker', turn: of.turn, speaker: of.speaker }) : announce(t('corrections.noTurn'))
  const correctPerson = () => {
    const speaker = turn()?.speaker
    const person = detail.participants.find(({ name }) => name === speaker)
    if (person) setTask({ kind: 'person', person })
    else announce(t('corrections.noTurn'))
  }
  const correctWords = () => {
    const read = row()
    const text = words && read && textOf(read, words)
    if (!words || !text) return announce(t('corrections.noWords'))
    setTask({ kind: 'words', words, text, lang: words.side === 'en' ? 'en' : scriptOf(detail.languages) })
  }
  const withRow = (begin: (read: PassageRow) => CorrectionTask) => {
    const read = row()
    if (read) setTask(begin(read))
  }
  useCommand('correct.speaker', () => correctSpeaker(turn()), active)
  useCommand('correct.person', correctPerson, active)
  useCommand('correct.words', correctWords, active)
  useCommand('correct.kind', () => withRow((read) => ({ kind: 'kind', row: read })), active)
  useCommand('correct.section', () => setTask({ kind: 'section', ordinal: current }), active)

  return {
    task,
    close: () => setTask(null),
    correctSpeaker,
    split: () => {
      const read = row()
      if (read && canSplit(read)) setTask({ kind: 'split', row: read })
      else announce(t('pairings.cannotSplit'))
    },
  }
}

/** The selected words as they stand in one passage; null where they reach beyond it. */
function textOf(row: PassageRow, { side, start, end }: TextTarget): string | null {
  const text = sideOf(row, side)
  if (!text || start < text.start || end > text.end) return null
  return text.text.slice(start - text.start, end - text.start)
}
