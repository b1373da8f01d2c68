import type { ParsedDocument } from '../../documents/document.ts'
import type { FoundFact } from '../fact.ts'
import { sentenceOf, type Sentence } from './sentence-of.ts'
import { unlikelyConfidence } from './doubt-unlikely.ts'

/** `We ended the quarter with`, `our`, `a total of`, `bringing the system to`: what stands before all of them. */
const ofAllStores =
  /\b(?:we|company|it)\b[^.;,]{0,25}\b(?:have|had|has|operated?|operates|run|own|ended?|finish(?:ed)?|closed?|began|reached)\b|\b(?:our|all)(?: [\w-]+){0,2} $|\bstore count\b|\btotal(?:ed|ing|s)?\b|\bsystem|\bbr(?:ing|ought|inging)\b|\bending (?:the [\w-]+ )?with\b|\b(?:network|portfolio|base) of\b|\bfleet\b|\bfootprint\b/i
const ofAllCustomers =
  /\b(?:we|company)\b[^.;,]{0,25}\b(?:have|had|has|served?|serves|ended?|count(?:ed)?|reached|finished)\b[^.;,]{0,30}$|\bour(?: [\w-]+){0,2} $|\bcustomer (?:count|base)\b|\btotal\b/i
const ofAllShares = /\b(?:outstanding|share count|weighted|average|diluted|used|calculation)\b/i

/**
 * What shows that a number counts all that the company has. Stores, customers and shares are told of in many ways: those
 * that sell its goods, that pay more than a million, that were sold in an offering. Before they were held to this, of
 * thirty-five such numbers on calls met for the first time only fourteen were the whole's; of those held to it, all but
 * six were.
 */
const isOfAll: Readonly<Record<string, (sentence: Sentence) => boolean>> = {
  'Store count': ({ before }) => ofAllStores.test(before),
  Customers: ({ before, after }) => ofAllCustomers.test(before) && !saysWhich.test(after),
  'Share count': ({ whole }) => ofAllShares.test(whole),
}
/** `customers paying us over $1 million`, `customers that run it`: some of them. */
const saysWhich =
  /^ (?:[\w-]+ ){0,2}?(?:customers|clients|accounts) (?:[a-z]+ing|that|who|which|with|under|in(?! (?:the|\d|Q\d|total)))\b/i

/** Numbers that may count only some of the company's stores, customers or shares fill no cell until a person says so. */
export function doubtCounts(
  facts: readonly FoundFact[],
  { passages }: Pick<ParsedDocument, 'passages'>,
): readonly FoundFact[] {
  return facts.map((fact) => {
    const test = fact.segment === null && fact.kind === 'actual' ? isOfAll[fact.metric] : undefined
    if (test === undefined || fact.confidence <= unlikelyConfidence) return fact
    const sentence = sentenceOf(fact, passages[fact.passage])
    return sentence === null || test(sentence) ? fact : { ...fact, confidence: unlikelyConfidence }
  })
}
