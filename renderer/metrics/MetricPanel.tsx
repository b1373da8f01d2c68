import { useEffect, useId, useRef, useState } from 'react'
import type { MetricDraft } from '../../shared/metrics/merge-metrics.ts'
import type { MetricEntry } from '../../shared/metrics/metrics-api.ts'
import { measures, metricGroups, type Measure, type MetricGroup } from '../../shared/metrics/metric.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { useMetricChanges } from './use-metric-changes.ts'

interface MetricPanelProps {
  /** The metric that is looked at; null while one is being added. */
  readonly metric: MetricEntry | null
  readonly start: MetricDraft
  readonly readOnly: boolean
  /** Put the caret into the first field. */
  readonly focus: boolean
  readonly changes: ReturnType<typeof useMetricChanges>
  readonly onSaved: (metric: MetricEntry) => void
  readonly onRemoved: () => void
  readonly onCancel: () => void
}

const lists = ['english', 'chinese', 'weak'] as const
const flags = ['sums', 'averages', 'lowerIsBetter', 'canBeLoss', 'isBalance', 'isGrowth', 'hasBasis'] as const
/** The same in every language. */
const xbrlExample = 'us-gaap:Revenues'
const xbrlShape = /^[\w-]{1,40}:\w{1,160}$/

/** A metric's fields beside the list: changed in place, saved as a whole. Give it the metric's name as its key. */
export function MetricPanel(props: MetricPanelProps) {
  const { metric, start, readOnly, focus, changes, onSaved, onRemoved, onCancel } = props
  const t = useText()
  const panel = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(start)
  const [texts, setTexts] = useState(() => ({
    english: start.english.join('\n'),
    chinese: start.chinese.join('\n'),
    weak: start.weak.join('\n'),
    xbrl: start.xbrl ?? '',
  }))
  const [tried, setTried] = useState(false)
  useEffect(() => {
    if (focus)
      panel.current?.querySelector<HTMLElement>('input:not([readonly]), textarea:not([readonly])')?.focus()
  }, [focus])
  const isNew = metric === null
  const isFixed = readOnly || (metric?.isDerived ?? false)
  const xbrl = texts.xbrl.trim()
  const written: MetricDraft = {
    ...draft,
    name: draft.name.trim(),
    english: linesOf(texts.english),
    chinese: linesOf(texts.chinese),
    weak: linesOf(texts.weak),
    xbrl: xbrl === '' ? null : xbrl,
  }
  const isChanged = JSON.stringify(written) !== JSON.stringify(start)
  const lacksName = written.name === ''
  const badXbrl = xbrl !== '' && !xbrlShape.test(xbrl)
  const save = async () => {
    setTried(true)
    if (isFixed || lacksName || badXbrl) return
    const saved = await changes.save(written, isNew)
    if (saved) onSaved(saved)
  }
  return (
    <form
      ref={panel}
      className="term-panel"
      aria-label={t(isNew ? 'metrics.add' : 'metrics.edit')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <header className="row">
        <h2 className="cut grow">{isNew ? t('metrics.add') : metric.name}</h2>
        {metric && (
          <span className="badge">
            {metric.isHidden ? t('metrics.hidden') : t(`glossary.origin-${metric.origin}`)}
          </span>
        )}
      </header>
      <div className="term-scroll">
        <div className="term-fields">
          {isNew && (
            <TextField
              showLabel
              label={t('metrics.name')}
              value={draft.name}
              problem={tried && lacksName ? t('metrics.needsName') : null}
              onChange={(name) => setDraft({ ...draft, name })}
            />
          )}
          {metric?.isDerived && <p className="evidence">{t('metrics.derivedText')}</p>}
          {lists.map((list) => (
            <WordsField
              key={list}
              label={t(`metrics.${list}`)}
              note={t(`metrics.${list}Note`)}
              lang={list === 'chinese' ? 'zh-Hant' : 'en'}
              value={texts[list]}
              readOnly={isFixed}
              onChange={(text) => setTexts({ ...texts, [list]: text })}
              onSubmit={() => void save()}
            />
          ))}
          <Select<MetricGroup>
            showLabel
            label={t('metrics.group')}
            value={draft.group}
            disabled={isFixed}
            options={metricGroups.map((value) => ({ value, label: t(`grids.group.${value}`) }))}
            onChange={(group) => setDraft({ ...draft, group })}
          />
          <Select<Measure>
            showLabel
            label={t('metrics.measure')}
            value={draft.measure}
            disabled={isFixed}
            options={measures.map((value) => ({ value, label: t(`metrics.measure.${value}`) }))}
            onChange={(measure) => setDraft({ ...draft, measure })}
          />
          <div className="metric-flags" role="group" aria-label={t('metrics.flags')}>
            {flags.map((flag) => (
              <Checkbox
                key={flag}
                label={t(`metrics.${flag}`)}
                checked={draft[flag]}
                disabled={isFixed}
                onChange={(checked) => setDraft({ ...draft, [flag]: checked })}
              />
            ))}
          </div>
          <TextField
            showLabel
            label={t('metrics.xbrl')}
            value={texts.xbrl}
            placeholder={xbrlExample}
            readOnly={isFixed}
            problem={tried && badXbrl ? t('metrics.badXbrl') : null}
            onChange={(text) => setTexts({ ...texts, xbrl: text })}
          />
        </div>
      </div>
      {!isFixed && (
        <footer className="row">
          {metric && !metric.isHidden && (
            <Button
              small
              look="danger"
              onClick={() => {
                void changes.remove(metric).then((done) => done && metric.origin === 'own' && onRemoved())
              }}
            >
              {t(metric.origin === 'own' ? 'metrics.remove' : 'metrics.hide')}
            </Button>
          )}
          {metric && (metric.origin === 'changed' || metric.isHidden) && (
            <Button small onClick={() => void changes.restore(metric.name)}>
              {t('glossary.restore')}
            </Button>
          )}
          <span className="grow" />
          {(isChanged || isNew) && (
            <>
              <Button small onClick={onCancel}>
                {t('app.cancel')}
              </Button>
              <Button small look="primary" type="submit">
                {t('metrics.save')}
              </Button>
            </>
          )}
        </footer>
      )}
    </form>
  )
}

const linesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

interface WordsFieldProps {
  readonly label: string
  readonly note: string
  readonly lang: string
  readonly value: string
  readonly readOnly: boolean
  readonly onChange: (text: string) => void
  readonly onSubmit: () => void
}

function WordsField({ label, note, lang, value, readOnly, onChange, onSubmit }: WordsFieldProps) {
  const id = useId()
  return (
    <div className="labelled">
      <label className="label" htmlFor={`${id} words`}>
        {label}
      </label>
      <span className="field area">
        <textarea
          id={`${id} words`}
          rows={Math.min(6, Math.max(2, value.split('\n').length))}
          lang={lang}
          spellCheck={false}
          readOnly={readOnly}
          aria-describedby={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit()
          }}
        />
      </span>
      <span id={id} className="evidence">
        {note}
      </span>
    </div>
  )
}
