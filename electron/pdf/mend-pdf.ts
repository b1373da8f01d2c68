/** An object's head, `12 0 obj`, just before a place. */
const headLength = 32

/**
 * A PDF that was cut short or lost its table, with an end put to it: its own catalogue where that is left, else a new
 * one over the pages found. Null when there is nothing to read it by, as where all objects are packed in streams.
 */
export function mendPdf(bytes: Uint8Array): Uint8Array | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [catalogue] = findObjects(file, '/Catalog', 1)
  if (catalogue) return append(file, '', catalogue)
  const pages = findObjects(file, '/Page', mostPages)
  if (pages.length === 0) return null
  // Numbers above any in use; a file that has them all is none that was damaged by chance.
  const [tree, root] = [8_000_001, 8_000_002]
  const objects = `\n${tree} 0 obj\n<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} R`).join(' ')}] /MediaBox [0 0 612 792] >>\nendobj\n${root} 0 obj\n<< /Type /Catalog /Pages ${tree} 0 R >>\nendobj\n`
  return append(file, objects, `${root} 0`)
}

const mostPages = 5_000

/** Number and generation of the objects whose `/Type` is this name. */
function findObjects(file: Buffer, name: string, most: number): readonly string[] {
  const found = new Set<string>()
  for (let at = file.indexOf(name); at >= 0 && found.size < most; at = file.indexOf(name, at + name.length)) {
    const next = String.fromCharCode(file[at + name.length] ?? 32)
    const before = file.toString('latin1', Math.max(0, at - 8), at)
    if (/[A-Za-z]/.test(next) || !/\/Type\s*$/.test(before)) continue
    const start = file.lastIndexOf(' obj', at)
    if (start < 0 || file.subarray(start, at).includes('endobj')) continue
    const [, object] =
      /(\d{1,7} \d{1,5})$/.exec(file.toString('latin1', Math.max(0, start - headLength), start)) ?? []
    if (object !== undefined) found.add(object)
  }
  return [...found]
}

/** The empty trailer closes a table that is left open, which would take all up to the next end for its own. */
const append = (file: Buffer, objects: string, root: string): Uint8Array =>
  Buffer.concat([
    file,
    Buffer.from(
      `\nendstream\nendobj\ntrailer\n<< >>\nstartxref\n0\n${objects}\ntrailer\n<< /Root ${root} R >>\nstartxref\n0\n%%EOF\n`,
      'latin1',
    ),
  ])
