import type {
  GuidanceRow,
  GuidanceStatement,
  PromiseStatement,
  TimingPromise,
} from '../../shared/guidance/ledger.ts'
import type { StatedAct } from '../../shared/guidance/ledger-change.ts'
import { useText } from '../app/text.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx'
import { placeOf } from './GuidanceForm.tsx'
import { targetOf } from './HandDialogs.tsx'
import type { LedgerActs } from './use-ledger-changes.ts'

/** What is asked for before it is done. */
export type LedgerQuestion =
  | {
      readonly kind: 'state'
      readonly row: GuidanceRow | null
      readonly statement: GuidanceStatement | null
      readonly act: StatedAct
    }
  | { readonly kind: 'actual'; readonly row: GuidanceRow }
  | { readonly kind: 'join'; readonly row: GuidanceRow }
  | {
      readonly kind: 'promised'
      /** The promise it is said of; null for one of its own. */
      readonly promise: TimingPromise | null
      /** The statement it corrects. */
      readonly statement: PromiseStatement | null
    }
  | { readonly kind: 'promise'; readonly promise: TimingPromise }
  | { readonly kind: 'join-promise'; readonly promise: TimingPromise }
  | { readonly kind: 'journal' }

export interface HandProps {
  readonly acts: LedgerActs
  readonly ask: (question: LedgerQuestion) => void
}

/** What can be done by hand to a row. */
export function RowMenu({
  row,
  what,
  acts,
  ask,
}: HandProps & { readonly row: GuidanceRow; readonly what: string }) {
  const t = useText()
  const label = t('guidance.changesOf', { what })
  const state = (act: StatedAct) => () => ask({ kind: 'state', row, statement: null, act })
  const hands = [
    ...(row.actual?.byHand ? [row.actual.byHand] : []),
    ...(row.actualDenied ? [row.actualDenied] : []),
    ...(row.joined ?? []),
  ]
  return (
    <Menu label={label} align="end" trigger={<IconButton icon="more" label={label} />}>
      <MenuItem icon="plus" onChoose={state('given')}>
        {t('guidance.enter')}
      </MenuItem>
      <MenuItem onChoose={state('reaffirmed')}>{t('guidance.reaffirm')}</MenuItem>
      <MenuItem onChoose={state('withdrawn')}>{t('guidance.withdraw')}</MenuItem>
      {row.unit !== null && (
        <>
          <MenuSeparator />
          <MenuItem icon="edit" onChoose={() => ask({ kind: 'actual', row })}>
            {t('guidance.setActual')}
          </MenuItem>
          <MenuItem
            disabled={row.actual === null || row.actual.byHand !== undefined}
            onChoose={() =>
              void acts.make({ kind: 'actual', target: targetOf(row), value: null, source: null }, null)
            }
          >
            {t('guidance.denyActual')}
          </MenuItem>
          <MenuItem icon="join" onChoose={() => ask({ kind: 'join', row })}>
            {t('guidance.join')}
          </MenuItem>
        </>
      )}
      {hands.length > 0 && (
        <MenuItem icon="undo" onChoose={() => void acts.takeBack(hands.map(({ changeId }) => changeId))}>
          {t('guidance.takeBack')}
        </MenuItem>
      )}
    </Menu>
  )
}

/** What can be done by hand to one statement of a row. */
export function StatementMenu({
  row,
  statement,
  what,
  acts,
  ask,
}: HandProps & {
  readonly row: GuidanceRow
  readonly statement: GuidanceStatement
  readonly what: string
}) {
  const t = useText()
  const label = t('guidance.changesOf', { what })
  const { byHand } = statement
  const place = placeOf(statement)
  const act =
    statement.change === 'reaffirmed' || statement.change === 'withdrawn' ? statement.change : 'given'
  const make = (kind: 'removed' | 'parted') => () =>
    void acts.make({ kind, target: targetOf(row), event: null }, place)
  return (
    <SaidMenu
      label={label}
      isByHand={byHand !== null && byHand !== undefined}
      isAlone={row.statements.length < 2 || statement.factIds.length === 0}
      onCorrect={() => ask({ kind: 'state', row, statement, act: byHand ? act : 'given' })}
      onTakeBack={() => byHand && void acts.takeBack([byHand.changeId])}
      onRemove={make('removed')}
      onPart={make('parted')}
    />
  )
}

