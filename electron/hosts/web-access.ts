import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A link that has not been used dies after this long. */
export const linkLifetimeMs = 60_000
const triesPerSecond = 10

/** Who may come in: single-use links, and the sessions they became. Nothing of it is ever stored or logged. */
export interface WebAccess {
  /** A new link's token: 256 bits, good once, for a minute. */
  readonly mintLink: () => string
  /** Trades a link's token for a session's; null when it is unknown, used or too old. */
  readonly redeem: (token: string) => string | null
  readonly isSession: (token: string) => boolean
  /** Whether too many wrong tokens came within the last second. Counts one when `wrong`. */
  readonly isThrottled: (wrong?: 'wrong') => boolean
}

export function createWebAccess(now: () => number): WebAccess {
  const links = new Map<Buffer, number>()
  const sessions = new Set<Buffer>()
  let wrongTries: number[] = []
  const newToken = (): string => randomBytes(32).toString('base64url')
  return {
    mintLink: () => {
      const token = newToken()
      links.set(digest(token), now() + linkLifetimeMs)
      return token
    },
    redeem: (token) => {
      for (const [link, diesAt] of links) if (diesAt <= now()) links.delete(link)
      const link = findDigest(links.keys(), token)
      if (!link) return null
      links.delete(link)
      const session = newToken()
      sessions.add(digest(session))
      return session
    },
    isSession: (token) => findDigest(sessions, token) !== null,
    isThrottled: (wrong) => {
      wrongTries = wrongTries.filter((at) => at > now() - 1_000)
      if (wrong) wrongTries.push(now())
      return wrongTries.length > triesPerSecond
    },
  }
}

const digest = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Compares with every token, each in constant time, so that the time taken tells nothing of them. */
function findDigest(known: Iterable<Buffer>, token: string): Buffer | null {
  const wanted = digest(token)
  let found: Buffer | null = null
  for (const one of known) if (timingSafeEqual(one, wanted)) found = one
  return found
}
