/** What a tick on the strip stands for; each has a colour of its own. */
export type StripTone = 'cited' | 'hit' | 'error' | 'doubt' | 'hl-1' | 'hl-2' | 'hl-3' | 'hl-4' | 'hl-5'

/** One kind of thing on the strip: its name with its count, for those who don't see it, and where it stands. */
export interface StripSource {
  readonly name: string
  readonly places: readonly StripPlace[]
}

export interface StripPlace {
  readonly ordinal: number
  readonly tone: StripTone
}

export interface Tick {
  readonly tone: StripTone
  /** From 0 at the top to `stripSteps`. */
  readonly step: number
}

/** Finer than this two ticks would paint over each other on any screen. */
export const stripSteps = 400

/** Ticks of all sources, one for each tone and step: their number is bounded whatever the document's length. */
export function layTicks(sources: readonly StripSource[], passages: number): readonly Tick[] {
  const ticks = new Map<string, Tick>()
  for (const { places } of sources)
    for (const { ordinal, tone } of places) {
      const step = Math.round(((ordinal + 0.5) / Math.max(1, passages)) * stripSteps)
      ticks.set(`${tone} ${step}`, { tone, step })
    }
  return [...ticks.values()]
}

/** The ticks of each tone as one path of short lines, `stripSteps` high: a handful of nodes, however many ticks. */
export function drawTicks(
  ticks: readonly Tick[],
): readonly { readonly tone: StripTone; readonly path: string }[] {
  const paths = Map.groupBy(ticks, ({ tone }) => tone)
  return [...paths].map(([tone, of]) => ({ tone, path: of.map(({ step }) => `M0 ${step}h8`).join('') }))
}

/** Passage at a part of the strip's height, from 0 at its top to 1. */
export const passageAt = (part: number, passages: number): number =>
  Math.max(0, Math.min(passages - 1, Math.floor(part * passages)))
