import type { DocumentId } from '../../shared/documents/document.ts'
import { useCommand } from '../app/commands.ts'
import { useConnection } from '../app/library.ts'
import { useText } from '../app/text.ts'
import { useWorkbench } from '../app/workbench.ts'
import { clampTextPx, nextScript, type ReaderSettings } from './reader-settings.ts'
import type { Find } from './use-find.ts'
import type { Navigation } from './use-navigation.ts'
import type { Peek } from './use-peek.ts'
import type { WordActions } from './use-word-actions.ts'

interface ReaderCommandsOptions {
  readonly active: boolean
  readonly documentId: DocumentId
  readonly settings: ReaderSettings
  readonly onSettings: (part: Partial<ReaderSettings>) => void
  readonly navigation: Navigation
  readonly find: Find
  readonly closeFind: () => void
  readonly actions: WordActions
  readonly hasWords: boolean
  readonly clearWords: () => void
  readonly openSpeakers: () => void
  readonly toggleOriginal: () => void
  readonly toggleSentences: () => void
  readonly toggleSync: (() => void) | null
  readonly catchUp: (() => void) | null
  readonly print: () => void
  readonly peek: Peek
  /** Whether a passage has another language that is not shown. */
  readonly canPeek: boolean
}

/** Gives the reader's actions to the palette and to their keys while its tab is the active one. */
export function useReaderCommands(options: ReaderCommandsOptions): void {
  const { active, documentId, settings, onSettings, navigation, find, closeFind, actions } = options
  const t = useText()
  const { api } = useConnection()
  const { announce, open } = useWorkbench()
  const resize = (by: number) =>
    onSettings({
      readerTextPx: clampTextPx(settings.readerTextPx + by),
      readerHanPx: clampTextPx(settings.readerHanPx + by),
    })

  useCommand('reader.find', find.show, active)
  useCommand('reader.findNext', () => find.step(1), active && find.open)
  useCommand('reader.findPrevious', () => find.step(-1), active && find.open)
  useCommand('reader.next', () => navigation.step(1), active)
  useCommand('reader.previous', () => navigation.step(-1), active)
  useCommand('reader.modeEnglish', () => onSettings({ readerMode: 'en' }), active)
  useCommand('reader.modeChinese', () => onSettings({ readerMode: 'zh' }), active)
  useCommand('reader.modeBoth', () => onSettings({ readerMode: 'both' }), active)
  useCommand('reader.modeInterleaved', () => onSettings({ readerMode: 'interleaved' }), active)
  useCommand('reader.script', () => onSettings({ script: nextScript(settings.script) }), active)
  useCommand('reader.larger', () => resize(1), active)
  useCommand('reader.smaller', () => resize(-1), active)
  useCommand('reader.speaker', options.openSpeakers, active)
  useCommand('reader.boilerplate', () => onSettings({ foldBoilerplate: !settings.foldBoilerplate }), active)
  useCommand('reader.sentences', options.toggleSentences, active)
  useCommand('reader.sync', () => options.toggleSync?.(), active && options.toggleSync !== null)
  useCommand('reader.catchUp', () => options.catchUp?.(), active && options.catchUp !== null)
  useCommand('reader.peek', options.peek.handle.toggle, active && options.canPeek)
  useCommand('reader.print', options.print, active)
  useCommand(
    'reader.markRead',
    () => {
      api.reading.setRead({ documentIds: [documentId], read: true }).then(
        () => announce(t('reading.markedRead')),
        () => undefined,
      )
    },
    active,
  )
  useCommand('reader.original', options.toggleOriginal, active)
  useCommand('reader.copyCitation', actions.copy, active)
  useCommand('fact.fromSelection', actions.makeFact, active)
  useCommand('note.fromSelection', actions.makeNote, active)
  useCommand('review.open', () => open({ view: 'review', documentId }), active)
  useCommand(
    'reader.markUnread',
    () => {
      api.documents.setUnread({ documentIds: [documentId], unread: true }).then(
        () => announce(t('reader.markedUnread')),
        () => undefined,
      )
    },
    active,
  )
  useCommand(
    'back',
    options.hasWords ? options.clearWords : options.peek.pinned ? options.peek.close : closeFind,
    active && (find.open || options.hasWords || options.peek.pinned),
  )
}
