import { useEffect } from 'react'
import { AppError } from '../../shared/api/app-error.ts'
import type { MessageKey } from '../../shared/messages/messages.ts'
import { useCommand } from './commands.ts'
import { errorText } from './error-text.ts'
import { useConnection } from './library.ts'
import { useNotices } from './notices.ts'
import { cyclePanes, focusCentre, trackPaneFocus } from './panes.ts'
import { useSettings } from './settings.ts'
import { useText } from './text.ts'
import type { TabActions } from './use-tabs.ts'

/** The commands that belong to the window as a whole. */
export function useShellCommands(tabs: TabActions): void {
  const { api } = useConnection()
  const { settings, save } = useSettings()
  useEffect(trackPaneFocus, [])
  useHistoryCommands()

  useCommand('tab.close', tabs.closeFront)
  useCommand('tab.reopen', tabs.reopen)
  useCommand('tab.next', () => tabs.step(1))
  useCommand('tab.previous', () => tabs.step(-1))
  useCommand('tab.moveLeft', () => tabs.shiftFront(-1))
  useCommand('tab.moveRight', () => tabs.shiftFront(1))
  useCommand('tab.split', () => tabs.split('horizontal'))
  useCommand('tab.splitDown', () => tabs.split('vertical'))
  useCommand('tab.twin', tabs.twin)
  useCommand('pane.next', () => cyclePanes(1))
  useCommand('pane.previous', () => cyclePanes(-1))
  useCommand('back', () => {
    if (!focusCentre()) tabs.back()
  })

  useCommand('library.documents', () => tabs.open({ view: 'documents', list: 'all' }))
  useCommand('library.unread', () => tabs.open({ view: 'documents', list: 'unread' }))
  useCommand('library.review', () => tabs.open({ view: 'documents', list: 'review' }))
  useCommand('library.checks', () => tabs.open({ view: 'checks' }))
  useCommand('library.reviewAll', () => tabs.open({ view: 'review' }))
  useCommand('library.metrics', () => tabs.open({ view: 'metrics' }))
  useCommand('library.glossary', () => tabs.open({ view: 'glossary' }))
  useCommand('library.models', () => tabs.open({ view: 'models' }))
  useCommand('library.guidance', () => tabs.open({ view: 'guidance' }))
  useCommand('library.workbook', () => tabs.open({ view: 'workbook' }))
  useCommand('library.grids', () => tabs.open({ view: 'grids' }))
  useCommand('library.coverage', () => tabs.open({ view: 'coverage' }))
  useCommand('library.readAgain', () => tabs.open({ view: 'readAgain' }))
  useCommand('library.highlights', () => tabs.open({ view: 'highlights' }))
  useCommand('library.moves', () => tabs.open({ view: 'moves' }))
  useCommand('library.bin', () => tabs.open({ view: 'documents', list: 'bin' }))
  useCommand('search.library', () => tabs.open({ view: 'search', query: selectedWords() }))
  useCommand('settings.open', () => tabs.open({ view: 'settings' }))
  useCommand('diagnostics.open', () => tabs.open({ view: 'diagnostics' }))
  const { notify } = useNotices()
  const t = useText()
  useCommand('note.new', () => {
    api.notes.create({ body: '' }).then(
      (note) => tabs.open({ view: 'note', noteId: note.id }),
      (error: unknown) => notify(errorText(t, error), 'error'),
    )
  })

  const dark =
    settings.theme === 'dark' ||
    (settings.theme === 'system' && window.matchMedia('(prefers-color-scheme: dark)').matches)
  useCommand('theme.switch', () => save({ theme: dark ? 'light' : 'dark' }))
  useCommand('theme.system', () => save({ theme: 'system' }))
  useCommand('theme.light', () => save({ theme: 'light' }))
  useCommand('theme.dark', () => save({ theme: 'dark' }))
  useCommand('locale.system', () => save({ locale: 'system' }))
  useCommand('locale.en', () => save({ locale: 'en' }))
  useCommand('locale.hant', () => save({ locale: 'zh-Hant' }))
  useCommand('locale.hans', () => save({ locale: 'zh-Hans' }))
}

/** What is selected on the page, when it is short enough to look for. */
function selectedWords(): string {
  const words = window.getSelection()?.toString().replace(/\s+/g, ' ').trim() ?? ''
  return words.length <= 80 ? words : ''
}

/** Takes back and makes again the last write of the session, whatever view made it, and says what it was. */
function useHistoryCommands(): void {
  const t = useText()
  const { api } = useConnection()
  const { notify } = useNotices()
  // A label is a message's key in the contract; an unknown one shows as itself rather than not at all.
  const say = (key: 'app.undone' | 'app.redone', label: string | null) =>
    notify(t(key, { what: label ? t(label as MessageKey) : '' }))
  const fail = (error: unknown) => {
    const idle =
      error instanceof AppError && (error.code === 'nothing-to-undo' || error.code === 'nothing-to-redo')
    notify(errorText(t, error), idle ? 'plain' : 'error')
  }
  useCommand('history.undo', () => {
    api.history.undo({}).then((state) => say('app.undone', state.redo), fail)
  })
  useCommand('history.redo', () => {
    api.history.redo({}).then((state) => say('app.redone', state.undo), fail)
  })
}
