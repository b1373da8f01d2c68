import { formatNumber } from '../grids/format-cell.ts'
import type { WorkbookCell } from './workbook.ts'

/** A number format's digits, with what stands around them: `$`, `x`, ` bps`. */
interface ShownAs {
  readonly before: string
  readonly after: string
  /** Digits after the point; null where the format does not say. */
  readonly decimals: number | null
  /** Power of ten the number is divided by: 6 for two trailing commas, -2 for a percentage. */
  readonly scale: number
}

const plain: ShownAs = { before: '', after: '', decimals: null, scale: 0 }

/**
 * A cell as its sheet shows it, in Lightbench's hand: percentages as percentages and not as the ratios they are stored
 * as, thousands set apart, negatives in parentheses.
 */
export function showCell({ text, kind, format }: Pick<WorkbookCell, 'text' | 'kind' | 'format'>): string {
  if (kind !== 'number') return text
  const { before, after, decimals, scale } = readFormat(format)
  // A stored 0.1 + 0.2 is shown as 0.3, as any sheet shows it.
  const short = decimals === null && text.length > 12 ? String(Number(Number(text).toPrecision(10))) : text
  if (!/^-?\d+(?:\.\d+)?$/.test(short)) return text
  if (decimals === null && scale === 0 && before === '' && after === '' && isYear(short)) return short
  return `${before}${formatNumber(short, scale, decimals ?? undefined)}${after}`
}

/** A bare 2024 is a year, and nobody sets its thousand apart. */
const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text)

function readFormat(format: string): ShownAs {
  const section = firstSection(format)
    // What is only as wide as a character, or fills the cell with it, is not seen.
    .replace(/[_*]./gs, '')
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, '"$1"')
    .replace(/\[[^\]]*\]/g, '')
  const parts = [...section.matchAll(/"([^"]*)"|\\(.)|([#0?.,]*[#0?][#0?.,]*)|(.)/gs)]
  const at = parts.findIndex((part) => part[3] !== undefined)
  const digits = parts[at]?.[3]
  if (digits === undefined || parts.some((part) => part[4] !== undefined && /[a-z@/]/i.test(part[4])))
    return plain
  const write = (of: typeof parts): string =>
    of
      .map((part) => part[1] ?? part[2] ?? (part[4] === '%' ? ' %' : (part[4] ?? '')))
      .join('')
      .replace(/[()]/g, '')
  const thousands = /,+$/.exec(digits)?.[0].length ?? 0
  const isPercent = parts.some((part) => part[4] === '%')
  return {
    before: write(parts.slice(0, at)).trimStart(),
    after: write(parts.slice(at + 1)).trimEnd(),
    decimals: digits.replace(/,+$/, '').split('.')[1]?.length ?? 0,
    scale: isPercent ? -2 : 3 * thousands,
  }
}

/** What positive numbers are shown by: up to the first semicolon that no quotation marks hold. */
const firstSection = (format: string): string => /^(?:"[^"]*"|\\.|[^;])*/s.exec(format)?.[0] ?? ''
