import type { Formula } from './formula.ts'

export interface FormulaOrder {
  /** Keys of formulas, each after those it rests on; those in a ring are left out. */
  readonly order: readonly string[]
  /** For each formula of a ring the names around it, the first again at the end. */
  readonly rings: ReadonlyMap<string, readonly string[]>
}

/**
 * The order formulas are worked out in, and the rings that have none: Tarjan's strongly connected components ("Depth-
 * first search and linear graph algorithms", 1972) with a stack of its own, so that a chain of thousands is no
 * recursion.
 */
export function orderFormulas(formulas: ReadonlyMap<string, Formula>): FormulaOrder {
  const inputs = new Map(
    [...formulas].map(([key, formula]) => [
      key,
      [...new Set(formula.keys.flat())].filter((name) => formulas.has(name)),
    ]),
  )
  const order: string[] = []
  const rings = new Map<string, readonly string[]>()
  for (const component of findComponents(inputs)) {
    const [first] = component
    if (first === undefined) continue
    if (component.length === 1 && !inputs.get(first)?.includes(first)) order.push(first)
    else {
      const ring = nameRing(findRing(component, inputs), formulas)
      for (const key of component) rings.set(key, ring)
    }
  }
  return { order, rings }
}

/** Components in an order where each stands after those it leads to. */
function findComponents(inputs: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const components: string[][] = []
  const seen = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  for (const root of inputs.keys()) {
    if (seen.has(root)) continue
    const path = [{ key: root, next: 0 }]
    while (path.length > 0) {
      const step = path.at(-1)!
      const { key } = step
      if (step.next === 0) {
        seen.set(key, seen.size)
        lowest.set(key, seen.get(key)!)
        open.push(key)
        isOpen.add(key)
      }
      const input = inputs.get(key)![step.next]
      step.next += 1
      if (input !== undefined) {
        if (!seen.has(input)) path.push({ key: input, next: 0 })
        else if (isOpen.has(input)) lowest.set(key, Math.min(lowest.get(key)!, seen.get(input)!))
        continue
      }
      path.pop()
      const parent = path.at(-1)?.key
      if (parent !== undefined) lowest.set(parent, Math.min(lowest.get(parent)!, lowest.get(key)!))
      if (lowest.get(key) === seen.get(key)) {
        const component = open.splice(open.lastIndexOf(key))
        for (const member of component) isOpen.delete(member)
        components.push(component)
      }
    }
  }
  return components
}

/** The shortest way from the component's first key back to itself. */
function findRing(component: readonly string[], inputs: ReadonlyMap<string, readonly string[]>): string[] {
  const start = component[0]!
  const members = new Set(component)
  const from = new Map<string, string>()
  const queue = [start]
  for (const key of queue)
    for (const input of inputs.get(key)!) {
      if (!members.has(input) || from.has(input)) continue
      from.set(input, key)
      if (input !== start) queue.push(input)
    }
  const ring = [start]
  for (let key = from.get(start)!; key !== start; key = from.get(key)!) ring.push(key)
  return [...ring, start].toReversed()
}

/** Each key of a ring by the name the formula before it uses. */
function nameRing(ring: readonly string[], formulas: ReadonlyMap<string, Formula>): string[] {
  const nameIn = (user: string, key: string) => {
    const { keys, references } = formulas.get(user)!
    return references[keys.findIndex((held) => [held].flat().includes(key))]?.name ?? key
  }
  const names = ring.slice(1).map((key, index) => nameIn(ring[index]!, key))
  return [names.at(-1) ?? '', ...names]
}
