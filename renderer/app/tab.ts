import { createContext, useContext, useEffect } from 'react'

/** Tells the tab a view stands in what to be called, such as the document's title. */
export const TabTitleContext = createContext<(title: string) => void>(() => undefined)

/** Names the view's tab; nothing until the title is known. */
export function useTabTitle(title: string | null | undefined): void {
  const rename = useContext(TabTitleContext)
  useEffect(() => {
    if (title) rename(title)
  }, [rename, title])
}
