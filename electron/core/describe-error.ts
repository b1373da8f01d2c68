/** An error's kind and place for the log, without its message, which may quote a text. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const place = error.stack?.split('\n').find((line) => line.startsWith('    at '))
  return [error.name, place?.trim()].filter(Boolean).join(' ')
}
