import type { HandMark } from '../../shared/guidance/ledger-change.ts'
import { useText } from '../app/text.ts'

/** Says that a person said so, who and when. */
export function Hand({ mark: { madeBy, madeAt } }: { readonly mark: HandMark }) {
  const t = useText()
  const at = madeAt.slice(0, 10)
  return (
    <span
      className="badge by-hand"
      title={t('guidance.byHandOf', { who: madeBy ?? t('guidance.somebody'), at })}
    >
      {t('guidance.byHand')}
    </span>
  )
}
