import { createContext, useContext } from 'react'
import type { Locale, MessageDetails } from '../../shared/messages/catalogue.ts'
import { translate, type MessageKey } from '../../shared/messages/messages.ts'

export const LocaleContext = createContext<Locale>('en')

/** The interface's words: `t('reader.find')`. No component holds a literal text. */
export type Text = (key: MessageKey, details?: MessageDetails) => string

export function useText(): Text {
  const locale = useContext(LocaleContext)
  return (key, details) => translate(locale, key, details)
}

export const useLocale = (): Locale => useContext(LocaleContext)
