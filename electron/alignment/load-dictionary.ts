import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parseDictionary, type Dictionary } from '../../shared/dictionary/dictionary.ts'

/** By folder of resources. */
const loaded = new Map<string, Dictionary>()

/** The bundled dictionary, read when first asked for and kept; null where the file is missing, and lengths must do. */
export function loadDictionary(resources: string): Dictionary | null {
  const known = loaded.get(resources)
  if (known) return known
  let packed: Uint8Array
  try {
    packed = readFileSync(join(resources, 'dictionary', 'cc-cedict.txt.gz'))
  } catch {
    return null
  }
  const dictionary = parseDictionary(gunzipSync(packed).toString('utf8'))
  loaded.set(resources, dictionary)
  return dictionary
}