/** What can be done to one thing said: correct it, take it back where a person entered it, else remove it or part it. */
function SaidMenu({
  label,
  isByHand,
  isAlone,
  onCorrect,
  onTakeBack,
  onRemove,
  onPart,
}: {
  readonly label: string
  readonly isByHand: boolean
  /** Nothing stands before it that it could be parted from. */
  readonly isAlone: boolean
  readonly onCorrect: () => void
  readonly onTakeBack: () => void
  readonly onRemove: () => void
  readonly onPart: () => void
}) {
  const t = useText()
  return (
    <Menu label={label} trigger={<IconButton icon="more" className="chip-menu" label={label} />}>
      <MenuItem icon="edit" onChoose={onCorrect}>
        {t('guidance.correct')}
      </MenuItem>
      {isByHand ? (
        <MenuItem icon="undo" onChoose={onTakeBack}>
          {t('guidance.takeBack')}
        </MenuItem>
      ) : (
        <>
          <MenuItem icon="bin" onChoose={onRemove}>
            {t('guidance.remove')}
          </MenuItem>
          <MenuItem icon="divide" disabled={isAlone} onChoose={onPart}>
            {t('guidance.part')}
          </MenuItem>
        </>
      )}
    </Menu>
  )
}

/** What can be done by hand to a promised time. */
export function PromiseMenu({ promise, acts, ask }: HandProps & { readonly promise: TimingPromise }) {
  const t = useText()
  const label = t('guidance.changesOf', {
    what: `${promise.subject} ${t(`guidance.event-${promise.event}`)}`,
  })
  const hands = [...(promise.byHand ? [promise.byHand] : []), ...(promise.joined ?? [])]
  return (
    <Menu label={label} trigger={<IconButton icon="more" className="chip-menu" label={label} />}>
      <MenuItem icon="plus" onChoose={() => ask({ kind: 'promised', promise, statement: null })}>
        {t('guidance.enterLater')}
      </MenuItem>
      <MenuItem icon="edit" onChoose={() => ask({ kind: 'promise', promise })}>
        {t('guidance.setVerdict')}
      </MenuItem>
      <MenuItem icon="join" onChoose={() => ask({ kind: 'join-promise', promise })}>
        {t('guidance.join')}
      </MenuItem>
      {hands.length > 0 && (
        <MenuItem icon="undo" onChoose={() => void acts.takeBack(hands.map(({ changeId }) => changeId))}>
          {t('guidance.takeBack')}
        </MenuItem>
      )}
    </Menu>
  )
}

/** What can be done by hand to one statement of a promised time. */
export function PromiseStatementMenu({
  promise,
  statement,
  acts,
  ask,
}: HandProps & {
  readonly promise: TimingPromise
  readonly statement: PromiseStatement
}) {
  const t = useText()
  const { byHand } = statement
  const said = [t(`guidance.said-${statement.kind}`), statement.time].filter(Boolean).join(' ')
  const label = t('guidance.changesOf', { what: `${promise.subject}, ${said}` })
  const make = (kind: 'removed' | 'parted') => () =>
    void acts.make({ kind, target: null, event: promise.event }, placeOf(statement))
  return (
    <SaidMenu
      label={label}
      isByHand={byHand !== null && byHand !== undefined}
      isAlone={statement === promise.statements[0]}
      onCorrect={() => ask({ kind: 'promised', promise, statement })}
      onTakeBack={() => byHand && void acts.takeBack([byHand.changeId])}
      onRemove={make('removed')}
      onPart={make('parted')}
    />
  )
}
