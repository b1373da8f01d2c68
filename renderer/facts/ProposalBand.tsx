import type { FactProposal } from '../../shared/facts/facts-api.ts'
import type { Fact } from '../../shared/facts/facts-api.ts'
import { writeFigure } from '../../shared/grids/write-unit.ts'
import { useMetricName } from '../app/MetricNames.tsx'
import { useText } from '../app/text.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'

interface ProposalBandProps {
  readonly fact: Fact
  readonly proposal: FactProposal
  readonly readOnly: boolean
  readonly shortcut: string | undefined
  readonly onTake: () => void
  readonly onOpen: () => void
}

/** What was decided about the same statement elsewhere: shown as what it is, a proposal, until it is taken. */
export function ProposalBand({ fact, proposal, readOnly, shortcut, onTake, onOpen }: ProposalBandProps) {
  const t = useText()
  const { state, values, reason, from } = proposal
  const { number, unit } = writeFigure(values.value, values.unit, t)
  const nameOf = useMetricName()
  const changed = (['metric', 'segment', 'basis', 'period', 'kind'] as const)
    .filter((key) => values[key] !== fact[key])
    .map((key) => {
      if (key === 'kind') return t(`facts.kind.${values.kind}`)
      return key === 'metric' ? nameOf(values.metric) : (values[key] ?? '–')
    })
  const figure = values.value !== fact.value || values.unit !== fact.unit ? `${number} ${unit}` : null
  const words = [...changed, ...(figure ? [figure] : [])].join(', ')
  return (
    <section className="review-proposal" aria-label={t('facts.proposal')}>
      <Icon name="link" small />
      <p className="grow">
        <span className="strong">
          {state === 'corrected'
            ? t('facts.proposal.corrected', { values: words })
            : t(`facts.proposal.${state}`)}
        </span>{' '}
        <span className="second">{t(`facts.proposal.${reason}`, { title: from.documentTitle })}</span>
      </p>
      <Button look="quiet" small icon="open" onClick={onOpen}>
        {t('facts.openSource')}
      </Button>
      <Button small shortcut={shortcut} disabled={readOnly} onClick={onTake}>
        {t('facts.takeProposal')}
      </Button>
    </section>
  )
}
