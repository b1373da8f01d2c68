import type { FoundFact } from '../fact.ts'

const ofWork = / operations$/

/** `Our paint operations had sales of $40 million. Paint operating margin was 9%.`: one part, by the name that is all it is called. */
export function giveOneName(facts: readonly FoundFact[]): readonly FoundFact[] {
  const names = new Map<string, string>()
  for (const { segment } of facts) if (segment !== null) names.set(segment.toLowerCase(), segment)
  return facts.map((fact) => {
    const short =
      fact.segment === null || !ofWork.test(fact.segment)
        ? undefined
        : names.get(fact.segment.replace(ofWork, '').toLowerCase())
    return short === undefined ? fact : { ...fact, segment: short }
  })
}
