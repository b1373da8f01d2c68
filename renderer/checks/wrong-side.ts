import type { Check } from '../../shared/checks/checks-api.ts'
import type { Side } from '../../shared/documents/document.ts'
import type { TextTarget } from '../app/workbench.ts'

const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text)

/**
 * The side whose words are to be corrected: the one in whose writing the expected words stand. Where that does not
 * tell, as with `43%`, the Chinese, which is the translation; null where no side has words.
 */
export function wrongSideOf(check: Pick<Check, 'en' | 'zh' | 'expected'>): Side | null {
  const { en, zh, expected } = check
  if (!en || !zh) return en ? 'en' : zh ? 'zh' : null
  if (expected !== null && !hasHan(expected) && /\p{Script=Latin}{2}/u.test(expected)) return 'en'
  return 'zh'
}

/** The words a check is about, as something to go to: the wrong ones, or those of the side that has any. */
export function targetOf(check: Pick<Check, 'en' | 'zh' | 'expected'>): TextTarget | null {
  const side = wrongSideOf(check)
  const words = side && check[side]
  return words ? { side, start: words.start, end: words.end } : null
}
