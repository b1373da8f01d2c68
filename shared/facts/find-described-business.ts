import { toBusiness } from './business-name.ts'

const described =
  /^(?:And |Now |Meanwhile, )?(?:[Oo]ur|[Tt]he) ([A-Za-z][\w&/'’-]*(?: (?:and |& )?[A-Za-z][\w&/'’-]*){0,3}) (?:segment|business|market|end market|division|product line), which [^,;]{4,80}, (?:was|were|is|are|grew|increased|rose|declined|decreased|fell|dropped|improved)\b(?: (?:up|down|by|about|approximately|around|roughly|nearly|over|more than|a|very|strong|robust|another|sequentially))* ?$/

/** `Our valves segment, which made up 96% of our sales, was up `: the business whose growth is told around an aside. */
export function findDescribedBusiness(before: string): string | null {
  const [, name] = before.length > 260 ? [] : (described.exec(before) ?? [])
  return name === undefined ? null : toBusiness(name.split(' '))
}
