import { toWordKey } from '../text/compare-words.ts'
import { isSimilarWord } from './similar-name.ts'

// Houses whose analysts ask on calls, each with spellings under which it also goes. Only for tidying a name that
// was found in a document: a firm that is not here is kept as printed.
const houses: readonly (readonly string[])[] = [
  ['Raymond James'],
  ['J.P. Morgan', 'JP Morgan', 'JPMorgan', 'JPMorgan Chase', 'J P Morgan'],
  ['Needham & Company', 'Needham and Company', 'Needham'],
  ['Mizuho', 'Mizuho Securities'],
  ['Citi', 'Citigroup', 'Citi Research'],
  ['Stifel', 'Stifel Nicolaus'],
  ['Wolfe Research'],
  ['Rosenblatt Securities', 'Rosenblatt'],
  ['Northland Capital Markets', 'Northland Securities', 'Northland'],
  ['B. Riley Securities', 'B. Riley FBR', 'B. Riley', 'B Riley', 'FBR'],
  ['Bank of America', 'BofA Securities', 'BofA', 'Bank of America Merrill Lynch'],
  ['Goldman Sachs'],
  ['Morgan Stanley'],
  ['Barclays'],
  ['UBS'],
  ['Deutsche Bank'],
  ['Jefferies'],
  ['Evercore ISI', 'Evercore'],
  ['Bernstein', 'Sanford Bernstein'],
  ['TD Cowen', 'Cowen'],
  ['KeyBanc Capital Markets', 'KeyBanc'],
  ['Susquehanna', 'Susquehanna Financial Group'],
  ['Wells Fargo', 'Wells Fargo Securities'],
  ['Piper Sandler'],
  ['Oppenheimer'],
  ['Craig-Hallum', 'Craig Hallum', 'Craig-Hallum Capital Group'],
  ['Loop Capital', 'Loop Capital Markets'],
  ['Benchmark', 'The Benchmark Company'],
  ['Roth Capital', 'Roth MKM', 'Roth Capital Partners'],
  ['Baird', 'Robert W. Baird'],
  ['William Blair'],
  ['Truist', 'Truist Securities'],
  ['RBC Capital Markets', 'RBC'],
  ['BMO Capital Markets', 'BMO'],
  ['Credit Suisse'],
  ['HSBC'],
  ['Nomura'],
  ['Macquarie'],
  ['CLSA'],
  ['Daiwa'],
  ['MKM Partners'],
  ['Melius Research', 'Melius'],
  ['Cantor Fitzgerald', 'Cantor'],
  ['D.A. Davidson', 'DA Davidson'],
  ['Summit Insights'],
  ['Lake Street Capital Markets', 'Lake Street'],
  ['BNP Paribas', 'Exane BNP Paribas'],
  ['New Street Research'],
  ['Arete Research'],
  ['Redburn Atlantic', 'Redburn'],
  ['Seaport Research Partners', 'Seaport Global'],
  ['H.C. Wainwright', 'HC Wainwright'],
  ['Canaccord Genuity', 'Canaccord'],
  ['Argus Research'],
  ['Wedbush', 'Wedbush Securities'],
  ['Guggenheim', 'Guggenheim Securities'],
]
const houseByKey = new Map(
  houses.flatMap(([name = '', ...others]) =>
    [name, ...others].map((spelling) => [toWordKey(spelling), name] as const),
  ),
)

/** The usual name of a brokerage house for one found in a transcript, misheard ones included; else the name as given. */
export function tidyFirm(firm: string): string {
  const key = toWordKey(firm)
  const exact = houseByKey.get(key)
  if (exact !== undefined) return exact
  const words = key.split(' ')
  for (const [known, name] of houseByKey) {
    const knownWords = known.split(' ')
    if (knownWords.length < 2 || knownWords.length !== words.length) continue
    // One word may be misheard; the others must agree.
    const wrong = words.filter((word, index) => word !== knownWords[index])
    if (wrong.length === 1 && words.every((word, index) => isSimilarWord(word, knownWords[index] ?? '')))
      return name
  }
  return firm
}
