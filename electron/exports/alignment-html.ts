import type { AlignedText } from '../../shared/alignment/aligned-text.ts'
import { escapeXml } from './xlsx-text.ts'

const style = `body{font:16px/1.55 Georgia,"Songti TC","Noto Serif CJK TC",serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#16181d}
h1{font-size:1.4rem}table{border-collapse:collapse;width:100%;table-layout:fixed}
td{vertical-align:top;padding:.5rem .75rem;border-top:1px solid #dfe2e8}td:empty{background:#f4f5f7}`

/** A document to read in any browser or word processor: a row a passage, English left and Chinese right, nothing active. */
export function alignmentHtml({ title, languages, rows }: AlignedText): string {
  const cell = (language: string, texts: readonly string[]) =>
    `<td lang="${language}">${texts.map(escapeXml).join('<br>')}</td>`
  const hasChinese = rows.some(({ zh }) => zh.texts.length > 0)
  const hasEnglish = rows.some(({ en }) => en.texts.length > 0)
  return [
    '<!doctype html>',
    `<html lang="${hasEnglish ? languages.en : languages.zh}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeXml(title)}</title><style>${style}</style></head>`,
    `<body><h1>${escapeXml(title)}</h1><table>`,
    ...rows.map(({ en, zh }) =>
      [
        '<tr>',
        ...(hasEnglish ? [cell(languages.en, en.texts)] : []),
        ...(hasChinese ? [cell(languages.zh, zh.texts)] : []),
        '</tr>',
      ].join(''),
    ),
    '</table></body></html>',
    '',
  ].join('\n')
}
