import type { MouseEventHandler } from 'react'
import type { Check } from '../../shared/checks/checks-api.ts'
import type { FindingSide } from '../../shared/checks/finding.ts'
import { useText } from '../app/text.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { langOf } from './CheckWords.tsx'
import { SeverityMark } from './SeverityMark.tsx'

interface CheckRowProps {
  readonly index: number
  /** Null while its page is on the way. */
  readonly check: Check | null
  readonly selected: boolean
  readonly focusable: boolean
  readonly onClick: MouseEventHandler
  readonly onOpen: MouseEventHandler
  readonly onToggle: () => void
  readonly onFocus: () => void
}

/** One check of the table, on two lines: what and where, the words of both sides over their values. */
export function CheckRow({ index, check, selected, focusable, ...on }: CheckRowProps) {
  const t = useText()
  if (!check)
    return (
      <div className="ck-row" role="row" aria-rowindex={index + 2} aria-busy tabIndex={focusable ? 0 : -1}>
        <span role="gridcell" aria-label={t('app.loading')} />
        <span role="gridcell" aria-label={t('app.loading')}>
          <span className="sk" />
        </span>
      </div>
    )
  const { severity, state, scope, expected, reason } = check
  const kind = t(`checks.kind-${check.kind}`)
  return (
    // The table takes the keys; a row only the pointer.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      className={`ck-row is-${state}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={focusable ? 0 : -1}
      onClick={on.onClick}
      onDoubleClick={on.onOpen}
      onFocus={on.onFocus}
    >
      <span role="gridcell">
        <Checkbox
          label={t('checks.selectOne', { kind, title: check.documentTitle })}
          hideLabel
          checked={selected}
          outOfTabOrder
          onChange={on.onToggle}
        />
      </span>
      <span role="gridcell" className="check-what">
        <SeverityMark severity={severity} />
        <span className="two">
          <span className="cut strong">{kind}</span>
          <span className="cut muted">{t(`checks.severity-${severity}`)}</span>
        </span>
      </span>
      <span role="gridcell" className="two">
        <span className="cut" title={check.documentTitle}>
          {check.documentTitle}
        </span>
        <span className="cut muted">
          {[t('checks.placeOf', { at: check.passage + 1 }), check.company].filter(Boolean).join(' · ')}
        </span>
      </span>
      <Side words={check.en} lang="en" />
      <Side words={check.zh} lang={langOf(check.zh?.text ?? '')} />
      <span
        role="gridcell"
        className="spare check-expected"
        title={t(check.explanation.key, check.explanation.details)}
        {...(expected ? { lang: langOf(expected) } : {})}
      >
        {expected ?? <span className="muted">–</span>}
      </span>
      <span role="gridcell" className="two spare">
        <span className="cut">{t(`checks.state-${state}`)}</span>
        <span className="cut muted" title={reason ?? undefined}>
          {reason ?? (scope ? t(`checks.scope-${scope}`) : '')}
        </span>
      </span>
    </div>
  )
}

function Side({ words, lang }: { readonly words: FindingSide | null; readonly lang: string }) {
  if (!words)
    return (
      <span role="gridcell" className="two muted">
        –
      </span>
    )
  const { text, value } = words
  return (
    <span role="gridcell" className="two">
      <span className="cut" lang={lang} title={text}>
        {text}
      </span>
      <span className="cut muted num">{value === text ? '' : value}</span>
    </span>
  )
}
