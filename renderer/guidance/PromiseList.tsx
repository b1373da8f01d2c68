import type { TimingPromise } from '../../shared/guidance/ledger.ts'
import { useText } from '../app/text.ts'
import { PlaceLink } from './PlaceLink.tsx'

/** Promised times: what of which thing, when it was said to come, and what became of it. */
export function PromiseList({ promises }: { readonly promises: readonly TimingPromise[] }) {
  const t = useText()
  if (promises.length === 0) return null
  return (
    <section className="promises" aria-labelledby="promised-times">
      <h2 id="promised-times">{t('guidance.promises')}</h2>
      <ul>
        {promises.map(({ key, subject, event, verdict, slipMonths, statements }) => (
          <li key={key}>
            <p>
              <span className="strong">{subject}</span> {t(`guidance.event-${event}`)}{' '}
              <span className={`judged promise-${verdict}`}>
                {t(`guidance.promise-${verdict}`)}
                {verdict === 'slipped' && slipMonths > 0
                  ? ` ${t('guidance.slippedBy', { count: slipMonths })}`
                  : ''}
              </span>
            </p>
            <ol className="guidance-chips">
              {statements.map(({ place, kind, time }) => {
                const said = t(`guidance.said-${kind}`)
                return (
                  <li key={`${place.documentId} ${place.span.start}`}>
                    <PlaceLink place={place} words={[said, time].filter(Boolean).join(' ')}>
                      <span className={`badge said-${kind}`}>{said}</span> {time}{' '}
                      <span className="muted small num">{place.date}</span>
                    </PlaceLink>
                  </li>
                )
              })}
            </ol>
          </li>
        ))}
      </ul>
    </section>
  )
}
