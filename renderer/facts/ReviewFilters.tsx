import { useState } from 'react'
import { factStates, type FactState, type ReviewScope } from '../../shared/facts/facts-api.ts'
import { useLibrary } from '../app/library.ts'
import { useMetricName } from '../app/MetricNames.tsx'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Menu, MenuChoice, MenuItem } from '../ui/Menu.tsx'
import type { useReview } from './use-review.ts'

interface ReviewFiltersProps {
  readonly review: ReturnType<typeof useReview>
  readonly scope: ReviewScope
  readonly readOnly: boolean
}

const all = 'all'
/** From here on most suggestions are right as they stand; below, most need a look. */
const confidences = { sure: { minConfidence: 0.9 }, unsure: { maxConfidence: 0.6 } } as const
const marks = { garbled: { isGarbled: true }, analyst: { voice: 'analyst' } } as const
type Confidence = keyof typeof confidences
type Mark = keyof typeof marks
/** More metrics than a menu shows are found by their facts. */
const mostMetrics = 40
/** As many as are accepted at once. */
const mostConfirmed = 5_000

/** What the queue is narrowed to, and all of it accepted at once after a question. */
export function ReviewFilters({ review, scope, readOnly }: ReviewFiltersProps) {
  const t = useText()
  const metricName = useMetricName()
  const { filter, setFilter, counts } = review
  const [asking, setAsking] = useState(false)
  const metrics =
    useLibrary(
      (api) => api.facts.queueMetrics({ scope, filter: {} }),
      `review-metrics:${JSON.stringify(scope)}`,
      ['facts', 'history'],
    ).value ?? []
  const { state, metric, minConfidence, maxConfidence, isGarbled, voice } = filter
  const confidence: Confidence | typeof all =
    minConfidence !== undefined ? 'sure' : maxConfidence !== undefined ? 'unsure' : all
  const mark: Mark | typeof all = isGarbled ? 'garbled' : voice ? 'analyst' : all
  const narrow = (change: {
    state?: FactState | typeof all
    metric?: string
    confidence?: string
    mark?: string
  }) => {
    const wanted: { state: FactState | typeof all; metric: string; confidence: string; mark: string } = {
      state: state ?? all,
      metric: metric ?? all,
      confidence,
      mark,
      ...change,
    }
    setFilter({
      ...(wanted.state === all ? {} : { state: wanted.state }),
      ...(wanted.metric === all ? {} : { metric: wanted.metric }),
      ...confidences[wanted.confidence as Confidence],
      ...marks[wanted.mark as Mark],
    })
  }
  const said = [
    state && t(`facts.state.${state}`),
    metric,
    confidence !== all && t(`facts.filter.${confidence}`),
    mark !== all && t(`facts.filter.${mark}`),
  ].filter((word): word is string => typeof word === 'string' && word !== '')
  const isNarrow = said.length > 0
  const open = counts.suggested
  return (
    <>
      <Menu
        label={t('facts.filter')}
        trigger={
          <button
            type="button"
            className={isNarrow ? 'tool acc review-filter' : 'tool review-filter'}
            aria-label={t('facts.filterIs', { filter: said.join(', ') || t('facts.filter.any') })}
          >
            <span className="cut">{said.join(', ') || t('facts.filter')}</span>
            <Icon name="down" small />
          </button>
        }
      >
        <MenuChoice<FactState | typeof all>
          label={t('facts.filter.state')}
          value={state ?? all}
          options={[
            { value: all, label: t('facts.filter.any') },
            ...factStates.map((value) => ({ value, label: t(`facts.state.${value}`) })),
          ]}
          onChange={(next) => narrow({ state: next })}
        />
        <MenuChoice<string>
          label={t('facts.filter.confidence')}
          value={confidence}
          options={[
            { value: all, label: t('facts.filter.any') },
            { value: 'sure', label: t('facts.filter.sure') },
            { value: 'unsure', label: t('facts.filter.unsure') },
          ]}
          onChange={(next) => narrow({ confidence: next })}
        />
        <MenuChoice<string>
          label={t('facts.filter.marks')}
          value={mark}
          options={[
            { value: all, label: t('facts.filter.any') },
            { value: 'garbled', label: t('facts.filter.garbled') },
            { value: 'analyst', label: t('facts.filter.analyst') },
          ]}
          onChange={(next) => narrow({ mark: next })}
        />
        <MenuItem icon="check" disabled={readOnly || open === 0} onChoose={() => setAsking(true)}>
          {t('facts.acceptMatching', { count: Math.min(open, mostConfirmed) })}
        </MenuItem>
      </Menu>
      <Menu
        label={t('facts.metric')}
        trigger={
          <button
            type="button"
            className={metric === undefined ? 'tool' : 'tool acc'}
            aria-label={`${t('facts.metric')}: ${metric === undefined ? t('facts.filter.any') : metricName(metric)}`}
          >
            {t('facts.metric')} <Icon name="down" small />
          </button>
        }
      >
        <MenuChoice<string>
          label={t('facts.metric')}
          value={metric ?? all}
          options={[
            { value: all, label: t('facts.filter.any') },
            ...metrics.slice(0, mostMetrics).map((one) => ({
              value: one.metric,
              label: t('facts.metricCount', { metric: metricName(one.metric), count: one.facts }),
            })),
          ]}
          onChange={(next) => narrow({ metric: next })}
        />
      </Menu>
      {asking && (
        <Dialog
          open
          onClose={() => setAsking(false)}
          title={t('facts.acceptMatching', { count: Math.min(open, mostConfirmed) })}
          text={t('facts.acceptMatchingText', { filter: said.join(', ') || t('facts.filter.any') })}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('app.cancel')}</Button>
              <Button
                look="primary"
                onClick={() => {
                  setAsking(false)
                  review.confirmMatching()
                }}
              >
                {t('facts.accept')}
              </Button>
            </>
          }
        />
      )}
    </>
  )
}
