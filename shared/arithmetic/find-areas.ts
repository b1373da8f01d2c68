import type { Amount } from '../figures/amount.ts'

/** What a round wafer measures in square millimeters, known by its diameter. */
export const waferUnit = 'wafer'

/** `7 × 8 mm`, `7mm by 8mm`; one whose product is written out is a calculation of its own. */
const rectangle =
  /(?<![\w.,])(\d{1,3}(?:\.\d{1,3})?) ?(?:mm)? ?(?:[x×*]|by) ?(\d{1,3}(?:\.\d{1,3})?) ?mm\b(?![²2]| ?[x×*=≈])/gi
/** `12-inch wafer`, `300 mm SiC wafers`. */
const wafer =
  /(?<![\w.,])(?:(\d{1,2})(?:[- ]?inch(?:es)?|″|")|(\d{2,3})[- ]?mm)(?=[ -](?:[\w+]+ ){0,2}wafers?\b)/gi
/** Wafers called by inches have round diameters in millimeters. */
const inches: Readonly<Record<string, number>> = { 2: 50.8, 3: 76.2, 4: 100, 5: 125, 6: 150, 8: 200, 12: 300 }

/** Areas that are told by lengths: of rectangles, and of wafers by their diameter. */
export function findAreas(text: string): Amount[] {
  if (!/mm|inch|[″"]/i.test(text)) return []
  const areas = [...text.matchAll(rectangle)].map((match) =>
    areaOf(match, 'mm2', Number(match[1]) * Number(match[2])),
  )
  const wafers = [...text.matchAll(wafer)].flatMap((match) => {
    const diameter = match[2] === undefined ? inches[match[1] ?? ''] : Number(match[2])
    return diameter === undefined ? [] : [areaOf(match, waferUnit, Math.round((Math.PI * diameter ** 2) / 4))]
  })
  return [...areas, ...wafers]
}

const areaOf = (match: RegExpExecArray, unit: string, value: number): Amount => ({
  start: match.index,
  end: match.index + match[0].length,
  value: String(value),
  unit,
  approximation: null,
  isInWords: false,
  isGrowth: false,
  mantissa: String(value),
  power: 0,
  other: null,
})
