import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parseDictionary, type Dictionary } from '../../shared/dictionary/dictionary.ts'
import { keepLoaded } from '../keep-loaded.ts'

/** The bundled dictionary, read when first asked for and kept; null where the file is missing, and lengths must do. */
export const loadDictionary = keepLoaded((resources): Dictionary | null => {
  let packed: Uint8Array
  try {
    packed = readFileSync(join(resources, 'dictionary', 'cc-cedict.txt.gz'))
  } catch {
    return null
  }
  return parseDictionary(gunzipSync(packed).toString('utf8'))
})
