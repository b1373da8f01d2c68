import type { Figure } from './figure.ts'

/** Digits with thousands separators and a true minus: `−31.0`, `5,760`. */
export function writeNumber(value: number, places: number): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(places).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  const text = fraction === undefined ? grouped : `${grouped}.${fraction}`
  return value < 0 && Number(text.replaceAll(',', '')) !== 0 ? `−${text}` : text
}

const magnitudes = /(?:thousand|million|billion|trillion|mn|bn|[萬万億亿兆千百十]|(?<=\d ?)[KMBT]\b)/i

/** What a figure's number was multiplied by: a million for `$40.7 million`, a hundredth for `50 cents`. */
export function scaleOf(figure: Pick<Figure, 'text' | 'value'>): number {
  const written = /\d[\d,]*(?:\.\d+)?/.exec(figure.text)?.[0]
  const mantissa = Number(written?.replaceAll(',', ''))
  if (written === undefined || mantissa === 0 || figure.value === 0) return 1
  const power = Math.log10(Math.abs(figure.value) / mantissa)
  return Math.abs(power - Math.round(power)) < 1e-6 ? 10 ** Math.round(power) : 1
}

/** A figure as a term of a working: amounts of one unit share the scale, all others stand as printed. */
export function writeTerm(figure: Figure, scale: number | null): string {
  if (scale === null) return figure.text.trim()
  const places = Math.max(0, Math.round(-Math.log10(figure.step / scale)))
  return writeNumber(figure.value / scale, Math.min(places, 4))
}

/** The scale in which figures of one unit are all written: that of the first; null where units or magnitudes mix. */
export function findScale(figures: readonly Figure[]): number | null {
  const [first] = figures
  if (first === undefined) return null
  return figures.every((figure) => figure.unit === first.unit && scaleOf(figure) === scaleOf(first))
    ? scaleOf(first)
    : null
}

/** Digits after the point of a computed figure: one more than printed, so that a rounding shows. */
export const placesOf = (figure: Pick<Figure, 'step'>, scale: number): number =>
  Math.max(0, Math.min(4, Math.round(-Math.log10(figure.step / scale))))

/** Writes a computed value the way the document printed the stated one: `$5,760` where `$5,260` stands. */
export function writeLike(figure: Figure, value: number): string {
  const written = /\d[\d,]*(?:\.\d+)?/.exec(figure.text)
  const scale = scaleOf(figure)
  const isReversed = value * figure.value < 0
  const size = Math.abs(value)
  if (written === null) return `${isReversed ? '−' : ''}${writePlain(size, figure.unit)}`
  const places = written[0].split('.')[1]?.length ?? 0
  const shown = size / scale
  // A result a thousand times smaller than what is printed would vanish in its digits.
  const needed = shown === 0 ? 0 : Math.max(0, 1 - Math.floor(Math.log10(shown)))
  const digits = writeNumber(shown, shown < 10 ** -places ? Math.min(6, needed) : places)
  const plain =
    written[0].includes(',') || magnitudes.test(figure.text) || shown >= 10000
      ? digits
      : digits.replaceAll(',', '')
  return `${isReversed ? '−' : ''}${figure.text.slice(0, written.index)}${plain}${figure.text.slice(written.index + written[0].length)}`
}

function writePlain(size: number, unit: string): string {
  if (unit === '%') return `${trim(size.toFixed(1))}%`
  if (unit === 'x') return `${trim(size.toFixed(1))}x`
  return trim(writeNumber(size, size >= 100 ? 0 : 2))
}

const trim = (digits: string): string => digits.replace(/\.0+$/, '')
