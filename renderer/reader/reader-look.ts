import type { ReaderSettings } from './reader-settings.ts'

type LookSettings = Pick<ReaderSettings, 'readerTextPx' | 'readerHanPx' | 'readerLeading' | 'readerMeasure'>

/** Height of a line over the larger of the two sizes; both sides stand on the same lines. */
const leadings = { tight: 1.5, normal: 1.75, loose: 2 } as const
/** Signs to a line: English and Han of about one width. The usual one is within what is easy to read. */
const measures = { narrow: [56, 30], normal: [68, 36], wide: [88, 46] } as const

/** How wide the two columns are to each other at equal sizes. */
const [englishShare, hanShare] = [448, 476]

/** How the text looks, as the custom properties that the style sheet reads. */
export function readerLook(settings: LookSettings): Readonly<Record<`--${string}`, string>> {
  const { readerTextPx: en, readerHanPx: han, readerLeading, readerMeasure } = settings
  const [enSigns, hanSigns] = measures[readerMeasure]
  return {
    '--t-read': `${en}px`,
    '--t-han': `${han}px`,
    '--han-scale': String(Math.round((han / en) * 1_000) / 1_000),
    '--l-read': `${Math.round(Math.max(en, han) * leadings[readerLeading])}px`,
    '--signs-en': String(enSigns),
    '--signs-zh': String(hanSigns),
    '--side-en': `minmax(0, ${englishShare * en}fr)`,
    '--side-zh': `minmax(0, ${hanShare * han}fr)`,
  }
}
