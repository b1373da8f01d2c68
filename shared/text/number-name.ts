/**
 * A name that nothing else goes by: itself, or with the first number that is free behind it (`Lamps 2`). Never longer
 * than `longest` characters.
 */
export function numberName(name: string, taken: Iterable<string>, longest: number): string {
  const known = new Set([...taken].map((one) => one.toLowerCase()))
  for (let at = 1; ; at += 1) {
    const number = at === 1 ? '' : ` ${at}`
    const candidate = `${name.slice(0, longest - number.length).trimEnd()}${number}`
    if (!known.has(candidate.toLowerCase())) return candidate
  }
}
