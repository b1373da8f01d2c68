import type { MessageDetails } from '../../shared/messages/catalogue.ts'
import type { MessageKey } from '../../shared/messages/messages.ts'

/** Words in the language of an export. */
export type Words = (key: MessageKey, details?: MessageDetails) => string
