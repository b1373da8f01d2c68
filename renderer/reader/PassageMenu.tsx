import { useCommands } from '../app/commands.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { ContextMenu } from '../ui/ContextMenu.tsx'
import { MenuItem, MenuSeparator } from '../ui/Menu.tsx'
import type { IconName } from '../ui/Icon.tsx'
import type { MessageKey } from '../../shared/messages/messages.ts'

interface PassageMenuProps {
  readonly at: { readonly x: number; readonly y: number } | null
  readonly onClose: () => void
}

interface Entry {
  readonly id: string
  readonly icon: IconName
  readonly label: MessageKey
}

const groups: readonly (readonly Entry[])[] = [
  [
    { id: 'reader.original', icon: 'page', label: 'commands.readerOriginal' },
    { id: 'reader.copyCitation', icon: 'copy', label: 'commands.readerCopyCitation' },
    { id: 'words.copyBilingual', icon: 'language', label: 'highlights.copyBilingual' },
    { id: 'highlight.1', icon: 'highlight', label: 'highlights.cHighlight' },
    { id: 'highlight.comment', icon: 'comment', label: 'highlights.cComment' },
    { id: 'note.fromSelection', icon: 'note', label: 'commands.noteFromSelection' },
    { id: 'words.cite', icon: 'quote', label: 'highlights.cite' },
    { id: 'fact.fromSelection', icon: 'figure', label: 'commands.factFromSelection' },
    { id: 'words.lookUp', icon: 'book', label: 'highlights.lookUp' },
    { id: 'words.search', icon: 'search', label: 'highlights.searchLibrary' },
  ],
  [
    { id: 'reader.foldPassage', icon: 'fold', label: 'reading.foldPassage' },
    { id: 'reader.foldSection', icon: 'fold', label: 'reading.foldSection' },
  ],
  [
    { id: 'correct.words', icon: 'edit', label: 'corrections.words' },
    { id: 'correct.speaker', icon: 'person', label: 'corrections.speaker' },
    { id: 'correct.person', icon: 'person', label: 'corrections.person' },
    { id: 'correct.kind', icon: 'outline', label: 'corrections.kind' },
    { id: 'correct.section', icon: 'fold', label: 'corrections.section' },
  ],
  [
    { id: 'pair.merge', icon: 'join', label: 'pairings.merge' },
    { id: 'pair.split', icon: 'divide', label: 'pairings.split' },
    { id: 'pair.pairBelow', icon: 'link', label: 'pairings.pairBelow' },
    { id: 'pair.unpair', icon: 'unlink', label: 'pairings.unpair' },
  ],
]

/** What can be done with a passage, each with its key; only what can be done now is in it. */
export function PassageMenu({ at, onClose }: PassageMenuProps) {
  const t = useText()
  const commands = useCommands()
  const { keysOf } = useWorkbench()
  const offered = groups
    .map((group) => group.filter(({ id }) => commands.isAvailable(id)))
    .filter((group) => group.length > 0)
  return (
    <ContextMenu at={at} label={t('corrections.menu')} onClose={onClose}>
      {offered.flatMap((group, index) => [
        ...(index > 0 ? [<MenuSeparator key={`before ${group[0]?.id}`} />] : []),
        ...group.map(({ id, icon, label }) => (
          <MenuItem key={id} icon={icon} shortcut={keysOf(id)[0]} onChoose={() => commands.run(id)}>
            {t(label)}
          </MenuItem>
        )),
      ])}
    </ContextMenu>
  )
}
