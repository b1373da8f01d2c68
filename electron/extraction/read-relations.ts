import { readXml } from './read-xml.ts'

/** Where a part of an Office package points to. */
export interface Relation {
  readonly type: string
  readonly target: string
  /** Outside the package: an address to show, never to open. */
  readonly isExternal: boolean
}

export function readRelations(bytes: Uint8Array | null): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>()
  if (!bytes) return relations
  readXml(bytes, {
    open: ({ name, attribute }) => {
      const [id, target] = [attribute('Id'), attribute('Target')]
      if (name !== 'Relationship' || id === null || target === null) return
      relations.set(id, {
        type: attribute('Type') ?? '',
        target,
        isExternal: attribute('TargetMode') === 'External',
      })
    },
  })
  return relations
}
