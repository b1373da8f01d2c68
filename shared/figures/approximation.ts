import type { Approximation } from './amount.ts'

const over =
  /(?:\bover|\bmore than|\bgreater than|\babove|\bnorth of|\bexcess of|\bat least|\bpast|\bexceed(?:s|ed|ing)?|\bsurpass(?:es|ed|ing)?|\bbeyond|\bminimum of|>) ?$/i
const under =
  /(?:\bunder|\bless than|\bbelow|\balmost|\bnearly|\bup to|\bjust shy of|\bas much as|\bclose to|\bapproaching|\bapproach|<) ?$/i
const about =
  /(?:\babout|\baround|\bapproximately|\broughly|\bsome|\bcirca|\bc\.|~|≈|\bin the neighborhood of|\bon the order of) ?$/i

/** A little more than the longest of the words; each pattern is tried from every place of what it is given. */
const longestWords = 26

/** Reads the words on either side of an amount; two dozen characters of each are enough. */
export function findApproximation(textBefore: string, after: string): Approximation | null {
  const before = textBefore.slice(-longestWords)
  if (over.test(before) || /^ or (?:more|higher|greater)\b/.test(after)) return 'over'
  if (under.test(before)) return 'under'
  return about.test(before) ? 'about' : null
}
