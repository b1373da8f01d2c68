import type { Statement } from '../statement.ts'
import { capitalize } from './business-name.ts'

const tells =
  /^(?:(?:And|But|Now|So|Meanwhile),? )?(?:I (?:think|noticed|saw|heard) (?:that )?)?(?:A|An|Another|(?:One|Two|Some|Several|Most|Many) of (?:our|the)|Our|The) (?:(?:largest|biggest|main|major|key|large|big|other|direct|public|closest|smaller|leading) )*(competitor|peer|customer|supplier|vendor|rival|hyperscaler)s?(?: (?!(?:revenue|sales|orders|demand|count|base|deposits)\b)[\w-]+){0,2}? (?:said|reported|saw|told|announced|posted|guided|expects?|indicated|disclosed)\b(?:(?!\b(?:we|our)\b)[^.;])*$/i

/** `The industry grew revenue 4%`, `The company we bought had sales of`: who has what is told, and is not the company. */
const has =
  /^(?:(?:And|But|Now|So|Meanwhile),? )?(?:The|This) (?:[a-z-]+ )?(?:(industry|market leader|sector)(?: as a whole| overall)?|(?:company|business|firm) (?:that )?(?:we|we['’]ve|we have|we just) (bought|acquired|purchased|buy)(?: (?:in|last|this) \w+)?) (?:grew|has|had|does|did|saw|posted|lost|sold|increased|earned|reported|generate[sd]|grows|shrank|fell)\b(?:(?!\b(?:we|our|ours)\b)[^.;])*$/
/** `Our distributors hold `: what lies with them. */
const holds =
  /^(?:(?:And|But|Now|So|Meanwhile),? )?(?:Our|The|These|Most) (distributor|dealer|customer|retailer|wholesaler|partner|franchisee)s (?:now |still |currently )?(?:hold|held|carry|carried|are holding|are sitting on|sit on)\b(?:(?!\b(?:we|our)\b)[^.;])*$/

/** Who else a sentence says the figures of: `A competitor reported that its sales fell`; null where they may be the company's. */
export function findOtherFirm({ text, side }: Statement, start: number): string | null {
  if (side === 'zh') return null
  const before = text.slice(0, start)
  const [, other, bought] = has.exec(before) ?? []
  if (bought !== undefined) return 'Acquired business'
  const firm = tells.exec(before)?.[1] ?? other ?? holds.exec(before)?.[1]
  return firm === undefined ? null : capitalize(firm.toLowerCase())
}
