import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parseDictionary, type Dictionary } from '../../shared/dictionary/dictionary.ts'

let loaded: Dictionary | null = null

/** The bundled dictionary, read when first asked for and kept; null where the file is missing, and lengths must do. */
export function loadDictionary(resources: string): Dictionary | null {
  if (loaded !== null) return loaded
  let packed: Uint8Array
  try {
    packed = readFileSync(join(resources, 'dictionary', 'cc-cedict.txt.gz'))
  } catch {
    return null
  }
  loaded = parseDictionary(gunzipSync(packed).toString('utf8'))
  return loaded
}
