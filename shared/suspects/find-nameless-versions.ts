import type { SourceText } from './source-text.ts'
import { mostEvidence, spanOf, spanOver, type Suspect } from './suspect.ts'

/** `DOCSIS 4.0`: a name in capitals with the number of its version, where it stands and between what. */
interface Version {
  readonly name: string
  readonly number: string
  readonly places: number[]
  readonly before: Set<string>
  readonly after: Set<string>
}

/** What a version is not: a sum, a share, a measure. */
const counted =
  /^(?:million|billion|thousand|percent|basis|points?|times|x|years?|months?|days?|hours?|weeks?)$/

/**
 * The number of a version without its name: `transition to 34.0` for a transition to DOCSIS 4.0, a digit heard into it
 * out of the name. Only where the whole stands in the same company elsewhere.
 */
export function findNamelessVersions(source: SourceText): readonly Suspect[] {
  const { tokens } = source
  const versions = listVersions(source)
  if (versions.size === 0) return []
  const suspects: Suspect[] = []
  for (const [at, token] of tokens.entries()) {
    if (!/^\d{1,3}\.\d$/.test(token.text) || token.gap !== ' ') continue
    const [before, next] = [tokens[at - 1], tokens[at + 1]]
    if (before?.passage !== token.passage || /^\p{Lu}/u.test(before.text)) continue
    const isLast = next === undefined || next.passage !== token.passage || /^[.,;)]/.test(next.gap)
    if (!isLast && (next.gap !== ' ' || counted.test(next.lower))) continue
    const likely = [token.text, token.text.slice(1), token.text.slice(2)]
      .flatMap((number) => versions.get(number) ?? [])
      .find((version) =>
        version.number === token.text
          ? !isLast && version.after.has(next.lower)
          : isLast && version.before.has(before.lower),
      )
    if (likely === undefined) continue
    const right = `${likely.name} ${likely.number}`
    suspects.push({
      ...spanOf(token),
      passage: token.passage,
      expected: right,
      confidence: token.text === likely.number ? 0.4 : 0.7,
      explanation: { key: 'checkSource.noName', details: { likely: right } },
      evidence: likely.places.slice(0, mostEvidence).flatMap((place) => {
        const [name, number] = [tokens[place], tokens[place + 1]]
        return name === undefined || number === undefined ? [] : [spanOver(name, number)]
      }),
    })
  }
  return suspects
}

/** Named versions said at least twice, by their number. */
function listVersions({ tokens }: SourceText): ReadonlyMap<string, readonly Version[]> {
  const found = new Map<string, Version>()
  for (const [at, name] of tokens.entries()) {
    const number = tokens[at + 1]
    if (number?.passage !== name.passage || number.gap !== ' ' || !/^\d{1,2}\.\d$/.test(number.text)) continue
    if (!/^[A-Z][\p{L}\p{N}]{2,}$/u.test(name.text)) continue
    const key = `${name.lower} ${number.text}`
    const version = found.get(key) ?? {
      name: name.text,
      number: number.text,
      places: [],
      before: new Set<string>(),
      after: new Set<string>(),
    }
    found.set(key, version)
    version.places.push(at)
    const [before, after] = [tokens[at - 1], tokens[at + 2]]
    if (before?.passage === name.passage) version.before.add(before.lower)
    if (after?.passage === name.passage) version.after.add(after.lower)
  }
  const byNumber = new Map<string, Version[]>()
  for (const version of found.values()) {
    if (version.places.length < 2) continue
    const same = byNumber.get(version.number)
    if (same === undefined) byNumber.set(version.number, [version])
    else same.push(version)
  }
  return byNumber
}
