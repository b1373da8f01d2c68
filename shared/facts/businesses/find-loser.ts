import { toSegment } from './business-name.ts'

const lossOf =
  /\b(?:[Ll]oss(?:es)?) (?:in|from|at|for) (?:our|the) ([A-Za-z][\w&-]*(?: [\w&-]+){0,3}?) (?:segment|business|division) of(?: (?:about|approximately|around|roughly|nearly|over|between|up to))* $/
/** What is lost otherwise than by running a business. */
const ofInsured =
  /\b(?:catastroph\w*|claims|storms?|premiums?|insur\w*|underwriting|loans?|credit|hurricanes?|reserves?|impairments?|realized|unrealized)\b/i

/** `losses in our Tiles segment of $70 million`: whose, between the loss and its sum. */
export function findLoser(text: string, start: number): string | null {
  if (ofInsured.test(text)) return null
  const name = lossOf.exec(text.slice(0, start).slice(-longestLead))?.[1]
  return name === undefined ? null : toSegment(name.split(' '))
}
/** Characters before a sum within which a loss and its segment stand. */
const longestLead = 110
