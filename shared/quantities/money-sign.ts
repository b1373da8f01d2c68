import { moneySigns } from './measures.ts'

/** The currency whose sign stands right before a number; null where none does. */
export function findSign(before: string): string | null {
  const trimmed = before.endsWith(' ') ? before.slice(0, -1) : before
  for (const [sign, code] of moneySigns) {
    if (!trimmed.endsWith(sign)) continue
    const rest = trimmed.slice(0, -sign.length)
    if (/[A-Za-z]/.test(sign.charAt(0)) && /[A-Za-z]$/.test(rest)) continue
    if (before.endsWith(' ') && (sign === '$' || sign === 'RM' || sign === 'Rs')) continue
    return code
  }
  return null
}
/** How many characters that sign takes, the space after it included. */
export function signLength(before: string): number {
  const trimmed = before.endsWith(' ') ? before.slice(0, -1) : before
  for (const [sign] of moneySigns)
    if (trimmed.endsWith(sign) && findSign(before) !== null)
      return sign.length + before.length - trimmed.length
  return 0
}

/** The same before a number of a Chinese text, where the sign may be a word: 人民币 300 元. */
export const findChineseSign = (before: string): string | null => {
  const trimmed = before.endsWith(' ') ? before.slice(0, -1) : before
  return moneySigns.find(([sign]) => trimmed.endsWith(sign))?.[1] ?? null
}
/** The same for a number of a Chinese text. */
export function chineseSignLength(before: string): number {
  const trimmed = before.endsWith(' ') ? before.slice(0, -1) : before
  return (
    (moneySigns.find(([sign]) => trimmed.endsWith(sign))?.[0].length ?? 0) + before.length - trimmed.length
  )
}
