import type { DocumentSummary } from '../../shared/documents/documents-api.ts'
import type { Locale } from '../../shared/messages/catalogue.ts'
import type { Text } from '../app/text.ts'

/** `2024Q1` as `Q1 2024`, `FY2026Q2` as `Q2 FY2026`; anything else as it is. */
export function periodText(period: string): string {
  const parts = /^(FY)?(\d{4})([QH]\d)$/.exec(period)
  return parts ? `${parts[3]} ${parts[1] ?? ''}${parts[2]}` : period
}

/** How a document is called under its company: `Q1 2024 call` where the period tells it apart, else its title. */
export function documentLabel(t: Text, document: DocumentSummary): string {
  const periodic = document.kind === 'call' || document.kind === 'release' || document.kind === 'filing'
  if (!document.period || !periodic) return document.title
  return t('library.periodKind', {
    period: periodText(document.period),
    kind: t(`library.kind-${document.kind}`),
  })
}

/** `12 Feb`, or `May 2024` for another year than the one we are in. */
export function shortDate(date: string, locale: Locale, now: Date): string {
  const day = new Date(`${date}T00:00:00`)
  if (Number.isNaN(day.getTime())) return date
  return day.getFullYear() === now.getFullYear()
    ? day.toLocaleDateString(locale, { day: 'numeric', month: 'short' })
    : day.toLocaleDateString(locale, { month: 'short', year: 'numeric' })
}

export function longDate(date: string, locale: Locale): string {
  const day = new Date(`${date}T00:00:00`)
  const month = locale === 'en' ? 'short' : 'numeric'
  return Number.isNaN(day.getTime())
    ? date
    : day.toLocaleDateString(locale, { day: 'numeric', month, year: 'numeric' })
}
