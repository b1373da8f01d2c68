import type { FoundFact } from '../fact.ts'

const ofWork = / operations$/

/**
 * One part by one name: `Our paint operations had sales of $40 million. Paint operating margin was 9%.` by the shorter,
 * which is all it is called, `Moving to Global Lamps. Lamps' sales were $40 million.` by the longer.
 */
export function giveOneName(facts: readonly FoundFact[]): readonly FoundFact[] {
  const names = new Map<string, string>()
  for (const { segment } of facts) if (segment !== null) names.set(segment.toLowerCase(), segment)
  return facts.map((fact) => {
    if (fact.segment === null) return fact
    const name = fact.segment.toLowerCase()
    const other =
      names.get(`global ${name}`) ?? (ofWork.test(name) ? names.get(name.replace(ofWork, '')) : undefined)
    return other === undefined ? fact : { ...fact, segment: other }
  })
}
