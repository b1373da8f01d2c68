import { useState } from 'react'
import { writeFigure } from '../../shared/grids/write-unit.ts'
import type { CellTrace } from '../../shared/grids/cell-trace.ts'
import { isSameTie, type Model, type ModelInput } from '../../shared/models/model.ts'
import { useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { namePeriod } from '../grids/period-title.ts'
import { Button } from '../ui/Button.tsx'
import { FactPlace } from './PlaceSource.tsx'
import { TraceToggle } from './TraceToggle.tsx'

interface CellSourceProps {
  readonly input: Extract<ModelInput, { readonly kind: 'cell' }>
  readonly model: Model
}

/** The grid's cell an input follows, and through it the sentences it rests on; says so where the cell is no more. */
export function CellSource({ input, model }: CellSourceProps) {
  const t = useText()
  const { open } = useWorkbench()
  const { gridId, rowKey, column } = input
  const cell = model.cells.find((one) => isSameTie(one, input))
  const isGone = cell?.value === null || cell?.value === undefined
  const trace = useLibrary(
    async (api) => (isGone ? null : await api.grids.trace({ gridId, rowKey, column })),
    `trace of input ${gridId} ${rowKey} ${column} ${isGone}`,
    ['grids', 'facts', 'documents'],
  ).value
  return (
    <>
      <p className="row">
        <span className="cut" title={input.title}>
          {input.title}
        </span>
        <Button small look="quiet" icon="table" onClick={() => open({ view: 'grid', gridId })}>
          {t('models.openGrid')}
        </Button>
      </p>
      {isGone && <p className="is-error">{t('models.cellGone')}</p>}
      {trace && trace.formula !== null && <p className="formula-text num">ƒ {trace.formula}</p>}
      {trace && <TraceLines traces={trace.inputs} />}
    </>
  )
}

function TraceLines({ traces }: { readonly traces: readonly CellTrace[] }) {
  return (
    <ul className="trace">
      {traces.map((trace, at) => (
        // A cell may stand twice in a formula; its place among the inputs tells it apart.
        <TraceLine key={`${trace.title} ${trace.column} ${at}`} trace={trace} />
      ))}
    </ul>
  )
}

function TraceLine({ trace }: { readonly trace: CellTrace }) {
  const t = useText()
  const { fact, title, column, value, unit, inputs } = trace
  const [isOpen, setOpen] = useState(false)
  if (fact)
    return (
      <li className={trace.isInUse ? undefined : 'muted'}>
        <FactPlace fact={fact} />
      </li>
    )
  const name = column === null ? title : `${title}, ${namePeriod(column)}`
  const written = value === null ? null : writeFigure(value, unit, t)
  return (
    <li>
      {inputs.length > 0 && <TraceToggle name={name} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />}
      <span className="cut">{name}</span>{' '}
      <span className="num">{written && `${written.number} ${written.unit}`}</span>
      {isOpen && <TraceLines traces={inputs} />}
    </li>
  )
}
