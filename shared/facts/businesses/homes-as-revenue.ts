import type { FoundFact } from '../fact.ts'

/** What a builder calls the sale of the homes that it builds. */
const ofHomes = /^(?:(?:new )?homes?(?:[ -]?(?:sales?|building|closings?))?|home-?building|housing)$/i
const ofBuilder =
  /\b(?:homes|home (?:closings|deliveries|orders)|net (?:new )?orders|absorptions?|active communities|community count|lots (?:owned|controlled))\b/i
/** Sentences with figures that speak of homes delivered and ordered where a company builds them. */
const leastSentences = 2
const ofWhole = new Set(['Revenue', 'Gross margin', 'Gross profit'])

/**
 * `Home sale revenues were $840 million`, by a builder of homes that tells no other revenue of its own: what it sells is
 * homes, and no part of the company.
 */
export function giveHomesToCompany(
  facts: readonly FoundFact[],
  /** The sentence of each fact. */
  sentences: readonly string[],
): readonly FoundFact[] {
  const isOfHomes = ({ metric, segment }: FoundFact): boolean =>
    ofWhole.has(metric) && segment !== null && ofHomes.test(segment)
  if (!facts.some(isOfHomes)) return facts
  if (new Set(sentences.filter((sentence) => ofBuilder.test(sentence))).size < leastSentences) return facts
  const told = new Set(
    facts.flatMap(({ metric, segment, kind }) =>
      // How much revenue grew is told of the homes, too.
      segment === null && !kind.startsWith('change') ? [metric] : [],
    ),
  )
  return facts.map((fact) => (isOfHomes(fact) && !told.has(fact.metric) ? { ...fact, segment: null } : fact))
}
