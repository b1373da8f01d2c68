import type { AnchorMoveId } from '../../shared/anchors/anchors-api.ts'
import { useErrorText } from '../app/error-text.ts'
import { useConnection } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench, type TextTarget } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import '../styles/moves.css'

interface AttachBarProps {
  readonly moveId: AnchorMoveId
  /** The words that moved or were lost. */
  readonly lost: string
  /** The words selected now; null where none are. */
  readonly words: TextTarget | null
  readonly onDone: () => void
}

/** Stands over the text while words are looked for that take the place of others. */
export function AttachBar({ moveId, lost, words, onDone }: AttachBarProps) {
  const t = useText()
  const errorText = useErrorText()
  const { api } = useConnection()
  const { announce } = useWorkbench()
  const attach = () => {
    if (!words) return
    const { side, start, end } = words
    api.anchors.reattach({ moveId, side, start, end }).then(
      () => {
        announce(t('anchors.attached'))
        onDone()
      },
      (error: unknown) => announce(errorText(error), 'error'),
    )
  }
  return (
    <div className="findbar attach-bar" role="region" aria-label={t('anchors.reattach')}>
      <Icon name="link" />
      <span>{t('anchors.attachHint')}</span>
      <q className="cut">{lost}</q>
      <span className="grow" />
      <Button small look="primary" disabled={words === null} onClick={attach}>
        {t('anchors.attachHere')}
      </Button>
      <Button small look="quiet" onClick={onDone}>
        {t('anchors.attachCancel')}
      </Button>
    </div>
  )
}
