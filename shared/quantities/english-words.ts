import { monthNames } from '../text/month-names.ts'
import { ordinalWords } from '../text/ordinal-words.ts'

/** Ordinals that are one word. */
export const ordinals = new Map<string, number>(ordinalWords.map((word, index) => [word, index + 1] as const))
ordinals
  .set('thirtieth', 30)
  .set('fortieth', 40)
  .set('fiftieth', 50)
  .set('sixtieth', 60)
  .set('seventieth', 70)
  .set('eightieth', 80)
  .set('ninetieth', 90)
  .set('hundredth', 100)
  .set('thousandth', 1000)
/** What a fraction divides by. */
export const denominators = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['ninths', 9],
  ['tenth', 10],
  ['tenths', 10],
  ['hundredth', 100],
  ['hundredths', 100],
])
/** Monday first. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
/** Months by their names and short forms. */
export const months = new Map<string, number>(monthNames.map((name, index) => [name, index + 1] as const))
for (const [index, name] of [
  'jan',
  'feb',
  'mar',
  'apr',
  '',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
].entries())
  if (name !== '') months.set(name, index + 1)
months.set('sept', 9)
/** By how much something was multiplied, in one word. */
export const multiples = new Map<string, number>([
  ['doubled', 2],
  ['doubling', 2],
  ['doubles', 2],
  ['double', 2],
  ['redoubled', 2],
  ['tripled', 3],
  ['tripling', 3],
  ['triples', 3],
  ['triple', 3],
  ['trebled', 3],
  ['treble', 3],
  ['trebling', 3],
  ['quadrupled', 4],
  ['quadruple', 4],
  ['quadrupling', 4],
  ['quintupled', 5],
  ['twofold', 2],
  ['threefold', 3],
  ['fourfold', 4],
  ['fivefold', 5],
  ['sixfold', 6],
  ['sevenfold', 7],
  ['eightfold', 8],
  ['ninefold', 9],
  ['tenfold', 10],
  ['hundredfold', 100],
  ['twice', 2],
  ['thrice', 3],
])
/** Words that answer to a count of the other language and are never missed: `both` for 兩國, an article for 一. */
export const counted = new Map<string, number>([
  ['both', 2],
  ['pair', 2],
  ['duo', 2],
  ['twin', 2],
  ['twins', 2],
  ['trio', 3],
  ['triplets', 3],
  ['quartet', 4],
  ['single', 1],
  ['once', 1],
  ['sole', 1],
  ['solo', 1],
  ['another', 1],
  ['a', 1],
  ['an', 1],
  ['each', 1],
  ['every', 1],
  ['couple', 2],
  ['bilateral', 2],
  ['trilateral', 3],
  ['decade', 10],
  ['fortnight', 2],
  ['nil', 0],
  ['dual', 2],
  ['other', 1],
])
/** The seventies, whose decade or degree or age they are. */
export const decadesInWords = new Map<string, number>(
  ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'].map(
    (word, index) => [word, 20 + 10 * index] as const,
  ),
)

/** Coins by name, in dollars. */
export const coins: ReadonlyMap<string, number> = new Map([
  ['penny', 0.01],
  ['nickel', 0.05],
  ['dime', 0.1],
])
