import { useText } from '../app/text.ts'
import { useCommands } from '../app/commands.ts'
import { useWorkbench } from '../app/workbench.ts'
import { Button } from '../ui/Button.tsx'
import type { IconName } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'

interface AlignBarProps {
  /** Aligning anew is for documents that were made of two. */
  readonly canRealign: boolean
  readonly realigning: boolean
  readonly onClose: () => void
}

const acts: readonly (readonly {
  readonly id: string
  readonly icon: IconName
  readonly label:
    | 'pairings.merge'
    | 'pairings.split'
    | 'pairings.enUp'
    | 'pairings.enDown'
    | 'pairings.zhUp'
    | 'pairings.zhDown'
    | 'pairings.unpair'
}[])[] = [
  [
    { id: 'pair.merge', icon: 'join', label: 'pairings.merge' },
    { id: 'pair.split', icon: 'divide', label: 'pairings.split' },
    { id: 'pair.unpair', icon: 'unlink', label: 'pairings.unpair' },
  ],
  [
    { id: 'pair.enUp', icon: 'up', label: 'pairings.enUp' },
    { id: 'pair.enDown', icon: 'down', label: 'pairings.enDown' },
  ],
  [
    { id: 'pair.zhUp', icon: 'up', label: 'pairings.zhUp' },
    { id: 'pair.zhDown', icon: 'down', label: 'pairings.zhDown' },
  ],
]

/** What can be done with the current row while two languages are put beside each other by hand. */
export function AlignBar({ canRealign, realigning, onClose }: AlignBarProps) {
  const t = useText()
  const commands = useCommands()
  const { keysOf } = useWorkbench()
  return (
    <div className="findbar align-bar" role="toolbar" aria-label={t('pairings.bar')}>
      <span className="strong">{t('pairings.row')}</span>
      {acts.map((group, index) => (
        <span key={group[0]?.id} className="row act-group">
          {index > 0 && (
            <span className="muted small" lang={index === 2 ? 'zh-Hant' : 'en'} aria-hidden="true">
              {t(index === 1 ? 'reader.modeEn' : 'reader.modeZh')}
            </span>
          )}
          {group.map((act) => (
            <IconButton
              key={act.id}
              icon={act.icon}
              label={t(act.label)}
              shortcut={keysOf(act.id)[0]}
              onClick={() => commands.run(act.id)}
            />
          ))}
        </span>
      ))}
      <Button
        small
        look="quiet"
        shortcut={keysOf('pair.nextDoubt')[0]}
        onClick={() => commands.run('pair.nextDoubt')}
      >
        {t('pairings.nextDoubt')}
      </Button>
      <span className="grow" />
      {canRealign && (
        <Button small disabled={realigning} icon="reload" onClick={() => commands.run('pair.realign')}>
          {t(realigning ? 'pairings.aligning' : 'pairings.realign')}
        </Button>
      )}
      <IconButton
        icon="close"
        label={t('pairings.done')}
        shortcut={keysOf('pair.mode')[0]}
        onClick={onClose}
      />
    </div>
  )
}
