// Makes shared/text/english-words.ts from the package dictionary-en:
//   node resources/bin/run.mjs tests/support/build-words.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const lines = readFileSync(at('node_modules/dictionary-en/index.dic'), 'utf8')
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split('/'))
const stems = lines.map(([stem = '']) => stem)

/** What a flag of the dictionary puts to a word, from its affix file. */
interface Affix {
  readonly isPrefix: boolean
  readonly strip: string
  readonly add: string
  readonly condition: RegExp
}
const affixes = new Map<string, Affix[]>()
for (const line of readFileSync(at('node_modules/dictionary-en/index.aff'), 'utf8').split('\n')) {
  const [kind = '', flag = '', strip = '', add = '', condition] = line.split(/\s+/)
  if ((kind !== 'SFX' && kind !== 'PFX') || condition === undefined) continue
  const isPrefix = kind === 'PFX'
  const rule = {
    isPrefix,
    strip: strip === '0' ? '' : strip,
    add: add === '0' ? '' : add,
    condition: new RegExp(isPrefix ? `^${condition}` : `${condition}$`),
  }
  affixes.set(flag, [...(affixes.get(flag) ?? []), rule])
}

/** Every word that the dictionary means by a line, the line's own included. */
function expand([stem = '', flags = '']: readonly string[]): readonly string[] {
  const rules = [...flags].flatMap((flag) => affixes.get(flag) ?? [])
  const apply = (word: string, { isPrefix, strip, add, condition }: Affix): readonly string[] =>
    !condition.test(word)
      ? []
      : [isPrefix ? add + word.slice(strip.length) : word.slice(0, word.length - strip.length) + add]
  const ended = rules.filter(({ isPrefix }) => !isPrefix).flatMap((rule) => apply(stem, rule))
  const begun = rules
    .filter(({ isPrefix }) => isPrefix)
    .flatMap((rule) => [stem, ...ended].flatMap((word) => apply(word, rule)))
  return [stem, ...ended, ...begun]
}

const { version } = JSON.parse(readFileSync(at('node_modules/dictionary-en/package.json'), 'utf8')) as {
  version: string
}

/** Each word in order as the number of letters it shares with the one before, and the rest of it. */
function pack(words: readonly string[], pattern: RegExp): string {
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

const write = (words: readonly string[]): void =>
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
  '${pack(words, /^[a-z]{2,}$/)}'
/** Names of people, places and firms, with a capital. */
export const packedNames =
  '${pack(stems, /^[A-Z][a-z]+(?:[A-Z][a-z]+)?$/)}'
/** Abbreviations in capitals. */
export const packedAcronyms =
  '${pack(stems, /^[A-Z]{2,6}$/)}'
`,
  )

// What the rules of english.ts make of the stems needs no place; what they miss (`only` of `on`, `unit` of `it`) has one.
write(stems)
const { isDictionaryWord } = await import('../../shared/text/english.ts')
const missed = lines.flatMap(expand).filter((word) => /^[a-z]{2,}$/.test(word) && !isDictionaryWord(word))
write([...stems, ...missed])
