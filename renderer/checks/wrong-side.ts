import type { Check } from '../../shared/checks/checks-api.ts'
import type { Side } from '../../shared/documents/document.ts'
import type { TextTarget } from '../app/workbench.ts'

type Sides = Pick<Check, 'en' | 'zh' | 'expected'>

/**
 * The side whose words can be corrected: the one in whose writing the expected words stand. Where that does not tell,
 * as with `43%` or `400G`, the Chinese, which is the translation. Null where that side has no words to be corrected: what
 * is missing cannot be put right in place.
 */
export function wrongSideOf({ en, zh, expected }: Sides): Side | null {
  const isHan = expected !== null && /\p{Script=Han}/u.test(expected)
  const isEnglish = expected !== null && !isHan && /[a-z]{3}/.test(expected)
  if (isHan) return zh ? 'zh' : null
  if (isEnglish) return en ? 'en' : null
  return zh ? 'zh' : en ? 'en' : null
}

/** The words that are to be corrected; null where none can be. */
export const correctableOf = (check: Sides): TextTarget | null => targetOn(check, wrongSideOf(check))

/** The words a check is about, as something to go to: those to be corrected, else those of the side that has any. */
export const targetOf = (check: Sides): TextTarget | null =>
  correctableOf(check) ?? targetOn(check, check.en ? 'en' : 'zh')

function targetOn(check: Sides, side: Side | null): TextTarget | null {
  const words = side && check[side]
  return words ? { side, start: words.start, end: words.end } : null
}
