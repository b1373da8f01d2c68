import { createContext, useContext, useEffect } from 'react'

/** The tab a view stands in. */
export interface TabHold {
  readonly id: string
  /** Tells what to be called, such as the document's title. */
  readonly rename: (title: string) => void
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
export function useTabTitle(title: string | null | undefined): void {
  const { rename } = useTab()
  useEffect(() => {
    if (title) rename(title)
  }, [rename, title])
}
