import { createContext, useContext, useEffect } from 'react'
import type { MessageKey } from '../../shared/messages/messages.ts'
import type { Tab, TabTitle } from './tabs.ts'
import type { Text } from './text.ts'

/** The tab a view stands in. */
export interface TabHold {
  readonly id: string
  /** Tells what to be called, such as the document's title. */
  readonly rename: (title: TabTitle) => void
  /** The passage this tab was left at, as remembered from the last time; null where none is. */
  readonly passage: number | null
  readonly keepPassage: (passage: number) => void
}

export const TabContext = createContext<TabHold>({
  id: '',
  rename: () => undefined,
  passage: null,
  keepPassage: () => undefined,
})

export const useTab = (): TabHold => useContext(TabContext)

/** Names the view's tab; nothing until the title is known. */
export function useTabTitle(title: TabTitle | null | undefined): void {
  const { rename } = useTab()
  const named = JSON.stringify(title ?? null)
  useEffect(() => {
    const known = JSON.parse(named) as TabTitle | null
    if (known) rename(known)
  }, [rename, named])
}

/** What a tab is called in the language of the interface. */
export function titleOfTab({ title }: Pick<Tab, 'title'>, viewTitle: MessageKey, t: Text): string {
  if (typeof title === 'string') return title
  return title === null ? t(viewTitle) : t(title.message, title.details)
}
