import type { Reading, Setting, Thread } from '../statement.ts'

/** A paragraph goes on about the time it has named; a company's own report does so within a list that it parts by ；. */
export function keepPeriod(reading: Reading, thread: Thread, setting: Setting): void {
  const { kind, period } = reading
  if (kind === 'prior-period actual') return
  const isHope = kind === 'forecast' || kind === 'target' || kind.startsWith('guidance')
  if (period !== null && reading.isDated) {
    if (setting.isArticle || !isHope) thread.said = period
    return
  }
  if (thread.said === null || kind === 'forecast' || kind === 'target') return
  const goesOn = setting.isArticle
    ? period === null
    : thread.isListing && thread.said.kind !== 'day' && period?.kind !== 'day' && !isHope
  if (goesOn) reading.period = thread.said
}
