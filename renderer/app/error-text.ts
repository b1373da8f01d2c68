import { AppError } from '../../shared/api/app-error.ts'
import { useText, type Text } from './text.ts'

/** What to tell the user about a refusal: its message in their language; for a bug, that there was one. */
export function errorText(t: Text, error: unknown): string {
  if (error instanceof AppError) return t(`errors.${error.code}`, error.details)
  return t('errors.unexpected', { name: error instanceof Error ? error.name : '' })
}

export function useErrorText(): (error: unknown) => string {
  const t = useText()
  return (error) => errorText(t, error)
}
