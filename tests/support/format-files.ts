import { bold, makeDocx, makeZip, p, paragraph, table } from './make-docx.ts'
import { makeEpub, makeOdt, makePdf, makeXlsx, sheet } from './make-packages.ts'

/** What is said in each of the files below. */
export const speech = [
  ['Operator', 'Good morning, and welcome to the first-quarter 2025 call of Harbour Optics.'],
  ['Nora Feld', 'Thank you. Revenue was $4.2 million in the quarter, twelve percent more than a year ago.'],
  ['Ben Ito', 'Could you say more about orders, and about what you see in the second half?'],
  ['Nora Feld', 'We see orders grow as they did, and we will say more about it in July.'],
] as const

const inline = speech.map(([name, words]) => `${name}: ${words}`)
const time = (seconds: number): string => new Date(seconds * 1_000).toISOString().slice(11, 23)
const html = `<html><head><title>The call</title></head><body>${speech.map(([name, words]) => `<p><b>${name}</b></p><p>${words}</p>`).join('')}</body></html>`
const pairs = [
  ['Good morning, and welcome to the call.', '各位早安，歡迎參加電話會議。'],
  ['Revenue was $4.2 million in the quarter.', '本季營收為四百二十萬美元。'],
] as const

/** A small file of every format that can be read, by its name. */
export const formatFiles = (): Readonly<Record<string, Uint8Array>> => {
  const texts: Readonly<Record<string, string>> = {
    'call.txt': inline.join('\n\n'),
    'call.md': `# The call\n\n${speech.map(([name, words]) => `**${name}**\n\n${words}`).join('\n\n')}`,
    'call.html': html,
    'call.mhtml': `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://harbour.example/\r\n\r\n${html}\r\n--b--\r\n`,
    'call.srt': speech
      .map(
        ([name, words], at) =>
          `${at + 1}\n${time(at * 5).replace('.', ',')} --> ${time(at * 5 + 4).replace('.', ',')}\n${name.toUpperCase()}: ${words}\n`,
      )
      .join('\n'),
    'call.vtt': `WEBVTT\n\n${speech.map(([name, words], at) => `${time(at * 5)} --> ${time(at * 5 + 4)}\n<v ${name}>${words}\n`).join('\n')}`,
    'call.rtf': `{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Times;}}${speech.map(([name, words]) => `{\\b ${name}}\\par ${words}\\par`).join('\n')}}`,
    'call.json': JSON.stringify({
      symbol: 'HBO',
      transcript: speech.map(([speaker, content]) => ({ speaker, content })),
    }),
    'pairs.csv': `English,Chinese\n${pairs.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')}`,
    'pairs.tmx': `<?xml version="1.0"?><tmx version="1.4"><body>${pairs.map(([en, zh]) => `<tu><tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="zh-TW"><seg>${zh}</seg></tuv></tu>`).join('')}</body></tmx>`,
  }
  return {
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)])),
    'call.pdf': makePdf(speech.flat()),
    'call.docx': makeDocx(
      p('The call', 'Heading1') +
        speech.map(([name, words]) => paragraph(bold(name)) + p(words)).join('') +
        table(pairs),
    ),
    'call.odt': makeOdt(
      `<text:h text:outline-level="1">The call</text:h>${speech.map(([name, words]) => `<text:p><text:span text:style-name="T1">${name}</text:span></text:p><text:p>${words}</text:p>`).join('')}`,
    ),
    'book.epub': makeEpub(),
    'pairs.xlsx': makeXlsx({
      'xl/worksheets/sheet1.xml': sheet(
        pairs.map((row) => row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')),
      ),
    }),
    'calls.zip': makeZip({
      'inner/one.txt': `${inline.join('\n\n')} One.`,
      'two.html': html.replace('July', 'August'),
    }),
  }
}
