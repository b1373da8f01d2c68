import { isCurrency } from '../../figures/is-currency.ts'
import type { Statement, Thread } from '../statement.ts'

/** `About $25 million of revenue.`: all that is answered, and never what the whole company sold for. */
export const isPieceOfRevenue = (
  { text, side, amounts }: Statement,
  index: number,
  { section, speakerSide }: Thread,
): boolean =>
  side === 'en' &&
  section === 'questions' &&
  speakerSide === 'company' &&
  index === 0 &&
  /^(?:(?:Yeah|Yes|Well|So|I['’]d say|I think|It['’]s|It was|That['’]s|That was|Call it|Probably|Maybe),? )*(?:(?:[Aa]bout|[Aa]round|[Rr]oughly|[Ss]omething like|[Pp]robably|[Mm]aybe|[Cc]lose to|[Nn]early|[Oo]ver|like) )*(?:another )?$/.test(
    text.slice(0, amounts[index]?.start),
  ) &&
  /^ (?:of|in) (?:extra |lost |additional |incremental )?(?:revenues?|sales)(?=[.,;]|$)/.test(
    text.slice(amounts[index]?.end),
  )

/** `Outside of that customer, `: what is left of a part beside one who buys. */
export const besideCustomer =
  /^(?:(?:And|But|So|Sure|Yes|Yeah|Well|Now)[,.]? )*(?:[Oo]utside(?: of)?|[Bb]eyond|[Bb]esides|[Oo]ther than|[Aa]part from|[Aa]side from|[Ee]xcluding|[Ww]ithout|[Ee]x) (?:(?:that|this|the|our|those|these|your) )+(?:[\w-]+ ){0,3}(?:customers?|accounts?|hyperscalers?|operators?|contracts?|programs?),/

/** `PAM4 was 152, so it's 58 for the rest of the company`, `the rest of the business did 58`: of no part that has a name. */
export const isOfRest = ({ text, side, amounts, metrics }: Statement, index: number): boolean =>
  side === 'en' &&
  metrics.every(({ metric, isWeak }) => isWeak || metric.name === 'Revenue') &&
  (/^ (?:for|from|in|across) (?:the (?:rest|balance|remainder)(?: of (?:the (?:company|business|portfolio)|us|it))?|everything else)(?=[,.;?]|$| (?:and|in|this|last)\b)/.test(
    text.slice(amounts[index]?.end),
  ) ||
    /\bthe (?:rest|remainder|balance) of (?:the (?:company|business|portfolio)|us|it) (?:was|is|did|were|came in at|brought in|contributed)(?: (?:about|around|roughly|just|over|under|nearly))* $/i.test(
      text.slice(0, amounts[index]?.start),
    ))

const wholeCompany =
  /\b(?:the|our) (?:total|whole|entire|overall) company\b|\bthe (?:company|group) (?:as a whole|in total|overall|all in)\b|\bin total,? (?:the company|we)\b|\bcompany-?wide\b/gi

/** Whether a sentence has turned to the whole company since it named a part. */
export const isOfWholeCompany = ({ text, side }: Statement, start: number, part: string): boolean => {
  const before = text.slice(0, start)
  const whole = side === 'en' ? ([...before.matchAll(wholeCompany)].at(-1)?.index ?? -1) : -1
  return whole >= 0 && whole > before.toLowerCase().lastIndexOf(part.toLowerCase())
}

/** `$45 million of the capex on that`. */
export const isPartOfSum = ({ text, side, amounts }: Statement, index: number, unit: string): boolean =>
  side === 'en' &&
  isCurrency(unit) &&
  /^ of (?:the|our|that|this) (?:total )?(?:cap-?ex|capital (?:spending|expenditures?|budget)|op-?ex|operating expenses?) (?:on|for|to|in|into|is|was|will|goes|went|relates?)\b/i.test(
    text.slice(amounts[index]?.end),
  )
