import type { AlignedText } from '../../shared/alignment/aligned-text.ts'
import { escapeXml } from './xlsx-text.ts'

/**
 * An alignment as a translation memory (TMX 1.4b): a unit for each row that has both languages, with how sure it is and
 * the lines it comes from. A row of several paragraphs is one segment, its parts joined as the language joins them.
 */
export function alignmentTmx(
  { title, languages, rows }: AlignedText,
  segments: 'paragraph' | 'sentence',
): string {
  const units = rows
    .filter(({ en, zh }) => en.texts.length > 0 && zh.texts.length > 0)
    .map(({ en, zh, confidence }) => {
      const property = (type: string, value: string) =>
        `<prop type="x-lightbench-${type}">${escapeXml(value)}</prop>`
      return [
        '<tu>',
        ...(confidence === null ? [] : [property('confidence', String(confidence))]),
        property('lines', `${en.lines.join(' ')} = ${zh.lines.join(' ')}`),
        version(languages.en, en.texts.join(' ')),
        version(languages.zh, zh.texts.join('')),
        '</tu>',
      ].join('')
    })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<tmx version="1.4">',
    `<header creationtool="Lightbench" creationtoolversion="1" segtype="${segments}" o-tmf="Lightbench" adminlang="en" srclang="${languages.en}" datatype="plaintext"><prop type="x-lightbench-title">${escapeXml(title)}</prop></header>`,
    '<body>',
    ...units,
    '</body>',
    '</tmx>',
    '',
  ].join('\n')
}

const version = (language: string, text: string): string =>
  `<tuv xml:lang="${language}"><seg>${escapeXml(text)}</seg></tuv>`
