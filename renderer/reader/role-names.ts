import type { Participant } from '../../shared/documents/document.ts'
import { translate, type MessageKey } from '../../shared/messages/messages.ts'

/** Titles that have one established name in Chinese. Longer ones first: the first that fits is taken. */
const titles: readonly (readonly [RegExp, MessageKey])[] = [
  [/^(?:chief executive officer|ceo)$/i, 'reader.titleCeo'],
  [/^(?:chief financial officer|cfo)$/i, 'reader.titleCfo'],
  [/^(?:chief operating officer|coo)$/i, 'reader.titleCoo'],
  [/^(?:chief technology officer|cto)$/i, 'reader.titleCto'],
  [/^(?:chief strategy officer|cso)$/i, 'reader.titleCso'],
  [/^(?:chair|chairman|chairwoman|chairperson)(?: of the board)?$/i, 'reader.titleChair'],
  [/^president$/i, 'reader.titlePresident'],
  [/^(?:co-?)?founder$/i, 'reader.titleFounder'],
  [/^investor relations$/i, 'reader.titleInvestorRelations'],
  [/^(?:analyst|equity analyst|research analyst)$/i, 'reader.roleAnalyst'],
  [/^(?:operator|conference operator)$/i, 'reader.roleOperator'],
]

/**
 * A speaker's role for the Chinese column. Only where every part of it has an established name; what has none is left
 * to the English column, which says what the document says.
 */
export function roleIn(
  lang: 'zh-Hant' | 'zh-Hans',
  role: string | null,
  participant: Participant | null,
): string | null {
  if (participant?.side === 'analyst') return translate(lang, 'reader.roleAnalyst')
  if (participant?.side === 'operator') return translate(lang, 'reader.roleOperator')
  if (role === null) return null
  const names = role.split(/,| and | & |\//).map((part) => {
    const title = titles.find(([pattern]) => pattern.test(part.trim()))
    return title ? translate(lang, title[1]) : null
  })
  if (names.some((name) => name === null)) return null
  const last = names.at(-1) ?? ''
  const before = names.slice(0, -1).join('、')
  return before === '' ? last : `${before}${lang === 'zh-Hant' ? '暨' : '兼'}${last}`
}
