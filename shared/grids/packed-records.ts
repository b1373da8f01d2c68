/**
 * Many records of the same fields on their way to a window, field by field: each record's value; or the values there
 * are and each record's place among them, none where there is one for all; or that it is told already, as another field.
 */
export interface PackedRecords<Item> {
  readonly count: number
  readonly fields: Readonly<Partial<Record<keyof Item & string, PackedField>>>
}

type PackedField =
  | { readonly values: readonly unknown[]; readonly at?: readonly number[] }
  | { readonly like: string }

/** Values of fields by a name, one for each record. */
export type Told = Readonly<Record<string, readonly unknown[]>>

/** `told` is what whoever unpacks the records has by then. */
export function packRecords<Item extends object>(
  records: readonly Item[],
  fields: readonly (keyof Item & string)[],
  told: Told = {},
): PackedRecords<Item> {
  const packed: Partial<Record<keyof Item & string, PackedField>> = {}
  const known: Record<string, readonly unknown[]> = { ...told }
  for (const field of fields) {
    const values = records.map((record) => record[field] as unknown)
    const like = Object.keys(known).find((name) => areSame(known[name] ?? [], values))
    packed[field] = like === undefined ? packField(values) : { like }
    known[field] = values
  }
  return { count: records.length, fields: packed }
}

const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, at) => value === b[at])

/** Told once each, values have to come again so often that their places are shorter. */
const fewOf = (count: number) => Math.max(1, count / 4)

function packField(values: readonly unknown[]): PackedField {
  const placeOf = new Map<unknown, number>()
  const kinds: unknown[] = []
  const at: number[] = []
  for (const value of values) {
    const name = typeof value === 'object' && value !== null ? JSON.stringify(value) : value
    let place = placeOf.get(name)
    if (place === undefined) {
      place = kinds.push(value) - 1
      if (kinds.length > fewOf(values.length)) return { values }
      placeOf.set(name, place)
    }
    at.push(place)
  }
  return kinds.length === 1 ? { values: kinds, at: [] } : { values: kinds, at }
}

/** Alike objects of several records are one object afterwards. */
export function unpackRecords<Item extends object>(
  { count, fields }: PackedRecords<Item>,
  told: Told = {},
): readonly Item[] {
  const columns: Record<string, readonly unknown[]> = { ...told }
  const names = Object.keys(fields) as (keyof Item & string)[]
  for (const name of names) columns[name] = unpackField(fields[name], count, columns)
  return Array.from({ length: count }, (_, at) => {
    const record: Record<string, unknown> = {}
    for (const name of names) record[name] = columns[name]?.[at]
    return record as Item
  })
}

function unpackField(field: PackedField | undefined, count: number, known: Told): readonly unknown[] {
  if (field === undefined) return []
  if ('like' in field) return known[field.like] ?? []
  const { values, at } = field
  if (at === undefined) return values
  return at.length === 0 ? Array.from({ length: count }, () => values[0]) : at.map((place) => values[place])
}
