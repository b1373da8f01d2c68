/**
 * What a number is in: how many of its base it counts (`%` is 0.01, `thousand wafers` 1,000) and of what, as powers
 * (`USD/wafer` is USD¹ wafer⁻¹). Only magnitudes convert; months are not years and Gb/s not Tb/s, unless a formula
 * says so.
 */
export interface Unit {
  readonly factor: number
  readonly powers: ReadonlyMap<string, number>
}

export const dimensionless: Unit = { factor: 1, powers: new Map() }

const magnitudes: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['thousands', 1e3],
  ['million', 1e6],
  ['millions', 1e6],
  ['billion', 1e9],
  ['billions', 1e9],
  ['千', 1e3],
  ['萬', 1e4],
  ['万', 1e4],
  ['百萬', 1e6],
  ['百万', 1e6],
  ['億', 1e8],
  ['亿', 1e8],
])
const plain: ReadonlyMap<string, number> = new Map([
  ['1', 1],
  ['x', 1],
  ['×', 1],
  ['倍', 1],
  ['count', 1],
  ['number', 1],
  ['ratio', 1],
  ['%', 0.01],
  ['\uff05', 0.01],
  ['percent', 0.01],
  ['bps', 0.0001],
  ['bp', 0.0001],
])

/** Reads a unit as people write it: `USD/wafer`, `dies per wafer`, `mm²`, `USD million`, `Gb/s`. Never fails. */
export function parseUnit(text: string): Unit {
  const powers = new Map<string, number>()
  let factor = 1
  const parts = text
    .trim()
    .replace(/\s+per\s+/gi, '/')
    .split('/')
  for (const [index, part] of parts.entries())
    for (const term of part.split(/[·*×]/)) {
      const words = term.trim().split(/\s+/).filter(Boolean)
      const named = words.filter((word) => {
        const size = magnitudes.get(word.toLowerCase()) ?? plain.get(word.toLowerCase())
        if (size !== undefined) factor *= index === 0 ? size : 1 / size
        return size === undefined
      })
      if (named.length === 0) continue
      const { name, power } = readPower(named.map(toSingular).join(' '))
      addPower(powers, name, index === 0 ? power : -power)
    }
  return { factor, powers }
}

function readPower(name: string): { name: string; power: number } {
  const found = /^(.*?[^\d^])(?:\^?([23])|([²³]))$/.exec(name)
  if (!found?.[1]) return { name, power: 1 }
  return { name: found[1], power: found[2] ? Number(found[2]) : found[3] === '²' ? 2 : 3 }
}

/** `wafers` and `Wafer` are one; `MW` and `mW` are two. */
function toSingular(word: string): string {
  if (!/^[A-Z]?[a-z]{3,}$/.test(word)) return word
  const lower = word.toLowerCase()
  if (/(?:x|ch|sh|ss)es$/.test(lower)) return lower.slice(0, -2)
  if (lower.length > 4 && lower.endsWith('ies')) return `${lower.slice(0, -3)}y`
  return lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower
}

function addPower(powers: Map<string, number>, name: string, power: number): void {
  const sum = (powers.get(name) ?? 0) + power
  if (sum === 0) powers.delete(name)
  else powers.set(name, sum)
}

/** Of what, without how many: results are worked out in base units. */
export function multiplyUnits(a: Unit, b: Unit, sign: 1 | -1 = 1): Unit {
  const powers = new Map(a.powers)
  for (const [name, power] of b.powers) addPower(powers, name, sign * power)
  return { factor: 1, powers }
}

export const raiseUnit = (unit: Unit, exponent: number): Unit => ({
  factor: 1,
  powers: new Map([...unit.powers].map(([name, power]) => [name, power * exponent])),
})

export const isSameDimension = (a: Unit, b: Unit): boolean =>
  a.powers.size === b.powers.size && [...a.powers].every(([name, power]) => b.powers.get(name) === power)

/** `USD/wafer`; a dimensionless unit is `1`. */
export function formatUnit({ powers }: Unit): string {
  const write = (sign: 1 | -1) =>
    [...powers]
      .filter(([, power]) => Math.sign(power) === sign)
      .map(([name, power]) => (Math.abs(power) === 1 ? name : `${name}^${Math.abs(power)}`))
  const [above, below] = [write(1), write(-1)]
  return [above.join('·') || '1', ...below].join('/')
}
