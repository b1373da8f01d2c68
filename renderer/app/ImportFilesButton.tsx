import { Button } from '../ui/Button.tsx'
import { useCommands } from './commands.ts'
import { useText } from './text.ts'
import { useWorkbench } from './workbench.ts'

/** Begins an import, for places that have nothing to show until there is one. */
export function ImportFilesButton() {
  const t = useText()
  const commands = useCommands()
  const { keysOf } = useWorkbench()
  return (
    <Button look="primary" shortcut={keysOf('import.files')[0]} onClick={() => commands.run('import.files')}>
      {t('library.importFiles')}
    </Button>
  )
}
