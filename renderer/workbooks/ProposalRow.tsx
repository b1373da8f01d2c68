import type { FactId } from '../../shared/facts/fact.ts'
import { formatFigure } from '../../shared/facts/format-fact.ts'
import type { SourcedFigure } from '../../shared/workbooks/workbooks-api.ts'
import { formatPlace } from '../../shared/workbooks/workbook.ts'
import { useMetricName } from '../app/MetricNames.tsx'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Select } from '../ui/Select.tsx'

interface ProposalRowProps {
  readonly figure: SourcedFigure
  readonly accepted: FactId | null
  readonly onAccept: (factId: FactId | null) => void
}

/** One number of the user's workbook and the fact it may come from, with its words. */
export function ProposalRow({ figure, accepted, onAccept }: ProposalRowProps) {
  const t = useText()
  const metricName = useMetricName()
  const { open } = useWorkbench()
  const [first] = figure.proposals
  const shown = figure.proposals.find(({ factId }) => factId === accepted) ?? first
  if (!shown) return null
  const { fact, confidence } = shown
  const cell = formatPlace(figure.place)
  const nameOf = ({ metric, segment, period, value, unit }: typeof fact) => {
    const written = formatFigure(value, unit)
    return [metricName(metric), segment, period, `${written.number} ${written.unit}`]
      .filter(Boolean)
      .join(' · ')
  }
  return (
    <tr data-accepted={accepted !== null}>
      <th scope="row" aria-label={cell}>
        <Checkbox
          label={t('workbooks.accept', { cell })}
          checked={accepted !== null}
          onChange={(checked) => onAccept(checked ? shown.factId : null)}
        >
          <span className="num">{cell}</span>
        </Checkbox>
      </th>
      <td className="num">{figure.value}</td>
      <td>{figure.label}</td>
      <td>
        {figure.proposals.length > 1 ? (
          <Select
            label={t('workbooks.others', { cell })}
            value={shown.factId}
            options={figure.proposals.map((one) => ({ value: one.factId, label: nameOf(one.fact) }))}
            onChange={onAccept}
          />
        ) : (
          nameOf(fact)
        )}
      </td>
      <td>
        <q className="cut-lines">{fact.quotation}</q>{' '}
        <Button
          look="quiet"
          small
          icon="link"
          onClick={() =>
            open(
              {
                view: 'document',
                documentId: fact.documentId,
                target: { side: fact.side, ...fact.span },
              },
              'split',
            )
          }
        >
          {t('workbooks.goTo', { document: fact.documentTitle, line: fact.line })}
        </Button>
      </td>
      <td className="num">
        {Math.round(confidence * 100)} %
        {figure.isAmbiguous && (
          <span
            className="unclear"
            role="img"
            aria-label={t('workbooks.severalFit')}
            title={t('workbooks.severalFit')}
          >
            <Icon name="warning" small />
          </span>
        )}
      </td>
    </tr>
  )
}
