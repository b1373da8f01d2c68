import type { Check } from '../../shared/checks/checks-api.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu.tsx'
import { canTeach } from './can-teach.ts'
import type { CheckActs } from './use-check-acts.tsx'
import { correctableOf } from './wrong-side.ts'

interface CheckButtonsProps {
  readonly check: Check
  readonly acts: CheckActs
  /** Leads to the words; absent where one is at them. */
  readonly onGoTo?: (() => void) | undefined
}

/** What can be done about one check: the decision first, what is rarer in a menu. Their keys stand on them. */
export function CheckButtons({ check, acts, onGoTo }: CheckButtonsProps) {
  const t = useText()
  const { keysOf } = useWorkbench()
  const key = (id: string) => keysOf(id)[0]
  const isOpen = check.state === 'open'
  const canCorrect = check.kind === 'speaker-suspect' || correctableOf(check) !== null
  // What is expected is one press away; else the decision itself is what is waited for.
  const leads = isOpen && check.expected !== null && canCorrect
  return (
    <div className="check-acts">
      {leads && (
        <Button small look="primary" shortcut={key('check.correct')} onClick={() => acts.correct(check)}>
          {t('checks.correct')}
        </Button>
      )}
      {isOpen ? (
        <>
          <Button
            small
            look={leads ? 'plain' : 'primary'}
            shortcut={key('check.confirm')}
            onClick={() => void acts.confirm([check.id])}
          >
            {t('checks.confirm')}
          </Button>
          <Button small shortcut={key('check.dismiss')} onClick={() => void acts.dismissOnce([check])}>
            {t('checks.dismiss')}
          </Button>
        </>
      ) : check.corrected ? null : (
        <Button small shortcut={key('check.reopen')} onClick={() => void acts.reopen([check.id])}>
          {t('checks.reopen')}
        </Button>
      )}
      <Menu
        label={t('checks.more')}
        align="end"
        trigger={<IconButton icon="more" label={t('checks.more')} className="sm" />}
      >
        {onGoTo && (
          <MenuItem icon="open" shortcut="enter" onChoose={onGoTo}>
            {t('checks.goThere')}
          </MenuItem>
        )}
        {isOpen && (
          <MenuItem
            icon="close"
            shortcut={key('check.dismissAlike')}
            onChoose={() => acts.dismissAlike([check])}
          >
            {t('checks.dismissAlike')}
          </MenuItem>
        )}
        {!leads && canCorrect && (
          <MenuItem icon="edit" shortcut={key('check.correct')} onChoose={() => acts.correct(check)}>
            {t('checks.correct')}
          </MenuItem>
        )}
        {canTeach(check) && (
          <MenuItem icon="book" shortcut={key('check.addTerm')} onChoose={() => acts.addTerm(check)}>
            {t('checks.addTerm')}
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem icon="copy" shortcut={key('check.copy')} onChoose={() => acts.copy(check)}>
          {t('checks.copy')}
        </MenuItem>
      </Menu>
    </div>
  )
}
