import type { SectionKind } from '../../shared/documents/document.ts'
import { translate, type MessageKey } from '../../shared/messages/messages.ts'
import type { Locale } from '../../shared/messages/catalogue.ts'

export const sectionNames = {
  title: 'reader.sectionTitle',
  participants: 'reader.sectionParticipants',
  summary: 'reader.sectionSummary',
  disclaimer: 'reader.sectionDisclaimer',
  prepared: 'reader.sectionPrepared',
  questions: 'reader.sectionQuestions',
  closing: 'reader.sectionClosing',
  body: 'reader.sectionBody',
  comments: 'reader.sectionComments',
  furniture: 'reader.sectionFurniture',
} as const satisfies Readonly<Record<SectionKind, MessageKey>>

/** A section's name in the language of the column it heads, whatever the language of the interface. */
export const sectionNameIn = (lang: Locale, kind: SectionKind): string => translate(lang, sectionNames[kind])

/** A heading as a name: without the colon that leads to what follows it. */
export const withoutColon = (title: string): string => title.replace(/\s*[:：]\s*$/, '')

/** A section's own title, or the name of its kind. */
export const titleOf = (section: { readonly title: string | null; readonly kind: SectionKind }): string =>
  section.title === null ? sectionNameIn('en', section.kind) : withoutColon(section.title)
