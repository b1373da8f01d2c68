import type { Participant } from '../../shared/documents/document.ts'
import type { DocumentDetail, PassageRow } from '../../shared/documents/documents-api.ts'
import type { TextTarget } from '../app/workbench.ts'
import { KindDialog } from '../corrections/KindDialog.tsx'
import { PersonDialog } from '../corrections/PersonDialog.tsx'
import { SectionDialog } from '../corrections/SectionDialog.tsx'
import { SpeakerDialog } from '../corrections/SpeakerDialog.tsx'
import { WordsDialog } from '../corrections/WordsDialog.tsx'
import { SplitDialog } from '../pairings/SplitDialog.tsx'
import type { Pairing } from '../pairings/use-pairing.ts'
import { sectionAt, type DocumentShape } from './reading-order.ts'

/** What is being corrected; one thing at a time. */
export type CorrectionTask =
  | { readonly kind: 'speaker'; readonly turn: number; readonly speaker: string }
  | { readonly kind: 'person'; readonly person: Participant }
  | { readonly kind: 'words'; readonly words: TextTarget; readonly text: string; readonly lang: string }
  | { readonly kind: 'kind'; readonly row: PassageRow }
  | { readonly kind: 'section'; readonly ordinal: number }
  | { readonly kind: 'split'; readonly row: PassageRow }

interface CorrectionDialogsProps {
  readonly task: CorrectionTask
  readonly detail: DocumentDetail
  readonly shape: DocumentShape
  readonly pairing: Pairing
  readonly onClose: () => void
}

export function CorrectionDialogs({ task, detail, shape, pairing, onClose }: CorrectionDialogsProps) {
  const documentId = detail.id
  switch (task.kind) {
    case 'speaker':
      return (
        <SpeakerDialog
          documentId={documentId}
          turn={task.turn}
          speaker={task.speaker}
          participants={detail.participants}
          suspect={detail.suspectTurns.find(({ turn }) => turn === task.turn) ?? null}
          onClose={onClose}
        />
      )
    case 'person':
      return <PersonDialog documentId={documentId} person={task.person} onClose={onClose} />
    case 'words':
      return (
        <WordsDialog
          documentId={documentId}
          words={task.words}
          text={task.text}
          lang={task.lang}
          onClose={onClose}
        />
      )
    case 'kind':
      return <KindDialog documentId={documentId} row={task.row} onClose={onClose} />
    case 'section': {
      const section = sectionAt(shape, task.ordinal)
      return section ? (
        <SectionDialog
          documentId={documentId}
          ordinal={task.ordinal}
          section={section}
          next={section.end < shape.passages ? sectionAt(shape, section.end) : null}
          onClose={onClose}
        />
      ) : null
    }
    case 'split':
      return (
        <SplitDialog
          row={task.row}
          onSplit={(en, zh) => pairing.split(task.row.ordinal, en, zh)}
          onClose={onClose}
        />
      )
  }
}
