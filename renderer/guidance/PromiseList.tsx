import type { TimingPromise } from '../../shared/guidance/ledger.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { PromiseMenu, PromiseStatementMenu, type HandProps } from './EntryMenus.tsx'
import { Hand } from './Hand.tsx'
import { PlaceLink } from './PlaceLink.tsx'

/** Promised times: what of which thing, when it was said to come, and what became of it. */
export function PromiseList({
  promises,
  acts,
  ask,
}: HandProps & { readonly promises: readonly TimingPromise[] }) {
  const t = useText()
  return (
    <section className="promises" aria-labelledby="promised-times">
      <header>
        <h2 id="promised-times">{t('guidance.promises')}</h2>
        <Button small icon="plus" onClick={() => ask({ kind: 'promised', promise: null, statement: null })}>
          {t('guidance.enterPromise')}
        </Button>
      </header>
      {promises.length === 0 && <p className="second">{t('guidance.noPromises')}</p>}
      <ul>
        {promises.map((promise) => {
          const { key, subject, event, verdict, slipMonths, statements, byHand } = promise
          return (
            <li key={key}>
              <p>
                <span className="strong">{subject}</span> {t(`guidance.event-${event}`)}{' '}
                <span className={`judged promise-${verdict}`}>
                  {t(`guidance.promise-${verdict}`)}
                  {verdict === 'slipped' && slipMonths > 0
                    ? ` ${t('guidance.slippedBy', { count: slipMonths })}`
                    : ''}
                </span>
                {byHand && <Hand mark={byHand} />}
                {byHand?.source && <span className="muted small"> {byHand.source}</span>}{' '}
                <PromiseMenu promise={promise} acts={acts} ask={ask} />
              </p>
              <ol className="guidance-chips">
                {statements.map((statement) => {
                  const { place, kind, time, byHand: entered } = statement
                  const said = t(`guidance.said-${kind}`)
                  return (
                    <li key={entered?.changeId ?? `${place.documentId} ${place.span.start}`}>
                      <PlaceLink place={place} words={[said, time].filter(Boolean).join(' ')}>
                        <span className={`badge said-${kind}`}>{said}</span> {time}{' '}
                        <span className="muted small num">{place.date}</span>
                      </PlaceLink>
                      {entered && <Hand mark={entered} />}
                      <PromiseStatementMenu promise={promise} statement={statement} acts={acts} ask={ask} />
                    </li>
                  )
                })}
              </ol>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
