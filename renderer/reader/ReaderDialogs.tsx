import type { DocumentDetail } from '../../shared/documents/documents-api.ts'
import type { Pairing } from '../pairings/use-pairing.ts'
import { CorrectionDialogs } from './CorrectionDialogs.tsx'
import { FactDialog } from './FactDialog.tsx'
import { PassageMenu } from './PassageMenu.tsx'
import type { DocumentShape } from './reading-order.ts'
import type { useCorrections } from './use-corrections.ts'
import type { WordActions } from './use-word-actions.ts'

/** Where in the window a passage's menu was asked for. */
export interface MenuPlace {
  readonly x: number
  readonly y: number
}

interface ReaderDialogsProps {
  readonly detail: DocumentDetail
  readonly shape: DocumentShape
  readonly corrections: ReturnType<typeof useCorrections>
  readonly pairing: Pairing
  readonly actions: WordActions
  readonly menuAt: MenuPlace | null
  readonly onCloseMenu: () => void
}

/** What opens over the reader: a passage's menu, a correction, a fact made of words. */
export function ReaderDialogs(props: ReaderDialogsProps) {
  const { detail, shape, corrections, pairing, actions, menuAt, onCloseMenu } = props
  return (
    <>
      <PassageMenu at={menuAt} onClose={onCloseMenu} />
      {corrections.task && (
        <CorrectionDialogs
          task={corrections.task}
          detail={detail}
          shape={shape}
          pairing={pairing}
          onClose={corrections.close}
        />
      )}
      {actions.factDraft && <FactDialog draft={actions.factDraft} onClose={actions.closeFact} />}
    </>
  )
}
