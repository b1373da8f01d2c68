import { useId, useState } from 'react'
import { changeLine, setInput } from '../../shared/models/edit-sheet.ts'
import type { ModelResult } from '../../shared/models/evaluate-model.ts'
import { type Model, type ModelInput, type ModelSheet } from '../../shared/models/model.ts'
import { showValue } from '../../shared/models/show-value.ts'
import { traceValue, type TracedValue } from '../../shared/models/trace-value.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { CellSource } from './CellSource.tsx'
import { InputMark } from './InputMark.tsx'
import { FactPlace, placeNow, PlaceSource } from './PlaceSource.tsx'
import { TraceToggle } from './TraceToggle.tsx'

interface ModelSourceProps {
  readonly model: Model
  readonly result: ModelResult
  /** The value's key; null where a word is chosen. */
  readonly cellKey: string | null
  readonly readOnly: boolean
  readonly onGo: (key: string) => void
  readonly onTie: () => void
  readonly onTieCell: () => void
  readonly onEdit: (change: (sheet: ModelSheet) => ModelSheet) => void
}

/** Where the chosen value comes from: its sentence, or what its formula rests on, followed as far as one likes. */
export function ModelSource(props: ModelSourceProps) {
  const { model, result, cellKey, readOnly, onGo, onTie, onTieCell, onEdit } = props
  const t = useText()
  const heading = useId()
  const trace = cellKey === null ? null : traceValue(result, cellKey)
  return (
    <section className="model-source" aria-labelledby={heading}>
      <h2 id={heading}>{trace ? nameOfTrace(trace) : t('models.source')}</h2>
      {!trace && <p className="muted">{t('models.chooseValue')}</p>}
      {trace && (
        <>
          <p className="model-figure num">
            {trace.cell.state && <InputMark state={trace.cell.state} />}
            <span className="strong">{showValue(trace.cell, trace.line.line)}</span>{' '}
            <span className="muted">{trace.line.line.unit}</span>
          </p>
          {trace.cell.state === 'varied' && <p className="muted">{t('models.variedText')}</p>}
          {trace.input && (
            <InputSource
              key={trace.cell.key}
              input={trace.input}
              model={model}
              readOnly={readOnly}
              onSource={(source) =>
                onEdit((sheet) =>
                  trace.input?.kind === 'typed'
                    ? setInput(sheet, trace.line.line.id, trace.cell.period, { ...trace.input, source })
                    : sheet,
                )
              }
            />
          )}
          {!trace.input && trace.line.line.formula !== '' && (
            <p className="formula-text num">= {trace.line.line.formula}</p>
          )}
          {trace.inputs.length > 0 && (
            <>
              <h3>{t('models.restsOn')}</h3>
              <TraceList keys={trace.inputs} result={result} onGo={onGo} />
            </>
          )}
          {trace.line.line.stated?.place && (
            <>
              <h3>{t('models.statedIn')}</h3>
              <PlaceSource {...placeNow(model, trace.line.line.stated.place)} />
            </>
          )}
          {trace.line.line.stated && !trace.line.line.stated.place && (
            <StatedSource
              key={`${trace.cell.key} stated`}
              source={trace.line.line.stated.source}
              readOnly={readOnly}
              onSource={(source) =>
                onEdit((sheet) => {
                  const { stated, id } = trace.line.line
                  return stated ? changeLine(sheet, id, { stated: { ...stated, source } }) : sheet
                })
              }
            />
          )}
          {!readOnly && trace.line.line.kind !== 'check' && (
            <p className="row">
              <Button small icon="link" onClick={onTie}>
                {t('models.tie')}
              </Button>
              <Button small icon="table" onClick={onTieCell}>
                {t('models.tieCell')}
              </Button>
            </p>
          )}
        </>
      )}
    </section>
  )
}

const nameOfTrace = ({ line, period }: TracedValue): string =>
  period === null ? line.line.name : `${line.line.name}, ${period}`

interface TraceListProps {
  readonly keys: readonly string[]
  readonly result: ModelResult
  readonly onGo: (key: string) => void
}

function TraceList({ keys, result, onGo }: TraceListProps) {
  return (
    <ul className="trace">
      {keys.map((key) => (
        <TraceItem key={key} cellKey={key} result={result} onGo={onGo} />
      ))}
    </ul>
  )
}

function TraceItem({ cellKey, result, onGo }: Omit<TraceListProps, 'keys'> & { readonly cellKey: string }) {
  const [isOpen, setOpen] = useState(false)
  const trace = traceValue(result, cellKey)
  if (!trace) return null
  const name = nameOfTrace(trace)
  return (
    <li>
      {trace.inputs.length > 0 ? (
        <TraceToggle name={name} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
      ) : (
        <span className="ib small" aria-hidden="true" />
      )}
      <button type="button" className="trace-name cut" onClick={() => onGo(cellKey)}>
        {name}
      </button>
      <span className="num">
        {trace.cell.state && <InputMark state={trace.cell.state} />}
        {showValue(trace.cell, trace.line.line)}
      </span>
      {isOpen && <TraceList keys={trace.inputs} result={result} onGo={onGo} />}
    </li>
  )
}

function InputSource({
  input,
  model,
  readOnly,
  onSource,
}: {
  readonly input: ModelInput
  readonly model: Model
  readonly readOnly: boolean
  readonly onSource: (source: string) => void
}) {
  const t = useText()
  if (input.kind === 'typed')
    return <StatedSource source={input.source} readOnly={readOnly} onSource={onSource} />
  if (input.kind === 'figure') return <PlaceSource {...placeNow(model, input.place)} />
  if (input.kind === 'cell') return <CellSource input={input} model={model} />
  const fact = model.facts.find(({ id }) => id === input.factId)
  return fact ? <FactPlace fact={fact} /> : <p className="is-error">{t('models.factGone')}</p>
}

function StatedSource({
  source,
  readOnly,
  onSource,
}: {
  readonly source: string
  readonly readOnly: boolean
  readonly onSource: (source: string) => void
}) {
  const t = useText()
  const [text, setText] = useState(source)
  return (
    <TextField
      label={t('models.sourceText')}
      showLabel
      value={text}
      disabled={readOnly}
      placeholder={t('models.sourceHint')}
      onChange={setText}
      onBlur={() => text !== source && onSource(text)}
      onKeyDown={(event) => event.key === 'Enter' && text !== source && onSource(text)}
    />
  )
}
