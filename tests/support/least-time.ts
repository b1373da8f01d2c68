/** Processor time of some work in milliseconds: what else the machine does counts less. */
export function processorTime(work: () => unknown): number {
  const from = process.cpuUsage()
  work()
  return spentSince(from)
}

/** The same of work that is waited for. */
export async function processorTimeOf(work: () => Promise<unknown>): Promise<number> {
  const from = process.cpuUsage()
  await work()
  return spentSince(from)
}

function spentSince(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from)
  return (user + system) / 1_000
}

/**
 * The least of some readings of a time: others on the machine can only make one longer.
 * A reading below `enough` ends it, as further ones could only say the same of a bound.
 */
export function leastTime(read: () => number, rounds: number, enough = 0): number {
  let least = Infinity
  for (let round = 0; round < rounds && least >= enough; round += 1) least = Math.min(least, read())
  return least
}
