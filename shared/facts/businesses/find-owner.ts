import { properName } from './find-segment.ts'
import { tidyNames, toBusiness, toSegment, withoutLeadingWord } from './business-name.ts'

/** What a part of a company is called behind its name. */
const groupNoun =
  '(?:[Ss]egments?|[Bb]usiness(?:es)?|[Dd]ivisions?|[Gg]roup|[Uu]nit|[Oo]perations|[Ff]ranchise|[Ss]ubsidiary|[Rr]egion|wells|assets?|fields?|mines?|acreage|basin|properties)'
const earns =
  '(?:(?:to (?:deliver|achieve|generate|produce|post|report|contribute))|(?:had|reported|generated|achieved|posted|delivered|recorded|produced|averaged|earned|contributed|saw|experienced|finished with|ended with|(?:performed|did|executed|fared)(?: (?:very |quite |extremely )?(?:well|strongly|nicely))? with)|(?:is|are) (?:now |currently )?(?:expected|projected|forecast|anticipated) to (?:produce|generate|deliver|report|achieve|earn|contribute|have)|(?:is|was)(?=,))'
const owner = new RegExp(
  `^(?:(?:And|But|Now|Meanwhile|Finally|Lastly|Also),? )?(?:(?:I|[Ww]e)(?: also| now| still| continue to)? (?:expect|anticipate) )?(?:(?:[Tt]he |[Oo]ur |[Aa]ll |[A-Z][\\w&]*['’]s |[Ww]ithin (?:the |our ))?(?:(?:businesses|companies|units) (?:in|within|of) (?:the |our )?)?)(${properName})(?: (?!and\\b|or\\b)[a-z]+){0,2}? ${groupNoun}(?: overall)? (?:also |again |once again )?${earns} `,
)
const smallOwner = new RegExp(
  `^(?:(?:And|But|Now|Meanwhile|Finally|Lastly|Also),? )?(?:Our|The|[A-Z][\\w&]*['’]s) ((?!total\\b|other\\b|core\\b|whole\\b|entire\\b|overall\\b|combined\\b|underlying\\b|base\\b|current\\b|new\\b|remaining\\b)[a-z][a-z&-]*(?: (?:(?:and|&) )?[a-z][a-z&-]*){0,2}) (?:segment|division)(?:(?:,| that| which) [^$%]{0,200}?,?)? (?:also |again )?${earns} `,
)
/** `the Rail and Trucking Group `, right before what is the group's. */
const groupBefore = new RegExp(
  `(?:^|[\\s(])(${properName}) ${groupNoun}(?:['’]s)?(?: (?:overall|adjusted|net|total|pretax|pre-tax|core|full-year|(?:first|second|third|fourth)[- ]quarter))* $`,
)
/** ` for the Rail and Trucking Group`, right behind it. */
const groupAfter = new RegExp(
  `^(?: attributable to (?:the )?[A-Za-z][\\w&]*(?: [A-Z][\\w&]*)*)? (?:for|from|in|at|of|within|related to)(?: the| our) (${properName})(?: (?!and\\b|or\\b)[a-z]+){0,2}? ${groupNoun}\\b`,
)
/** `this group`, `that segment`: the part of the company that was named last. */
const groupPointed = '(?:this|that|the same) (?:group|segment|business|division|unit|region)'
const thisGroup = new RegExp(`\\b${groupPointed}\\b`)
const ofThisGroup = new RegExp(`^ (?:for|from|in|of|within) ${groupPointed}\\b`)

/** The part of the company that a sentence opens with and says the results of: `The Rail segment had net income of`. */
export function findOwner(sentence: string, { company }: { readonly company: string | null }): string | null {
  const name = matchOwner(sentence)?.[1]
  return name === undefined || isCompanys(name, company) ? null : toBusiness(name.split(' '))
}

