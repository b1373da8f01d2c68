import type { FactId } from '../../shared/facts/fact.ts'
import { writeFigure } from '../../shared/grids/write-unit.ts'
import type { ProposedFact, SourcedFigure } from '../../shared/workbooks/workbooks-api.ts'
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

/** One number of the user's workbook and the fact it may come from, with its words; or what is stated otherwise. */
export function ProposalRow({ figure, accepted, onAccept }: ProposalRowProps) {
  const t = useText()
  const metricName = useMetricName()
  const [first] = figure.proposals
  const shown = figure.proposals.find(({ factId }) => factId === accepted) ?? first
  const { stated } = figure
  const cell = formatPlace(figure.place)
  // What only was expected says so: its words alone would pass for a result's.
  const nameOf = ({ metric, segment, basis, period, kind, value, unit }: ProposedFact) => {
    const written = writeFigure(value, unit, t)
    return [
      metricName(metric),
      segment,
      basis,
      period,
      kind === 'actual' ? null : t(`facts.kind.${kind}`),
      `${written.number} ${written.unit}`,
    ]
      .filter(Boolean)
      .join(' · ')
  }
  return (
    <tr data-accepted={accepted !== null}>
      <th scope="row" aria-label={cell}>
        <Checkbox
          label={t('workbooks.accept', { cell })}
          checked={accepted !== null}
          disabled={!shown}
          onChange={(checked) => onAccept(checked && shown ? shown.factId : null)}
        >
          <span className="num">{cell}</span>
        </Checkbox>
      </th>
      <td className="num">{figure.value}</td>
      <td>{figure.label}</td>
      <td>
        {shown &&
          (figure.proposals.length > 1 ? (
            <Select
              label={t('workbooks.others', { cell })}
              value={shown.factId}
              options={figure.proposals.map((one) => ({ value: one.factId, label: nameOf(one.fact) }))}
              onChange={onAccept}
            />
          ) : (
            nameOf(shown.fact)
          ))}
        {stated && (
          <p className="otherwise">
            <Icon name="warning" small /> {t('workbooks.statedOtherwise', { stated: nameOf(stated) })}
          </p>
        )}
      </td>
      <td>
        {shown && <FactWords fact={shown.fact} />}
        {stated && <FactWords fact={stated} />}
      </td>
      <td className="num">
        {shown && `${Math.round(shown.confidence * 100)} %`}
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

/** The sentence that states a fact, and the way there. */
function FactWords({ fact }: { readonly fact: ProposedFact }) {
  const t = useText()
  const { open } = useWorkbench()
  return (
    <>
      <q className="cut-lines">{fact.quotation}</q>{' '}
      <Button
        look="quiet"
        small
        icon="link"
        onClick={() =>
          open(
            { view: 'document', documentId: fact.documentId, target: { side: fact.side, ...fact.span } },
            'split',
          )
        }
      >
        {t('workbooks.goTo', { document: fact.documentTitle, line: fact.line })}
      </Button>
    </>
  )
}
