import { useMemo } from 'react'
import { evaluateSensitivity } from '../../shared/models/evaluate-sensitivity.ts'
import type { ModelResult } from '../../shared/models/evaluate-model.ts'
import type { ModelLine, Sensitivity } from '../../shared/models/model.ts'
import { showValue } from '../../shared/models/show-value.ts'
import { useText } from '../app/text.ts'
import { IconButton } from '../ui/IconButton.tsx'

interface SensitivityTablesProps {
  readonly result: ModelResult
  readonly readOnly: boolean
  readonly onRemove: (id: string) => void
}

/** What one value comes to when one or two inputs vary. */
export function SensitivityTables({ result, readOnly, onRemove }: SensitivityTablesProps) {
  return result.bound.sheet.sensitivities.map((table) => (
    <SensitivityPart key={table.id} table={table} result={result} readOnly={readOnly} onRemove={onRemove} />
  ))
}

function SensitivityPart({
  table,
  result,
  readOnly,
  onRemove,
}: SensitivityTablesProps & { readonly table: Sensitivity }) {
  const t = useText()
  const found = useMemo(() => evaluateSensitivity(result, table), [result, table])
  const lineOf = (key: string): ModelLine | undefined =>
    result.lines.find(({ line, cells }) => line.id === key || cells.some((cell) => cell.key === key))?.line
  const [output, down, across] = [
    lineOf(table.output),
    lineOf(table.down.key),
    table.across ? lineOf(table.across.key) : undefined,
  ]
  if (!output || !down) return null
  const show = (value: string, line: ModelLine) =>
    `${showValue({ shown: value, value: null }, { ...line, decimals: null })}${line.unit === '%' ? '%' : ''}`
  return (
    <div className="sensitivity">
      <header className="row">
        <h2>{table.name}</h2>
        {!readOnly && (
          <IconButton icon="bin" label={t('models.removeTable')} onClick={() => onRemove(table.id)} />
        )}
      </header>
      {/* A wide table scrolls by itself, so that it must be reachable to scroll it by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="sensitivity-scroll" tabIndex={0} role="region" aria-label={table.name}>
        <table className="model-table">
          <thead>
            <tr>
              <th scope="col">
                {down.name}
                {across ? ` × ${across.name}` : ''}
              </th>
              {table.across && across ? (
                table.across.values.map((value) => (
                  <th scope="col" className="num" key={value}>
                    {show(value, across)}
                  </th>
                ))
              ) : (
                <th scope="col" className="num">
                  {output.name}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {found.rows.map((row, at) => (
              <tr key={table.down.values[at]}>
                <th scope="row" className="num">
                  {show(table.down.values[at] ?? '', down)}
                </th>
                {row.map((value, column) => (
                  <td
                    key={table.across?.values[column] ?? ''}
                    className={found.base?.row === at && found.base.column === column ? 'num is-base' : 'num'}
                  >
                    {value === null ? '–' : showValue({ shown: value, value: null }, output)}
                    {found.base?.row === at && found.base.column === column && (
                      <span className="vh"> {t('models.baseHere')}</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
