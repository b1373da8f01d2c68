import { lazy, Suspense, useId, useState, type KeyboardEvent } from 'react'
import { useErrorText } from '../app/error-text.ts'
import { useConnection } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useSaveExport } from '../app/use-save-export.ts'
import { useWorkbench } from '../app/workbench.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { ToolChoice } from '../ui/ToolChoice.tsx'
import { useChartColours } from './chart-colours.ts'
import { needsLegend, type ChartKind, type ChartModel } from './chart-model.ts'
import { makePng, makeSvg, toBase64 } from './chart-picture.ts'
import { ChartTable } from './ChartTable.tsx'
import '../styles/charts.css'

const Chart = lazy(() => import('./Chart.tsx'))

interface ChartPanelProps {
  readonly model: ChartModel
  readonly kinds: readonly ChartKind[]
  readonly onKind: (kind: ChartKind) => void
  /** Key of the chosen column. */
  readonly current: string | null
  readonly onChoose: (key: string) => void
}

/** A chart with its title, unit and legend; its values on hover, under the arrows, and as a table. */
export function ChartPanel({ model, kinds, onKind, current, onChoose }: ChartPanelProps) {
  const t = useText()
  const heading = useId()
  const colours = useChartColours()
  const { api } = useConnection()
  const { announce } = useWorkbench()
  const errorText = useErrorText()
  const saveExport = useSaveExport()
  const [at, setAt] = useState<number | null>(null)
  const [asTable, setAsTable] = useState(false)
  const shown = at !== null && at < model.categories.length ? at : null
  const choose = (index: number) => {
    const key = model.categories[index]?.key.trim()
    if (key) onChoose(key)
  }
  const press = (event: KeyboardEvent) => {
    const last = model.categories.length - 1
    const begin = model.categories.findIndex(({ key }) => key === current)
    const from = shown ?? Math.max(begin, 0)
    const next = {
      ArrowLeft: shown === null ? from : Math.max(0, from - 1),
      ArrowRight: shown === null ? from : Math.min(last, from + 1),
      Home: 0,
      End: last,
    }[event.key]
    if (next !== undefined) setAt(next)
    else if (event.key === 'Enter' && shown !== null) choose(shown)
    else if (event.key === 'Escape' && shown !== null) setAt(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  // Arrows walk the values; the table says the same in words.
  const walk = {
    role: 'group',
    tabIndex: 0,
    'aria-label': t('charts.walk', { title: model.title }),
    onKeyDown: press,
    onBlur: () => setAt(null),
  }
  const copy = () =>
    makePng(model)
      .then((picture) => navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]))
      .then(
        () => announce(t('charts.copied')),
        (error: unknown) => announce(errorText(error), 'error'),
      )
  const save = (format: 'svg' | 'png') =>
    saveExport(async () => {
      const content =
        format === 'png'
          ? await toBase64(await makePng(model))
          : await toBase64(new Blob([await makeSvg(model)]))
      return api.exports.picture({ name: model.title, format, content })
    })
  return (
    <section className="chart-panel" aria-labelledby={heading}>
      <header className="panel-head">
        <h2 id={heading} className="cut" title={model.title}>
          {model.title}
        </h2>
        <span className="muted">{model.unit}</span>
        <span className="grow" />
        <ToolChoice<ChartKind>
          label={t('charts.kind')}
          value={model.kind}
          options={kinds.map((value) => ({ value, label: t(`charts.kind.${value}`) }))}
          onChange={onKind}
        />
        <Menu
          label={t('charts.more')}
          align="end"
          trigger={<IconButton icon="more" label={t('charts.more')} />}
        >
          <MenuItem icon="table" onChoose={() => setAsTable(!asTable)}>
            {t(asTable ? 'charts.asPicture' : 'charts.asTable')}
          </MenuItem>
          <MenuSeparator />
          <MenuItem icon="copy" onChoose={() => void copy()}>
            {t('charts.copy')}
          </MenuItem>
          <MenuItem icon="export" onChoose={() => save('svg')}>
            {t('charts.saveSvg')}
          </MenuItem>
          <MenuItem icon="export" onChoose={() => save('png')}>
            {t('charts.savePng')}
          </MenuItem>
        </Menu>
      </header>
      {!asTable && <Legend model={model} series={colours.series} />}
      {model.leftOut > 0 && (
        <p className="chart-note muted small">{t('charts.leftOut', { count: model.leftOut })}</p>
      )}
      <div className="chart-body">
        {!asTable && (
          <div className="chart-place" {...walk}>
            <Suspense fallback={<Skeleton label={model.title} lines={5} />}>
              <Chart model={model} colours={colours} current={current} onPoint={setAt} onChoose={choose} />
            </Suspense>
            <ChartCard model={model} at={shown} />
          </div>
        )}
        <ChartTable model={model} isHidden={!asTable} />
      </div>
    </section>
  )
}

function Legend({ model, series }: { readonly model: ChartModel; readonly series: readonly string[] }) {
  const named = model.series.filter(({ name }) => name !== '')
  if (!needsLegend(model)) return null
  const isPair = model.kind === 'guidance'
  return (
    <ul className="chart-legend small muted" aria-hidden="true">
      {named.map(({ name, look }, index) => (
        <li key={name} className="leg">
          {isPair ? (
            <i className={look === 'band' ? 'leg-band' : 'leg-bar'} />
          ) : (
            // Bars that are measured from a guidance have the colour of how they stand, none of their own.
            model.kind !== 'surprise' && (
              <i className="leg-bar" style={{ background: series[index % series.length] }} />
            )
          )}
          <span className="cut">{name}</span>
        </li>
      ))}
    </ul>
  )
}

/** The values of one category, in a corner where they cover nothing that moves. */
function ChartCard({ model, at }: { readonly model: ChartModel; readonly at: number | null }) {
  const category = at === null ? undefined : model.categories[at]
  return (
    <div
      className={`chart-card${at !== null && at * 2 >= model.categories.length ? ' is-left' : ''}`}
      role="status"
      hidden={!category}
    >
      {category && (
        <>
          <b>{`${category.part} ${category.year}`.trim()}</b>
          {model.series.map(({ name, points }) => {
            const point = points[at ?? 0]
            return point ? (
              <span key={name} className="chart-card-row">
                <span className="muted">{name}</span> <span className="num">{point.text}</span>{' '}
                {point.verdict !== '' && <span className="muted">{point.verdict}</span>}
              </span>
            ) : null
          })}
        </>
      )}
    </div>
  )
}
