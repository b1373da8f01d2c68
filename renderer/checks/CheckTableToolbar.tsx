import { checkStates, type Check, type CheckState } from '../../shared/checks/checks-api.ts'
import { checkKinds, severities, type CheckKind, type Severity } from '../../shared/checks/finding.ts'
import { useLibrary } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { ToolChoice } from '../ui/ToolChoice.tsx'
import type { CheckQuestion } from './check-question.ts'
import type { CheckActs } from './use-check-acts.tsx'

interface CheckTableToolbarProps {
  readonly question: CheckQuestion
  readonly onQuestion: (question: CheckQuestion) => void
  readonly total: number | null
  /** Chosen by hand; empty where only the cursor stands somewhere. */
  readonly chosen: readonly Check[]
  readonly acts: CheckActs
  /** Saves what the filter lets through. */
  readonly onExport: (format: 'xlsx' | 'csv') => void
}

/** What the table shows, how many there are, and what can be done with those that are chosen. */
export function CheckTableToolbar(props: CheckTableToolbarProps) {
  const { question, onQuestion, total, chosen, acts, onExport } = props
  const t = useText()
  const { keysOf } = useWorkbench()
  const { state, severity, kind } = question
  const ids = chosen.map(({ id }) => id)
  return (
    <div className="toolbar" role="toolbar" aria-label={t('checks.tableOf')}>
      <ToolChoice<Severity | 'marked' | 'any'>
        label={t('checks.severityIs')}
        value={severity ?? 'any'}
        options={[
          { value: 'marked', label: t('checks.marked') },
          ...severities.map((value) => ({ value, label: t(`checks.severity-${value}`) })),
          { value: 'any', label: t('checks.anySeverity') },
        ]}
        onChange={(next) => onQuestion({ ...question, severity: next === 'any' ? null : next })}
      />
      <ToolChoice<CheckState | 'any'>
        label={t('checks.stateIs')}
        value={state ?? 'any'}
        options={[
          ...checkStates.map((value) => ({ value, label: t(`checks.state-${value}`) })),
          { value: 'any', label: t('checks.anyState') },
        ]}
        onChange={(next) => onQuestion({ ...question, state: next === 'any' ? null : next })}
      />
      <ToolChoice<CheckKind | 'any'>
        label={t('checks.kindIs')}
        value={kind ?? 'any'}
        options={[
          { value: 'any', label: t('checks.anyKind') },
          ...checkKinds.map((value) => ({ value, label: t(`checks.kind-${value}`) })),
        ]}
        onChange={(next) => onQuestion({ ...question, kind: next === 'any' ? null : next })}
      />
      <Place question={question} onQuestion={onQuestion} />
      <span className="grow" />
      {chosen.length > 0 ? (
        <>
          <span className="muted num">{t('checks.chosen', { count: chosen.length })}</span>
          {chosen.some((check) => check.state === 'open') ? (
            <>
              <Button small shortcut={keysOf('check.confirm')[0]} onClick={() => void acts.confirm(ids)}>
                {t('checks.confirm')}
              </Button>
              <Button
                small
                shortcut={keysOf('check.dismissAlike')[0]}
                onClick={() => acts.dismissAlike(chosen)}
              >
                {t('checks.dismissMany')}
              </Button>
            </>
          ) : null}
          {chosen.some((check) => check.state !== 'open') && (
            <Button small shortcut={keysOf('check.reopen')[0]} onClick={() => void acts.reopen(ids)}>
              {t('checks.reopen')}
            </Button>
          )}
        </>
      ) : (
        <span className="muted num">{total !== null && t('checks.total', { count: total })}</span>
      )}
      <Menu
        label={t('checks.export')}
        align="end"
        trigger={<IconButton icon="export" label={t('checks.export')} disabled={!total} />}
      >
        <MenuItem icon="table" onChoose={() => onExport('xlsx')}>
          {t('checks.exportExcel')}
        </MenuItem>
        <MenuItem icon="doc" onChoose={() => onExport('csv')}>
          {t('checks.exportCsv')}
        </MenuItem>
      </Menu>
    </div>
  )
}

/** Of which company, or of which document one came here for. */
function Place({ question, onQuestion }: Pick<CheckTableToolbarProps, 'question' | 'onQuestion'>) {
  const t = useText()
  const { company, documentId } = question
  const companies = useLibrary((api) => api.documents.companies({}), 'companies', ['documents']).value ?? []
  const title = useLibrary(
    async (api) => (documentId ? (await api.documents.read({ documentId })).title : null),
    `title of ${documentId ?? ''}`,
    ['documents'],
  ).value
  if (documentId)
    return (
      <button
        type="button"
        className="tool"
        aria-pressed="true"
        onClick={() => onQuestion({ ...question, documentId: null })}
      >
        <span className="cut">{t('checks.onlyDocument', { title: title ?? '' })}</span>
        <Icon name="close" small />
      </button>
    )
  return (
    <ToolChoice
      label={t('checks.company')}
      value={company === null ? anyCompany : company}
      options={[
        { value: anyCompany, label: t('checks.allCompanies') },
        ...companies.map((one) => ({ value: one.company, label: one.company })),
        { value: '', label: t('checks.otherDocuments') },
      ]}
      onChange={(next) => onQuestion({ ...question, company: next === anyCompany ? null : next })}
    />
  )
}

/** No company can be called so. */
const anyCompany = '\u0000'
