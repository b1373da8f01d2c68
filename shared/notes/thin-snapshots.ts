/** An earlier body of a note. */
export interface Snapshot {
  readonly revision: number
  /** ISO text. */
  readonly takenAt: string
  /** Bytes of its body. */
  readonly length: number
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** How far apart snapshots of an age need to be; those of the last hour are all kept. */
const spacing: readonly (readonly [youngerThanMs: number, apartMs: number])[] = [
  [dayMs, 10 * minuteMs],
  [30 * dayMs, dayMs],
  [Number.POSITIVE_INFINITY, 30 * dayMs],
]

/** A body that loses this much to its successor holds words that may stand nowhere else. */
export const lostBytesWorthKeeping = 200

/**
 * Which of a note's snapshots (oldest first) have had their time: of each stretch the last is kept, and always the
 * newest, the first, and each one after which a paragraph or more went missing.
 */
export function thinSnapshots(snapshots: readonly Snapshot[], now: string): readonly number[] {
  const nowMs = Date.parse(now)
  return snapshots.flatMap((snapshot, index) => {
    const next = snapshots[index + 1]
    if (index === 0 || !next || snapshot.length - next.length >= lostBytesWorthKeeping) return []
    const age = nowMs - Date.parse(snapshot.takenAt)
    if (age < hourMs) return []
    const apart = spacing.find(([youngerThan]) => age < youngerThan)?.[1] ?? dayMs
    const stretch = (at: string) => Math.floor(Date.parse(at) / apart)
    return stretch(snapshot.takenAt) === stretch(next.takenAt) ? [snapshot.revision] : []
  })
}
