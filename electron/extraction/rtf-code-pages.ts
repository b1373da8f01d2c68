import { isUtf8 } from 'node:buffer'
import { decodeWindows1252 } from './decode-text.ts'

/** Windows numbers of character sets, as fonts name them. */
export const codePageOfCharset: ReadonlyMap<number, string> = new Map([
  [0, 'windows-1252'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gb18030'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
])
export const codePageOfNumber = (number: number): string | null =>
  ({
    932: 'shift_jis',
    936: 'gb18030',
    949: 'euc-kr',
    950: 'big5',
    65001: 'utf-8',
    54936: 'gb18030',
    874: 'windows-874',
  })[number] ?? (number >= 1250 && number <= 1258 ? `windows-${number}` : null)

/** Bytes of a code page as text, where that page is believable. */
export function decodeBytes(bytes: Uint8Array, codePage: string, ansi: string): string {
  if (codePage !== 'windows-1252') return decoderOf(codePage).decode(bytes)
  // Fonts that claim to be Western hold what the whole file is written in.
  const wide = ansi === 'gb18030' || ansi === 'big5' ? decoderOf(ansi).decode(bytes) : ''
  if (wide !== '' && !/[\ufffd\ue000-\uf8ff]/.test(wide) && /\p{Script=Han}/u.test(wide)) return wide
  // Some writers put UTF-8 there all the same; it shows.
  return isUtf8(bytes) ? decoderOf('utf-8').decode(bytes) : decodeWindows1252(bytes)
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>()

function decoderOf(codePage: string) {
  const known = decoders.get(codePage) ?? new TextDecoder(codePage)
  decoders.set(codePage, known)
  return known
}
