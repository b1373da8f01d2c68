import { foldScript } from '../search/fold.ts'

/** Whether a text has a character that Simplified writes otherwise. */
export const hasTraditional = (text: string): boolean => {
  const han = text.replace(/\P{Script=Han}/gu, '')
  return foldScript(han) !== han
}