const matchOwner = (sentence: string): RegExpExecArray | null =>
  owner.exec(sentence.slice(0, 160)) ?? smallOwner.exec(sentence.slice(0, 320))

/** Characters between the verb of a sentence's owner and a measure that can only be its own: `a record `. */
const closest = 32

/** Whether a sentence's owner is said to have what is named at a place right behind. */
export function isOwnersAt(sentence: string, start: number): boolean {
  const end = matchOwner(sentence)?.[0].length ?? 0
  return end > 0 && start >= end && start - end < closest && !/[,;]/.test(sentence.slice(end, start))
}

/** The part of the company named with the word `group` or its like right before a metric or right behind it. */
export function findGroupBeside(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  { company }: { readonly company: string | null },
): string | null {
  const name =
    groupBefore.exec(tidyNames(text.slice(Math.max(0, start - 110), start)))?.[1] ??
    groupAfter.exec(tidyNames(text.slice(end, end + 110)))?.[1]
  if (name === undefined || isCompanys(name, company)) return null
  return toBusiness(withoutLeadingWord(name).split(' '))
}

const producer = new RegExp(
  `^(?:(?:And|But|Now|Meanwhile|Also|Finally),? )?(?:(?:[Ii]n the|[Tt]he|[Oo]ur) (${properName})(?: (?!and\\b|or\\b|we\\b|which\\b)[a-z]+){0,2}?|(${properName}) (?:wells|assets?|fields?|mines?|basin|operations)) (?:produced|averaged|delivered|contributed|pumped|achieved) `,
)

/** `Our Red Ridge wells produced 42,000 barrels a day`: where it came from. */
export function findProducer(
  sentence: string,
  { company }: { readonly company: string | null },
): string | null {
  const found = producer.exec(sentence.slice(0, 140))
  const name = found?.[1] ?? found?.[2]
  if (
    name === undefined ||
    /^(?:We|It|This|That|They|Production|Net|Total|Company\w*|Gross|Oil|Gas|Volumes?|First|Second|Third|Fourth|Full)\b/.test(
      name,
    )
  )
    return null
  return isCompanys(name, company) ? null : toBusiness(name.split(' '))
}

/** Whether a sentence names a part of the company as such. */
export const namesGroup = (sentence: string): boolean =>
  /\b(?:[Ss]egments?|[Dd]ivision|Group|[Bb]usiness|[Uu]nit|[Rr]egion|[Bb]asin)\b/.test(sentence)

/** Whether a sentence speaks of the part of the company that was named last: `in this group`. */
export const speaksOfGroup = (sentence: string): boolean => thisGroup.test(sentence)

/** Whether the words right behind a measure point to the part named last: `Total sales for this group`. */
export const pointsToGroup = (behind: string): boolean => ofThisGroup.test(behind)

/** `Fernhill Group`: the company itself. */
function isCompanys(name: string, company: string | null): boolean {
  if (company === null) return !name.includes(' ') && /^[A-Z]{2,5}$/.test(name)
  const own = company.toLowerCase().split(/[^a-z0-9]+/)
  return name.split(' ').every((word) => own.includes(word.toLowerCase()))
}

const source =
  /^,? (?:(?:came|comes|was|is|being)? ?(?:from|out of)|(?:of|in) revenues? (?:for|from|on)) (?:our |the )?([A-Za-z0-9][\w/&.-]*(?: [A-Za-z][\w/&-]*){0,3}?)(?=[,.;?]|$| (?:which|this|in|for|and (?:was|that|it|we))\b)/

/** `the balance, about $33 million, came out of sensing`: whose a sum is that is told before it, by a name the call has a revenue for. */
export function findSourceOfSum(
  tail: string,
  { segments }: { readonly segments: ReadonlySet<string> },
): string | null {
  const words = source.exec(tidyNames(tail.slice(0, 72)))?.[1] ?? ''
  return segments.has(words.toLowerCase()) ? toSegment(words.split(' ')) : null
}
