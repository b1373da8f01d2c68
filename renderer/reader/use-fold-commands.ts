import { useCommand } from '../app/commands.ts'
import { foldAt, type FoldedRun } from './folded-run.ts'
import type { PassagePages } from './passage-pages.ts'
import { sectionAt, type DocumentShape } from './reading-order.ts'
import type { TextSelection } from './text-selection.ts'
import type { useShownPassages } from './use-shown-passages.ts'

interface FoldCommandsOptions {
  readonly active: boolean
  readonly shape: DocumentShape
  readonly pages: PassagePages
  readonly listed: ReturnType<typeof useShownPassages>
  readonly current: number
  readonly selection: TextSelection | null
  readonly clearWords: () => void
  readonly goTo: (ordinal: number) => void
}

/** Folds the passages one reads or has selected, or their section, and unfolds what is folded there. */
export function useFoldCommands(options: FoldCommandsOptions): void {
  const { active, shape, pages, listed, current, selection, clearWords, goTo } = options
  const fold = (start: number, end: number) => {
    listed.foldByHand(start, end, true)
    clearWords()
    goTo(start)
  }
  // What closes takes the passage one reads with it: its fold is where one then is.
  const toggle = (run: FoldedRun) => {
    listed.toggleFold(run)
    goTo(run.start)
  }
  const foldPassages = () => {
    if (selection) return fold(selection.from.ordinal, selection.to.ordinal + 1)
    const run = foldAt(shape, pages, listed.folds, current)
    if (run) toggle(run)
    else fold(current, current + 1)
  }
  const foldSection = () => {
    const section = sectionAt(shape, current)
    if (!section) return
    const run = listed.folds.known.find(({ start, end }) => start <= section.start && end >= section.end)
    if (run) toggle(run)
    else fold(section.start, section.end)
  }
  useCommand('reader.foldPassage', foldPassages, active)
  useCommand('reader.foldSection', foldSection, active)
}
