import { stem } from '../search/stem.ts'
import type { Dictionary } from './dictionary.ts'

/** What the English glosses of Chinese words are about: stems of their words, without those that say nothing alone. */
export interface GlossStems {
  /** Stems of one headword, none for what is no headword. */
  readonly of: (word: string) => readonly string[]
  readonly longestWord: number
}

const readers = new WeakMap<Dictionary, GlossStems>()

/** The stems of a dictionary, each word's read once and kept with it. */
export function glossStemsOf(dictionary: Dictionary): GlossStems {
  const known = readers.get(dictionary)
  if (known !== undefined) return known
  const stems = new Map<string, readonly string[]>()
  const reader: GlossStems = {
    longestWord: dictionary.longestWord,
    of: (word) => {
      let found = stems.get(word)
      if (found === undefined) {
        found = readStems(dictionary, word)
        // Rows are full of places that begin no word; only words are worth keeping.
        if (found.length > 0) stems.set(word, found)
      }
      return found
    },
  }
  readers.set(dictionary, reader)
  return reader
}

const none: readonly string[] = []

function readStems(dictionary: Dictionary, word: string): readonly string[] {
  if (!dictionary.has(word)) return none
  const found = new Set<string>()
  for (const { glosses } of dictionary.entriesOf(word))
    for (const gloss of glosses)
      for (const one of gloss.toLowerCase().match(/[a-z]{2,}/g) ?? [])
        if (!functionWords.has(one)) found.add(toRoot(one))
  return [...found]
}

/** English words that carry no meaning of their own. */
export const functionWords: ReadonlySet<string> = new Set(
  (
    'the an and or but nor so yet of to in on at by for with from as into onto upon about over under up down out off ' +
    'than then that this these those there here it its he him his she her hers they them their theirs we us our ours ' +
    'you your yours me my mine who whom whose which what when where why how if whether while because since until is am ' +
    'are was were be been being do does did done doing have has had having will would shall should can could may might ' +
    'must not no yes just very really also too even still again ever only such some any all both each every other ' +
    'another more most much many few less least own same something anything nothing someone sb sth oneself etc lit fig ' +
    'abbr esp usu quite rather indeed don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn ve ll re'
  ).split(' '),
)

/** English words with so many senses that a translation may do without them: found they count, missed they don't. */
export const lightWords: ReadonlySet<string> = new Set(
  (
    'ok okay well let get go come thing one sort kind lot bit maybe perhaps actually basically obviously certainly now ' +
    'like mean say take make give put keep way time back look want need try use know think see good right great sure ' +
    'thank please sir able two first'
  )
    .split(' ')
    .map((word) => stem(word)),
)

/** Forms that no rule leads back to their word, and nouns and verbs of one root. */
const roots: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'got:get gotten:get went:go gone:go came:come said:say thanks:thank grew:grow grown:grow growth:grow sold:sell sale:sell sales:sell bought:buy made:make rose:rise risen:rise fell:fall ' +
    'fallen:fall led:lead lost:lose loss:lose losses:lose paid:pay payment:pay spent:spend built:build kept:keep held:hold ' +
    'thought:think brought:bring told:tell gave:give given:give taken:take took:take saw:see seen:see knew:know known:know ' +
    'knowledge:know began:begin begun:begin chose:choose chosen:choose choice:choose meant:mean met:meet sent:send ' +
    'left:leave felt:feel found:find wrote:write written:write spoke:speak spoken:speak speech:speak won:win ran:run ' +
    'became:become broke:break broken:break drove:drive driven:drive drew:draw drawn:draw fought:fight caught:catch ' +
    'taught:teach heard:hear understood:understand stood:stand higher:high highest:high lower:low lowest:low better:good ' +
    'best:good worse:bad worst:bad larger:large largest:large bigger:big biggest:big smaller:small stronger:strong ' +
    'strength:strong longer:long length:long wider:wide width:wide deeper:deep depth:deep slower:slow faster:fast ' +
    'earlier:early later:late men:man women:woman children:child people:person feet:foot lives:life live:life died:die ' +
    'dead:die death:die killed:kill analysis:analyse analyses:analyse decision:decide response:respond reduction:reduce ' +
    'production:produce product:produce products:produce expansion:expand extension:extend success:succeed ' +
    'successful:succeed belief:believe proof:prove height:high safety:safe security:secure ability:able arrival:arrive'
  )
    .split(' ')
    .map((pair) => {
      const [from = '', to = ''] = pair.split(':')
      return [from, stem(to)]
    }),
)

/** Stems found before: texts say the same words over and over, and a stem takes longer than all else about a word. */
const rootOf = new Map<string, string>()
const mostRoots = 20_000

/** The stem of a small-letter English word, or of the word it is a form of. */
export function toRoot(word: string): string {
  let root = rootOf.get(word)
  if (root !== undefined) return root
  root = Object.hasOwn(roots, word) ? (roots[word] ?? word) : stem(word)
  if (rootOf.size >= mostRoots) rootOf.clear()
  rootOf.set(word, root)
  return root
}
