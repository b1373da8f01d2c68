/** Words of alphabets and single Han characters of a text, as parallel lists: hundreds of passages are read for a query. */
export interface Units {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly han: readonly boolean[]
}

const other = 1
const letter = 2
const han = 3
const hanLead = 4

/** What each UTF-16 unit is; 0 where nobody asked yet. */
const classes = new Uint8Array(65_536)

function classOf(unit: number): number {
  const known = classes[unit]
  if (known) return known
  const character = String.fromCharCode(unit)
  const found = /\p{Script=Han}/u.test(character)
    ? han
    : /[\p{L}\p{N}\p{M}]/u.test(character)
      ? letter
      : // Leading halves of the planes that hold nothing but Han.
        unit >= 0xd840 && unit <= 0xd8bf
        ? hanLead
        : other
  classes[unit] = found
  return found
}

/** Splits a text as the index does, but for Han, which is taken character by character. */
export function splitUnits(text: string): Units {
  const starts: number[] = []
  const ends: number[] = []
  const isHan: boolean[] = []
  for (let at = 0; at < text.length;) {
    const kind = classOf(text.charCodeAt(at))
    if (kind === other) {
      at += 1
      continue
    }
    starts.push(at)
    isHan.push(kind !== letter)
    if (kind === letter) while (at < text.length && classOf(text.charCodeAt(at)) === letter) at += 1
    else at += kind === hanLead ? 2 : 1
    ends.push(at)
  }
  return { starts, ends, han: isHan }
}
