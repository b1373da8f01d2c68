import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom } from './random.ts'

/** Paragraphs to recombine: alone in English, or an English line with the Chinese one under it. */
interface Material {
  readonly english: readonly string[]
  readonly bilingual: readonly (readonly [en: string, zh: string])[]
}

const hasHan = (line: string) => /\p{Script=Han}/u.test(line)

/** Lines of the sample library, and of further real documents where a folder with them lies beside the project. */
function readMaterial(): Material {
  const english: string[] = []
  const bilingual: (readonly [string, string])[] = []
  const folders = ['resources/samples', '../shared/seeds'].filter((folder) => existsSync(folder))
  for (const file of folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .toSorted()
      .map((name) => join(folder, name)),
  )) {
    const lines = readFileSync(file, 'utf8').split(/\r?\n/)
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1] ?? ''
      if (line.length < 80 || hasHan(line)) continue
      if (hasHan(next)) bilingual.push([line, next])
      else english.push(line)
    }
  }
  return { english, bilingual }
}

let material: Material | undefined
const vocabularySize = 60_000

/** A word of a vocabulary in which the n-th word is 1/n as frequent as the first: dictionaries grow as real ones do. */
function zipfWord(random: () => number): string {
  const rank = Math.floor(Math.exp(random() * Math.log(vocabularySize)))
  let word = ''
  for (let rest = rank + 26; rest > 0; rest = Math.floor(rest / 20))
    word += 'bcdfghjklmnprstvwxyz'[rest % 20]! + 'aeiou'[rest % 5]!
  return word
}

/** The same digits replaced in both languages but for noughts, so that a pair still agrees: 40.7 million as 4,070 萬. */
function vary(lines: readonly string[], random: () => number): string[] {
  const shift = 1 + Math.floor(random() * 8)
  return lines.map((line) =>
    line
      .replace(/[1-9]/g, (digit) => String(((Number(digit) - 1 + shift) % 9) + 1))
      .replace(/\b[a-z]{4,}\b/g, (word) => (random() < 0.025 ? zipfWord(random) : word)),
  )
}

const names = [
  'Ada Marlow',
  'Tobias Renwick',
  'Ingrid Vasquez-Lund',
  'Hannah Oyelaran',
  'Marek Dunleavy',
  'Priya Sandoval',
]

/**
 * A call of 20 to 70 KB made of known paragraphs, the same for the same number on every machine; two in five are
 * bilingual.
 */
export function corpusDocument(index: number): { readonly name: string; readonly text: string } {
  material ??= readMaterial()
  const random = createRandom(index + 1)
  const isBilingual = index % 5 >= 3
  const target = 20_000 + Math.floor(random() * 50_000)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const quarter = 1 + (index % 4)
  const year = 2015 + (Math.floor(index / 4) % 11)
  const company = `${zipfWord(random).replace(/^./, (c) => c.toUpperCase())} Photonics`
  const ticker = company.slice(0, 4).toUpperCase()
  const lines = [
    `${company} Inc (NASDAQ: ${ticker}) Q${quarter} ${year} Earnings Call dated Feb. 0${1 + (index % 9)}, ${year + 1}`,
  ]
  let bytes = 0
  while (bytes < target) {
    const name = `${pick(names)} — Chief Financial Officer`
    const paragraph = isBilingual
      ? vary(pick(material.bilingual), random)
      : vary([pick(material.english)], random)
    const block = [...(isBilingual ? [name, name] : [name]), ...paragraph]
    lines.push(...block)
    for (const line of block) bytes += Buffer.byteLength(line) + 1
  }
  return { name: `corpus-${String(index).padStart(6, '0')}.txt`, text: `${lines.join('\n')}\n` }
}
