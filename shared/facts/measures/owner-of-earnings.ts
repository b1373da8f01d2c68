import { capitalize } from '../businesses/business-name.ts'
import { isCompanyName } from '../businesses/company-name.ts'
import { tidyName } from '../businesses/tidy-name.ts'
import type { Setting } from '../statement.ts'

const opening =
  '^(?:(?!(?:[Aa]t|[Ii]n|[Ff]or) (?:our|the) )[^,;$%\\d]{3,48}, )?(?:(?:And|So|But|Then|Thus|Therefore|Hence|Again|Overall|Altogether|Finally|Lastly|Also|Next|Now)(?: then| again)?,? )?'
const earned = '(?:earnings|results|EPS|net income)(?: per (?:diluted )?share)?'
const verb =
  '(?:was|were|is|are|rose|fell|grew|increased|decreased|declined|dropped|improved|contributed|came|added)\\b'
const moved = `(?:also )?${verb}[^;$]{0,60}$`
const name = "([A-Z][\\w&'’-]*(?: (?!earnings\\b|results\\b|EPS\\b)[\\w&'’-]+){0,5})"

/** `Earnings in Harrow North, our largest segment, decreased $0.18 per share`. */
const earnedIn = new RegExp(
  `${opening}(?:[Tt]he )?(?:[Ee]arnings|[Rr]esults) (?:in|from|for|at|of) (?:our |the )?([\\w&'’-]+(?: (?!${verb}|also\\b)[\\w&'’-]+){0,5})(?:, [^,;$%\\d]{3,60},)? ${moved}`,
)
/** `Harrow Transmission earnings declined $0.03 per share`. */
const whoseEarnings = new RegExp(`${opening}${name} ${earned} ${moved}`)
/** `At our gas utility, earnings rose $0.04 per share`. */
const atPart = new RegExp(
  `^(?:And |Now |Next,? )?(?:[Aa]t|[Ii]n|[Ff]or) (?:our |the )([^,;$%\\d]{3,48}), ${earned} ${moved}`,
)

/** Words that say which earnings, when and on what basis, and not whose. */
const ofCompany =
  /^(?:so|but|then|thus|therefore|hence|again|overall|altogether|still|yet|revenues?|sales|profits?|income|ebitda|margins?|orders|both|our|the|these|this|total|overall|adjusted|diluted|basic|gaap|non-gaap|core|operating|net|reported|comparable|ongoing|consolidated|corporation|company|continuing|discontinued|normalized|weather\S*|higher|lower|first|second|third|fourth|full|fiscal|quarter\w*|year\w*|annual|half|six|nine|months?|prior|last|current|record|strong|all|other factors|shareholders?|q[1-4]|h[12]|january|february|march|april|may|june|july|august|september|october|november|december|cash|common|earnings|while|as|and|since|with|in|at|for|on|of)\b|\b(?:quarter|year|half|months|operations|period|share|shareholders)$/i
const firmWord = /^(?:inc|corp|corporation|company|co|group|holdings|plc|limited|ltd)\.?$/i

/** Whose a profit a share is, where the sentence that tells it begins with a part of the company; null where it is the company's. */
export function findOwnerOfEarnings(before: string, setting: Setting): string | null {
  const found = (earnedIn.exec(before) ?? whoseEarnings.exec(before) ?? atPart.exec(before))?.[1]
  // `Tove mentioned our diluted earnings per share`: who says it, and not whose it is.
  if (found === undefined || ofCompany.test(found) || / (?:our|that)\b/.test(found)) return null
  const words = found.split(' ')
  const isOwn = isCompanyName(words[0] ?? '', setting) && words.slice(1).every((word) => firmWord.test(word))
  return isOwn || (words.length === 1 && isCompanyName(found, setting)) ? null : tidyName(capitalize(found))
}
