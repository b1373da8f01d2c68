/**
 * The stemmer of Porter (1980) as SQLite's full-text index has it, so that marks in a text are the words the index
 * found. Lower-case words of plain letters only; anything else is its own stem.
 */
export function stem(word: string): string {
  if (word.length < 3 || word.length > 64 || !/^[a-z]+$/.test(word)) return word
  return step5(step4(step3(step2(step1c(step1b(step1a(word)))))))
}

const isVowelAt = (word: string, at: number): boolean => {
  const letter = word[at]
  if (letter === undefined) return false
  if ('aeiou'.includes(letter)) return true
  return letter === 'y' && at > 0 && !isVowelAt(word, at - 1)
}

/** How many times a vowel is followed by a consonant. */
function measure(word: string): number {
  let count = 0
  for (let at = 1; at < word.length; at += 1) if (isVowelAt(word, at - 1) && !isVowelAt(word, at)) count += 1
  return count
}

const hasVowel = (word: string): boolean => Array.from(word).some((_, at) => isVowelAt(word, at))

const endsDouble = (word: string): boolean =>
  word.length > 1 && word.at(-1) === word.at(-2) && !isVowelAt(word, word.length - 1)

/** Consonant, vowel, consonant other than w, x and y. */
function endsShort(word: string): boolean {
  const last = word.length - 1
  return (
    last >= 2 &&
    !isVowelAt(word, last) &&
    isVowelAt(word, last - 1) &&
    !isVowelAt(word, last - 2) &&
    !'wxy'.includes(word.charAt(last))
  )
}

function step1a(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2)
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}

function step1b(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word
  const ending = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0
  const rest = word.slice(0, word.length - ending)
  if (ending === 0 || !hasVowel(rest)) return word
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`
  if (endsDouble(rest) && !/[lsz]$/.test(rest)) return rest.slice(0, -1)
  return measure(rest) === 1 && endsShort(rest) ? `${rest}e` : rest
}

const step1c = (word: string): string =>
  word.endsWith('y') && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word

type Endings = readonly (readonly [ending: string, replacement: string])[]

const secondEndings: Endings = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['logi', 'log'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
]
const thirdEndings: Endings = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
]
const fourthEndings: readonly string[] = [
  'al',
  'ance',
  'ence',
  'er',
  'ic',
  'able',
  'ible',
  'ant',
  'ement',
  'ment',
  'ent',
  'ion',
  'ou',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
]

const step2 = (word: string): string => replaceEnding(word, secondEndings)
const step3 = (word: string): string => replaceEnding(word, thirdEndings)

/** The first ending that fits decides, whether or not its condition holds. */
function replaceEnding(word: string, endings: Endings): string {
  for (const [ending, replacement] of endings)
    if (word.endsWith(ending)) {
      const rest = word.slice(0, -ending.length)
      return measure(rest) > 0 ? rest + replacement : word
    }
  return word
}

function step4(word: string): string {
  for (const ending of fourthEndings)
    if (word.endsWith(ending)) {
      const rest = word.slice(0, -ending.length)
      if (ending === 'ion' && !/[st]$/.test(rest)) return word
      return measure(rest) > 1 ? rest : word
    }
  return word
}

function step5(word: string): string {
  const rest = word.slice(0, -1)
  if (word.endsWith('e')) {
    const count = measure(rest)
    return count > 1 || (count === 1 && !endsShort(rest)) ? rest : word
  }
  return word.endsWith('ll') && measure(word) > 1 ? rest : word
}
