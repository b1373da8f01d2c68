import type { Fact } from '../../shared/facts/facts-api.ts'
import type { FactValues } from '../../shared/facts/fact.ts'
import { writeFigure } from '../../shared/grids/write-unit.ts'
import { useLibrary } from '../app/library.ts'
import { useMetricName } from '../app/MetricNames.tsx'
import { useLocale, useText, type Text } from '../app/text.ts'

/** What was decided about a fact, newest first; nothing before the first decision. */
export function FactHistory({ fact }: { readonly fact: Fact }) {
  const t = useText()
  const metricName = useMetricName()
  const locale = useLocale()
  const decisions = useLibrary((api) => api.facts.history({ factId: fact.id }), `fact-history:${fact.id}`, [
    'facts',
    'history',
  ]).value
  if (!decisions || decisions.length === 0) return null
  return (
    <section className="fact-history">
      <h3>{t('facts.history')}</h3>
      <ol>
        {decisions.toReversed().map(({ at, who, state, from, to, takenFrom }) => (
          <li key={`${at}${state}`}>
            <time dateTime={at} className="muted num">
              {new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}
            </time>{' '}
            {t(`facts.state.${state}`)}
            {who && <span className="second"> {t('facts.by', { who })}</span>}
            {takenFrom && <span className="muted"> {t('facts.takenOver')}</span>}
            {state === 'corrected' && from && to && (
              <span className="second">
                {' '}
                {t('facts.changed', { from: write(from, metricName, t), to: write(to, metricName, t) })}
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function write(values: FactValues, nameOf: (metric: string) => string, t: Text): string {
  const { number, unit } = writeFigure(values.value, values.unit, t)
  return `${nameOf(values.metric)} ${number} ${unit}`
}
