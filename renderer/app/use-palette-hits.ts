import { useEffect, useMemo, useState } from 'react'
import { commandTable } from './command-table.ts'
import { useCommands } from './commands.ts'
import { useConnection } from './library.ts'
import {
  commandEntry,
  findDocuments,
  listPlaces,
  matchEntries,
  namedFirst,
  type PaletteEntry,
  type PaletteGroup,
  type PaletteHit,
} from './palette-entries.ts'
import { useText } from './text.ts'
import { useWorkbench } from './workbench.ts'

/** Matches commands at once; documents and places join as the library answers. */
export function usePaletteHits(query: string): readonly PaletteHit[] {
  const t = useText()
  const { api } = useConnection()
  const commands = useCommands()
  const { keysOf } = useWorkbench()
  const onlyCommands = query.startsWith('>')
  const needle = (onlyCommands ? query.slice(1) : query).trim()
  const [places, setPlaces] = useState<readonly PaletteEntry[]>([])
  const [documents, setDocuments] = useState<readonly PaletteEntry[]>([])
  useEffect(() => {
    let wanted = true
    listPlaces(api).then(
      (found) => wanted && setPlaces(found),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [api])
  useEffect(() => {
    if (onlyCommands) return
    let wanted = true
    const timer = window.setTimeout(() => {
      findDocuments(api, needle).then(
        (found) => wanted && setDocuments(found),
        () => undefined,
      )
    }, 60)
    return () => {
      wanted = false
      window.clearTimeout(timer)
    }
  }, [api, needle, onlyCommands])
  // Once: what can run does not change while the palette is open.
  const [available] = useState(() =>
    commandTable
      .filter(
        (command) =>
          commands.isAvailable(command.id) && command.id !== 'palette.open' && command.id !== 'back',
      )
      .map((command) => commandEntry(command, t, keysOf(command.id)[0])),
  )
  return useMemo(() => {
    const found = matchEntries(available, needle)
    if (onlyCommands) return found
    if (needle === '') return [...found.slice(0, 8), ...documents.map((entry) => ({ entry, marks: [] }))]
    const search: PaletteEntry = {
      key: 'search words',
      group: 'search',
      icon: 'search',
      label: t('app.searchFor', { words: needle }),
      hint: '',
      shortcut: undefined,
      action: { request: { view: 'search', query: needle } },
    }
    const titled = documents.map((entry) => matchEntries([entry], needle)[0] ?? { entry, marks: [] })
    const placed = matchEntries(places, needle)
    const byGroup = (group: PaletteGroup) => placed.filter((hit) => hit.entry.group === group).slice(0, 8)
    return namedFirst(
      [
        ...found.slice(0, 8),
        ...titled,
        ...byGroup('companies'),
        ...byGroup('grids'),
        ...byGroup('models'),
        ...byGroup('notes'),
        { entry: search, marks: [] },
      ],
      needle,
    )
  }, [available, documents, places, needle, onlyCommands, t])
}
