import { asksForBreakeven, breakevenRevenue } from './not-the-measure.ts'
import type { Statement, Thread } from '../statement.ts'

/** `what's the CapEx`, `how does OpEx`, `where do you see gross margin`: words that ask for the measure behind them. */
const asking =
  /\b(?:what(?:['’]s|['’]ll| is| are| was| were| will| would| about| should)?|how (?:is|are|was|about|much|big|large|does|do|should)|how['’]s|where(?:['’]s| is| are| do| does| did| will)?)\b[^,.;?]{0,40}$/i
/** `What does each point mean for gross margin?`: what something does to it. */
const ofEffect =
  /\b(?:mean|means|impact\w*|effect\w*|affect\w*|translat\w*|contribut\w*|help\w*|hurt\w*|worth|each|every|do (?:to|for)|of)\b[^,.;?]{0,24}$/i

/** The measure that a question asks for by name, whatever figures of others it tells; that of the sentence before else. */
export function findAsked({ text, side, metrics, amounts }: Statement, thread: Thread): string | null {
  if (side === 'zh' || thread.section !== 'questions' || thread.speakerSide !== 'analyst') return null
  // `Where does opex go? I had you at $36 million a quarter.`: still of what has been asked for.
  if (!text.endsWith('?'))
    return amounts.length > 0 && metrics.some(({ metric, isWeak }) => !isWeak && metric.name !== thread.asks)
      ? null
      : thread.asks
  if (asksForBreakeven.test(text)) return breakevenRevenue
  const from = amounts.at(-1)?.end ?? 0
  const asked = metrics.findLast(
    ({ start, isWeak, isWhole }) =>
      start >= from &&
      !isWeak &&
      !isWhole &&
      asking.test(text.slice(0, start)) &&
      !ofEffect.test(text.slice(0, start)),
  )
  // `How should we model operating expenses as revenue grows to $600 million?`: what is to be modelled.
  const modelled = metrics.find(
    ({ start, isWeak, isWhole }) =>
      start < from &&
      !isWeak &&
      !isWhole &&
      /\b(?:how|what|where)\b[^,.;?]{0,24}\b(?:model|think about|forecast|think of)(?: (?:the|your|for|about|about the))* $/i.test(
        text.slice(0, start),
      ),
  )
  return (
    asked?.metric.name ??
    modelled?.metric.name ??
    (amounts.length > 0 || metrics.length > 0 ? null : thread.asks)
  )
}
