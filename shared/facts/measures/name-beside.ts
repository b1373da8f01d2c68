import type { Beside } from './find-beside.ts'
import type { Candidates, Figure } from './figure.ts'
import { isCurrency } from '../../figures/is-currency.ts'
import { findTopic } from '../businesses/find-segment.ts'
import { findMarginOfLast, findMarginOfProfit } from './find-margin.ts'
import { countedInPieces } from './fits-unit.ts'
import { findCarrier } from '../businesses/find-carrier.ts'
import { capitalize, isSegmentWord } from '../businesses/business-name.ts'
import { findKnownBefore } from '../businesses/name-before.ts'
import { nameWithBusiness } from '../businesses/name-with-business.ts'
import { findCounted } from './name-by-unit.ts'
import { asDescribed, asNamed, type NamedMetric } from './named-metric.ts'
import { leadOf, type Statement } from '../statement.ts'
import { findBareMargin } from './find-bare-margin.ts'

/** `compared to the prior year period margin of`, `versus last year's margin of`. */
const formerMargin =
  /\b(?:compared (?:to|with)|versus|vs\.?|against|(?:up|down) from|(?:higher|lower|better) than) (?:the |our |its |a )?(?:(?:last|prior|previous|same|comparable|corresponding)[- ])?(?:year|quarter|period|year[- ]ago)(?:[- ](?:ago|earlier|period|quarter))*(?:['’]s?)? margins? (?:of|at)(?: (?:about|approximately|around|roughly|nearly|over))* $/i

/** Names a figure by the measure that stands right beside it, or by a margin without a name. */
export function nameBeside(
  { statement, index, unit, isChange, earlier, thread, setting, amount }: Figure,
  { fitting }: Candidates,
  { after, inLead, isTied }: Beside,
): NamedMetric | null {
  const { side } = statement
  // `with margins of 20%`, `margins expanded 210 basis points`: a margin by no other name, whatever was named before.
  const bare = side === 'en' && !setting.isArticle ? findBareMargin(statement, index, unit, isChange) : null
  const ofProfit =
    bare === null || unit !== '%'
      ? null
      : (findMarginOfProfit(earlier) ??
        (pointsToProfit.test(statement.text) ||
        (thread.metric === 'Adjusted EBITDA' && opensWithBare.test(statement.text))
          ? findMarginOfLast(thread)
          : null))
  if (ofProfit !== null && after === undefined) return ofProfit
  // `In terms of gross margins, margins were 44%`: those that were just named.
  const isSame =
    bare !== null &&
    inLead?.metric.name.endsWith(' margin') === true &&
    /^, (?:our |the )?$/.test(statement.text.slice(inLead.end, bare))
  // `gross margin of 24% in the third quarter, implying 25% in the fourth`: the same again.
  const told = earlier.at(-1)
  if (
    bare !== null &&
    told?.metric.endsWith(' margin') === true &&
    told.unit === unit &&
    (/\bimpl(?:ies|y|ying)\b/i.test(leadOf(statement, index)) || formerMargin.test(leadOf(statement, index)))
  )
    return { metric: told.metric, segment: told.segment, mention: null, isNamed: told.isNamed }
  // `Backlog margin was 18%`: a margin of its own, and not what the company keeps.
  const other = bare === null ? undefined : otherMargin.exec(statement.text.slice(0, bare).slice(-24))?.[1]
  if (other !== undefined && after === undefined)
    return asDescribed(`${capitalize(other.toLowerCase())} margin`)
  if (bare !== null && !isSame && (inLead === undefined || inLead.end <= bare) && after === undefined)
    return {
      // `This represents margin expansion of 120 basis points`: of the margin that was just spoken of. A bank's is what its
      // lending earns.
      metric:
        (tellsMoveOfMargin.test(statement.text.slice(bare, amount.start)) ||
          opensWithMargin.test(statement.text.slice(0, bare))) &&
        thread.metric?.endsWith(' margin')
          ? thread.metric
          : setting.isBank
            ? 'Net interest margin'
            : 'Operating margin',
      segment:
        findCarrier(statement, bare, setting) ??
        findWordBefore(statement.text, bare) ??
        // `In Kilns, sales fell 3% on weaker demand, and margin contracted to 14%`.
        (told?.metric === 'Revenue' && andMargin.test(statement.text.slice(told.amount.end, amount.start))
          ? told.segment
          : null) ??
        (inLead === undefined
          ? (findKnownBefore(statement.text, bare, setting) ??
            findTopic(statement.text.slice(0, bare)) ??
            // `Operating profit in Kilns fell 6%. Margins declined to 4%.`
            (thread.metric === 'Operating income' ? thread.segment : null) ??
            thread.turned ??
            (guidesMargin.test(statement.text.slice(bare, amount.start)) ? null : thread.segment))
          : // `In Kilns, sales fell 3% on weaker demand, and margin contracted to 14%`.
            told?.segment != null &&
              /,? (?:and|while|with) (?:our |the |its )?$/.test(statement.text.slice(0, bare))
            ? told.segment
            : null),
      mention: null,
      isNamed:
        guidesMargin.test(statement.text.slice(bare, amount.start)) ||
        // `Turning to our gross margin. Third quarter margin was 32%.`: by the name it has just been given.
        (thread.told.length === 0 &&
          thread.metric?.endsWith(' margin') === true &&
          opensWithMargin.test(statement.text.slice(0, bare))),
    }
  // `free cash flow was good, and we closed with $90 million of cash`: what the sum itself is said to be of.
  const isHeld =
    after !== undefined &&
    after.metric.isBalance &&
    /^ (?:of )?$/.test(statement.text.slice(amount.end, after.start)) &&
    // `free cash flow was a use of $9 million of cash`: what went out.
    !/\ban? (?:net )?(?:use|usage|outflow|burn|source) of(?: (?:about|approximately|around|roughly))* $/i.test(
      statement.text.slice(0, amount.start).slice(-48),
    )
  // `our 15,000 employees, who serve 300 million customers`.
  const isCounted = unit === 'count' && after !== undefined && after.start === amount.end + 1
  const isPaid =
    after?.metric.name === 'Dividends paid' &&
    /^ (?:in|of) /.test(statement.text.slice(amount.end, after.start)) &&
    isCurrency(unit)
  // `12% sales growth and 20% orders growth`: each by its own name.
  const isItsGrowth =
    after !== undefined &&
    isChange &&
    after.metric.name !== 'Unit price' &&
    after.start === amount.end + 1 &&
    /^ (?:growth|increase|decline|decrease)\b/.test(statement.text.slice(after.end, after.end + 10))
  if (
    after !== undefined &&
    (isPaid || isCounted || isItsGrowth || (isHeld && !isTied) || !(after.isWeak && inLead?.isWeak === false))
  )
    return nameWithBusiness(statement, after, thread, setting)
  // `our backlog was 7,214 homes`, `net orders fell 21% to 3,412 homes`: what has been named is counted in pieces.
  const isHeads =
    fitting.findLast((mention) => mention.end <= amount.start)?.metric.name === 'Headcount' &&
    /^ (?:team members|people|associates|colleagues|staff|employees)\b/.test(
      statement.text.slice(amount.end, amount.end + 16),
    )
  const isInPieces =
    isHeads ||
    (countedInPieces.has(fitting.findLast((mention) => mention.end <= amount.start)?.metric.name ?? '') &&
      /^ (?:homes|units|vehicles|aircraft|trucks|trailers|cars|railcars|boats|planes|engines|systems)\b/.test(
        statement.text.slice(amount.end, amount.end + 12),
      ))
  if (unit === 'count' && side === 'en' && !setting.isArticle && isStaff(statement, index))
    return asNamed('Headcount')
  if (unit === 'count' && side === 'en' && after === undefined && !setting.isArticle && !isInPieces) {
    const thing = findCounted(statement, index, fitting, thread)
    if (thing !== null) return thing
  }
  return null
}

/** `We ended at about 4,300 people`. */
const isStaff = ({ text, amounts }: Statement, index: number): boolean =>
  Number(amounts[index]?.value) >= 500 &&
  /\b(?:we|We)(?:['’]re| are| were| ended| finished| closed)(?: the (?:quarter|year))? (?:at|with)(?: (?:about|around|roughly|approximately|just over|just under))* $/.test(
    text.slice(Math.max(0, (amounts[index]?.start ?? 0) - 60), amounts[index]?.start),
  ) &&
  /^ (?:people|employees|heads)(?=[,.;]|$| (?:now|today|and|in|at)\b)/.test(
    text.slice(amounts[index]?.end, (amounts[index]?.end ?? 0) + 24),
  )

/** `That translates to a margin of 15%`: of the profit told in the sentence before. */
const pointsToProfit =
  /^(?:And )?(?:This|That|Which|It) (?:translates? (?:in)?to|equates? to|represents?|represented|results? in|resulted in|reflects?|is|was|yields?|equals)(?: (?:an?|the|about|approximately|our))* (?:[\w-]+ )?margins?\b/i

const otherMargin = /\b(backlog|booked|cash|variable|spread|underwriting|contribution|unit) $/i
/** `Services margin was 61%`: the one word that a margin is called by. */
function findWordBefore(text: string, margin: number): string | null {
  const word =
    /(?:^|[,;] (?:and |while |but )?|\b(?:and|while|but) )(?:[Oo]ur |[Tt]he )?([A-Za-z][a-z]{3,}) $/.exec(
      text.slice(0, margin).slice(-40),
    )?.[1]
  return word !== undefined &&
    isSegmentWord(word) &&
    !/^(?:segment|core|cash|unit|variable|incremental|blended|overall|profit|spread|interest|underwriting|contribution|backlog|booked|record|average)$/i.test(
      word,
    )
    ? capitalize(word)
    : null
}
const andMargin = /^[^;$%\d]*,? (?:and|while|with) (?:our |the |its )?margins? [^;$%\d]*$/
/** `Adjusted EBITDA was $61 million. Margin was 18.8%.` */
const opensWithBare =
  /^(?:(?:And|The|Our|That) )?[Mm]argins? (?:was|were|came in at|of|improved to|expanded to|is|reached)\b/

/** `our margin expectations to 21%`: what is guided is the company's. */
const guidesMargin = /^margins? (?:expectations?|guidance|outlook) /i

const tellsMoveOfMargin = /^margins? (?:improvement|expansion|contraction|decline|compression) of /i

/** `First quarter margins were 25%`, after a sentence on gross margins. */
const opensWithMargin =
  /^(?:(?:Our|The|first|second|third|fourth|quarter|full|year|fiscal|['’]?(?:20)?\d\d|Q[1-4]|adjusted|reported|these|those),? )*$/i
