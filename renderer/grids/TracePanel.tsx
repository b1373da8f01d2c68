import { useState } from 'react'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { writeFigure } from '../../shared/grids/write-unit.ts'
import type { CellTrace } from '../../shared/grids/cell-trace.ts'
import type { CellPlace, GridId } from '../../shared/grids/grid.ts'
import { useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { StateMark } from '../ui/StateMark.tsx'
import { FactPassage } from './FactPassage.tsx'
import { namePeriod } from './period-title.ts'

interface TracePanelProps {
  readonly gridId: GridId
  readonly place: CellPlace
  readonly onOpen: (fact: Fact) => void
  readonly onGo: (place: CellPlace) => void
}

/** Where a computed figure comes from: its inputs, and theirs, down to the sentences. */
export function TracePanel({ gridId, place, onOpen, onGo }: TracePanelProps) {
  const t = useText()
  const trace = useLibrary(
    (api) => api.grids.trace({ gridId, ...place }),
    `trace:${gridId}:${place.rowKey}:${place.column}`,
    ['grids', 'facts', 'history', 'documents'],
  )
  if (!trace.value) return <Skeleton label={t('grids.trace')} lines={4} />
  return (
    <div className="cell-origin">
      {trace.value.formula !== null && <p className="origin-formula num">ƒ {trace.value.formula}</p>}
      <Inputs inputs={trace.value.inputs} onOpen={onOpen} onGo={onGo} />
    </div>
  )
}

type Going = Pick<TracePanelProps, 'onOpen' | 'onGo'>

function Inputs({ inputs, ...going }: Going & { readonly inputs: readonly CellTrace[] }) {
  const t = useText()
  if (inputs.length === 0) return null
  return (
    <ul className="origin-inputs" aria-label={t('cellSources.inputs')}>
      {inputs.map((input, at) => (
        // An input may stand twice in a formula; its place among the inputs tells it apart.
        <Input key={`${input.title} ${input.column} ${at}`} input={input} {...going} />
      ))}
    </ul>
  )
}

function Input({ input, onOpen, onGo }: Going & { readonly input: CellTrace }) {
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const { fact, place, value, high, unit, state, title, column, working, isInUse } = input
  const written = [...new Set([value, high])].flatMap((end) =>
    end === null ? [] : [writeFigure(end, unit, t)],
  )
  return (
    <li className={isInUse ? '' : 'is-unused'}>
      <div className="origin-line">
        <StateMark state={state} label={t(`grids.state.${state}`)} />
        <span className="origin-name">{column === null ? title : `${title}, ${namePeriod(column)}`}</span>
        <b className="num">
          {written.map(({ number }) => number).join('–')} {written[0]?.unit ?? ''}
        </b>
        {working !== null && <span className="muted num cut">{t('cellSources.working', { working })}</span>}
        {!isInUse && <span className="muted">{t('cellSources.notInUse')}</span>}
        {fact?.speaker && <span className="muted cut">{fact.speaker}</span>}
        <span className="grow" />
        {fact && (
          <>
            <Button small look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {t(isOpen ? 'cellSources.hideSentence' : 'cellSources.showSentence')}
            </Button>
            <Button small look="quiet" icon="open" onClick={() => onOpen(fact)}>
              {t('grids.open')}
            </Button>
          </>
        )}
        {place && (
          <Button small look="quiet" icon="right" onClick={() => onGo(place)}>
            {t('cellSources.goToCell')}
          </Button>
        )}
      </div>
      {fact && isOpen && (
        <div className="source">
          <FactPassage fact={fact} />
        </div>
      )}
      <Inputs inputs={input.inputs} onOpen={onOpen} onGo={onGo} />
    </li>
  )
}
