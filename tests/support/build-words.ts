// Makes shared/text/english-words.ts from the package dictionary-en:
//   node resources/bin/run.mjs tests/support/build-words.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const words = readFileSync(at('node_modules/dictionary-en/index.dic'), 'utf8')
  .split('\n')
  .slice(1)
  .map((line) => line.split('/')[0]?.trim() ?? '')
const { version } = JSON.parse(readFileSync(at('node_modules/dictionary-en/package.json'), 'utf8')) as {
  version: string
}

/** Each word in order as the number of letters it shares with the one before, and the rest of it. */
function pack(pattern: RegExp): string {
  let before = ''
  let packed = ''
  for (const word of [...new Set(words.filter((each) => pattern.test(each)))].toSorted()) {
    let shared = 0
    while (shared < 9 && shared < word.length && word[shared] === before[shared]) shared += 1
    packed += `${shared}${word.slice(shared)}`
    before = word
  }
  return packed
}

writeFileSync(
  at('shared/text/english-words.ts'),
  `/**
 * Words of English, made by tests/support/build-words.ts from the package dictionary-en ${version}: the Hunspell dictionary
 * en_US, Version 2020.12.07, which is made from SCOWL (MIT and BSD). Copyright 2000-2019 by Kevin Atkinson. Permission to
 * use, copy, modify, distribute and sell these word lists, the associated scripts, the output created from the scripts,
 * and its documentation for any purpose is hereby granted without fee, provided that the above copyright notice appears
 * in all copies and that both that copyright notice and this permission notice appear in supporting documentation. Kevin
 * Atkinson makes no representations about the suitability of this array for any purpose. It is provided "as is" without
 * express or implied warranty.
 *
 * Each word stands as the number of letters it shares with the one before, and the rest of it.
 */
export const packedWords =
  '${pack(/^[a-z]{2,}$/)}'
/** Names of people, places and firms, with a capital. */
export const packedNames =
  '${pack(/^[A-Z][a-z]+(?:[A-Z][a-z]+)?$/)}'
/** Abbreviations in capitals. */
export const packedAcronyms =
  '${pack(/^[A-Z]{2,6}$/)}'
`,
)
