/** How much was read, as `42 %`: the whole only at the end, nothing only before the beginning. */
export function percentRead(progress: number, passages: number): string {
  if (progress <= 0 || passages <= 0) return '0 %'
  const percent =
    progress >= passages ? 100 : Math.min(99, Math.max(1, Math.round((progress / passages) * 100)))
  return `${percent} %`
}
