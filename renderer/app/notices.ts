import { createContext, useContext } from 'react'

export interface NoticeAction {
  readonly label: string
  readonly run: () => void
}

export interface Notices {
  /** Shows a message over the corner and has it read out; an error stays until dismissed. */
  readonly notify: (text: string, tone?: 'plain' | 'error', action?: NoticeAction) => void
}

export const NoticesContext = createContext<Notices>({ notify: () => undefined })
export const useNotices = (): Notices => useContext(NoticesContext)
