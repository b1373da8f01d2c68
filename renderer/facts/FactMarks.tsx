import type { Fact } from '../../shared/facts/facts-api.ts'
import { useText } from '../app/text.ts'
import { Icon } from '../ui/Icon.tsx'

/** What else the sentence says about a figure, each as a small mark with its words. */
export function FactMarks({ fact }: { readonly fact: Fact }) {
  const t = useText()
  const { approximation, condition, voice, source, subject, repeats, isGarbled } = fact
  return (
    <>
      {approximation && <span className="badge">{t(`facts.approximation.${approximation}`)}</span>}
      {isGarbled && (
        <span className="badge err">
          <Icon name="warning" small />
          {t('facts.garbled')}
        </span>
      )}
      {voice === 'analyst' && <span className="badge dbt">{t('facts.voice.analyst')}</span>}
      {voice === 'other' && source === null && <span className="badge">{t('facts.voice.other')}</span>}
      {source && <span className="badge">{t('facts.source', { source })}</span>}
      {subject && <span className="badge">{t('facts.about', { subject })}</span>}
      {repeats && <span className="badge">{t('facts.repeats')}</span>}
      {condition && (
        <span className="badge cut" title={condition}>
          {t('facts.condition', { condition })}
        </span>
      )}
    </>
  )
}
