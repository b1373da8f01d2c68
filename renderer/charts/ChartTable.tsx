import { useText } from '../app/text.ts'
import type { ChartModel } from './chart-model.ts'

interface ChartTableProps {
  readonly model: ChartModel
  /** Only said, for who cannot see the chart. */
  readonly isHidden: boolean
}

/** The values of a chart in words. */
export function ChartTable({ model, isHidden }: ChartTableProps) {
  const t = useText()
  return (
    // It scrolls by itself, so the keyboard must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={isHidden ? 'vh' : 'chart-table'} {...(isHidden ? {} : { tabIndex: 0 })}>
      <table>
        <caption className="vh">{`${model.title}, ${model.unit}`}</caption>
        <thead>
          <tr>
            <th scope="col">{t('grids.period')}</th>
            {model.series.map(({ name }) => (
              <th key={name} scope="col">
                {name === '' ? t('charts.change') : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.categories.map(({ key, part, year }, at) => (
            <tr key={key}>
              <th scope="row">{`${part} ${year}`.trim()}</th>
              {model.series.map(({ name, points }) => (
                <td key={name}>{`${points[at]?.text ?? ''} ${points[at]?.verdict ?? ''}`.trim()}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
