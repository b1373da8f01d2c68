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

/** `Module revenue was $61 million. Lasers contributed $63 million and modules $61 million.`: one word, as one and as many. */
export function giveOneNumber(facts: readonly FoundFact[]): readonly FoundFact[] {
  const told = new Map<string, number>()
  for (const { segment } of facts) if (segment !== null) told.set(segment, (told.get(segment) ?? 0) + 1)
  return facts.map((fact) => {
    const one = fact.segment?.replace(/s$/, '') ?? ''
    if (!/^[A-Z][a-z]{4,}$/.test(one)) return fact
    const [ofOne, ofMany] = [told.get(one) ?? 0, told.get(`${one}s`) ?? 0]
    if (ofOne === 0 || ofMany === 0) return fact
    return { ...fact, segment: ofOne > ofMany ? one : `${one}s` }
  })
}
