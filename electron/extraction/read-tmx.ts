import { readLineLanguage } from '../../shared/text/read-script.ts'
import type { ExtractedText, Refusal } from './extracted-text.ts'
import { readXml } from './read-xml.ts'
import { createBlockWriter } from './write-blocks.ts'

/** Reads a translation memory: the English and the Chinese of each unit become a row. */
export function readTmx(bytes: Uint8Array): ExtractedText | Refusal {
  const writer = createBlockWriter()
  let unit: { side: 'en' | 'zh' | null; text: string }[] = []
  let language: string | null = null
  let inSegment = false
  let inCode = 0
  readXml(
    bytes,
    {
      open: ({ name, attribute }) => {
        if (name === 'tu') unit = []
        else if (name === 'tuv') language = attribute('lang')
        else if (name === 'seg') {
          inSegment = true
          unit.push({ side: sideOf(language), text: '' })
        } else if (inSegment && isCode(name)) inCode += 1
      },
      text: (text) => {
        const segment = unit.at(-1)
        if (inSegment && inCode === 0 && segment) segment.text += text
      },
      close: (name) => {
        if (name === 'seg') {
          inSegment = false
          inCode = 0
        } else if (inSegment && isCode(name)) inCode -= 1
        else if (name === 'tu') {
          const spans = (['en', 'zh'] as const).map((side) => {
            const own = unit.filter((one) => (one.side ?? readLineLanguage(one.text)) === side)
            // One version in each language; a second one of a language is kept on a line of its own.
            const written = own.map(({ text }) => writer.block('paragraph', null, [{ text }]))
            return written[0] ?? null
          })
          writer.pair(spans[0] ?? null, spans[1] ?? null)
          for (const { side, text } of unit)
            if (side === null && readLineLanguage(text) === null) writer.block('paragraph', null, [{ text }])
        }
      },
    },
    'named',
  )
  return writer.finish('utf-8')
}

/** Codes of the original's formatting within a segment. */
const isCode = (name: string): boolean => /^(?:bpt|ept|ph|it|ut)$/.test(name)

function sideOf(language: string | null): 'en' | 'zh' | null {
  const base = language?.toLowerCase().split(/[-_]/)[0]
  if (base === 'en' || base === 'eng') return 'en'
  return base === 'zh' || base === 'zho' || base === 'chi' || base === 'cmn' || base === 'yue' ? 'zh' : null
}
