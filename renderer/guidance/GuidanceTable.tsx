import type { CompanyLedger, GuidanceChange, GuidanceRow } from '../../shared/guidance/ledger.ts'
import { formatNumber } from '../../shared/grids/format-cell.ts'
import { useMetricName } from '../app/MetricNames.tsx'
import { useText } from '../app/text.ts'
import { RowMenu, StatementMenu, type HandProps } from './EntryMenus.tsx'
import { Hand } from './Hand.tsx'
import { PlaceLink } from './PlaceLink.tsx'
import { writeGuided, writeValue } from './write-guidance.ts'

const marks: Readonly<Record<GuidanceChange, string>> = {
  first: '',
  reaffirmed: '=',
  raised: '↑',
  lowered: '↓',
  narrowed: '><',
  widened: '<>',
  withdrawn: '×',
  recalled: '↺',
}

interface GuidanceTableProps extends HandProps {
  readonly company: string
  readonly rows: CompanyLedger['rows']
}

/** Guidance row by row: its history as chips, what came, and how the two stand. */
export function GuidanceTable({ company, rows, acts, ask }: GuidanceTableProps) {
  const t = useText()
  const metricName = useMetricName()
  return (
    <table className="guidance-table" aria-label={t('guidance.table', { company })}>
      <thead>
        <tr>
          <th scope="col">{t('guidance.what')}</th>
          <th scope="col">{t('guidance.history')}</th>
          <th scope="col">{t('guidance.actual')}</th>
          <th scope="col">{t('guidance.verdict')}</th>
          <th scope="col">
            <span className="vh">{t('guidance.journal')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <span className="strong">{metricName(row.metric)}</span>{' '}
              <span className="muted small">
                {[row.segment, row.basis, row.period].filter(Boolean).join(' · ')}
                {row.kind === 'guidance' ? '' : ` · ${t(`guidance.${row.kind}`)}`}
              </span>
            </th>
            <td>
              <Statements row={row} acts={acts} ask={ask} />
            </td>
            <td className="num">
              {row.actual && row.unit !== null && (
                <PlaceLink place={row.actual.place} words={writeValue(row.actual.value, row.unit, t)}>
                  {writeValue(row.actual.value, row.unit, t)}
                </PlaceLink>
              )}
              {row.actual?.working && (
                <div className="muted small">{t('guidance.working', { working: row.actual.working })}</div>
              )}
              {row.actual?.byHand && <Hand mark={row.actual.byHand} />}
              {row.actualDenied && <Hand mark={row.actualDenied} />}
            </td>
            <td>
              <Verdict row={row} />
            </td>
            <td className="row-menu">
              <RowMenu
                row={row}
                what={[metricName(row.metric), row.segment, row.basis, row.period].filter(Boolean).join(' ')}
                acts={acts}
                ask={ask}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Statements({ row, acts, ask }: HandProps & { readonly row: GuidanceRow }) {
  const t = useText()
  return (
    <ol className="guidance-chips">
      {row.statements.map((statement) => {
        const { change, place, working, condition } = statement
        const words = change === 'withdrawn' ? '' : writeGuided(statement, row.unit, t)
        const changed = t(`guidance.change-${change}`)
        return (
          <li key={`${place.documentId} ${place.span.start} ${statement.byHand?.changeId ?? ''}`}>
            <PlaceLink place={place} words={[changed, words].filter(Boolean).join(' ')}>
              <span className={`badge change-${change}`}>
                {marks[change] !== '' && <span aria-hidden="true">{marks[change]}</span>} {changed}
              </span>{' '}
              <span className="num">{words}</span> <span className="muted small num">{place.date}</span>
            </PlaceLink>
            {statement.byHand && <Hand mark={statement.byHand} />}
            <StatementMenu
              row={row}
              statement={statement}
              what={[changed, words, row.period].filter(Boolean).join(' ')}
              acts={acts}
              ask={ask}
            />
            {working && <span className="muted small num">{t('guidance.working', { working })}</span>}
            {condition && <span className="muted small">{t('guidance.condition', { condition })}</span>}
          </li>
        )
      })}
      {row.unit !== null &&
        row.recalls
          .filter(({ agrees }) => !agrees)
          .map(({ statement }) => (
            <li key={`recall ${statement.place.documentId} ${statement.place.span.start}`}>
              <PlaceLink place={statement.place} words={writeGuided(statement, row.unit, t)}>
                <span className="badge change-recalled">
                  <span aria-hidden="true">≠</span>{' '}
                  {t('guidance.recallDiffers', { words: writeGuided(statement, row.unit, t) })}
                </span>{' '}
                <span className="muted small num">{statement.place.date}</span>
              </PlaceLink>
            </li>
          ))}
    </ol>
  )
}

/** In words and with a mark: colour never says it alone. */
function Verdict({ row }: { readonly row: GuidanceRow }) {
  const t = useText()
  const { verdict, difference, differencePercent, rangePlace, unit, isFavourable } = row
  const tone = isFavourable === null ? '' : isFavourable ? ' good' : ' bad'
  const mark = { above: '▲', within: '●', below: '▼', open: '○', withdrawn: '×' }[verdict]
  return (
    <span className={`judged${tone}`}>
      <span aria-hidden="true">{mark}</span>{' '}
      <span className="strong">{t(`guidance.verdict-${verdict}`)}</span>
      {difference !== null && difference !== '0' && unit !== null && (
        <span className="small num">
          {' '}
          {unit === '%'
            ? t('guidance.points', { difference: formatNumber(difference, 0) })
            : differencePercent === null
              ? writeValue(difference, unit, t)
              : t('guidance.by', {
                  difference: writeValue(difference, unit, t),
                  percent: formatNumber(differencePercent, 0),
                })}
        </span>
      )}
      {verdict === 'within' && rangePlace !== null && (
        <span className="small num muted"> {t('guidance.inRange', { percent: rangePlace })}</span>
      )}
    </span>
  )
}
