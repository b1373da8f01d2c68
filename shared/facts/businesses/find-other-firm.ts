import type { Statement } from '../statement.ts'
import { capitalize } from './business-name.ts'

const tells =
  /^(?:(?:And|But|Now|So|Meanwhile),? )?(?:I (?:think|noticed|saw|heard) (?:that )?)?(?:A|An|Another|(?:One|Two|Some|Several|Most|Many) of (?:our|the)|Our|The) (?:(?:largest|biggest|main|major|key|large|big|other|direct|public|closest|smaller|leading) )*(competitor|peer|customer|supplier|vendor|rival|hyperscaler)s?(?: (?!(?:revenue|sales|orders|demand|count|base|deposits)\b)[\w-]+){0,2}? (?:said|reported|saw|told|announced|posted|guided|expects?|indicated|disclosed)\b(?:(?!\b(?:we|our)\b)[^.;])*$/i

/** Who else a sentence says the figures of: `A competitor reported that its sales fell`; null where they may be the company's. */
export function findOtherFirm({ text, side }: Statement, start: number): string | null {
  const firm = side === 'zh' ? undefined : tells.exec(text.slice(0, start))?.[1]
  return firm === undefined ? null : capitalize(firm.toLowerCase())
}
