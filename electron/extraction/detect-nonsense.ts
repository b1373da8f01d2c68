import { foldScript } from '../../shared/search/fold.ts'
import { commonHan } from './common-han.ts'

/** How often each letter from a to z stands in English, in thousandths (Norvig's count of Google's books, 2012). */
const english = [
  80, 15, 33, 38, 125, 24, 19, 51, 76, 2, 5, 41, 25, 72, 76, 21, 1, 63, 65, 93, 27, 11, 17, 2, 17, 1,
]

/** Fewer letters than these show no pattern. */
const leastLetters = 200
const leastHan = 100
const sampleLength = 200_000

/**
 * Whether letters are only the codes of their glyphs: a font that does not say which characters it draws gives each
 * the place it has in the font, so that the letters come as often as those of no language. Measured as the cosine of
 * their frequencies with those of English (other languages of Latin script are above 0.85, shifted text below 0.7),
 * and for Chinese by the share of its common characters, of which every text is full.
 */
export function isNonsense(text: string): boolean {
  const sample = text.slice(0, sampleLength)
  const counts = Array.from({ length: 26 }, () => 0)
  let [letters, marks, han, common] = [0, 0, 0, 0]
  for (const character of foldScript(sample).toLowerCase()) {
    const code = character.charCodeAt(0) - 97
    if (code >= 0 && code < 26) {
      counts[code] = (counts[code] ?? 0) + 1
      letters++
    } else if (/[!-/:-@[-`{-~\u00a1-\u00bf]/.test(character)) marks++
    else if (/\p{Script=Han}/u.test(character)) {
      han++
      if (commonHan.has(character)) common++
    }
  }
  if (han >= leastHan && han > letters / 4) return common / han < 0.25
  if (letters < leastLetters) return false
  const dot = counts.reduce((sum, count, index) => sum + count * (english[index] ?? 0), 0)
  const length = (values: readonly number[]): number => Math.hypot(...values)
  const likeness = dot / (length(counts) * length(english))
  return likeness < 0.7 || (likeness < 0.8 && marks > letters * 0.3)
}
