/** A file on its way to the host, with the name it has within what was dropped. */
export interface FileToUpload {
  readonly file: File
  readonly name: string
}

/** Files of a drop, folders read recursively; what systems leave in folders unseen is left out. */
export async function droppedFiles(dropped: DataTransfer): Promise<readonly FileToUpload[]> {
  // The list is emptied as soon as the drop's event is over: take the entries before the first wait.
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const loose = entries.length > 0 ? [] : [...dropped.files].map((file) => ({ file, name: file.name }))
  const found = await Promise.all(entries.map((entry) => filesOf(entry)))
  return [...loose, ...found.flat()]
}

const isHidden = (name: string): boolean =>
  name.startsWith('.') || /^(?:thumbs\.db|desktop\.ini)$/i.test(name)

async function filesOf(entry: FileSystemEntry): Promise<FileToUpload[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ file, name: entry.fullPath.replace(/^\//, '') }]
  }
  if (!isFolder(entry)) return []
  const children = await childrenOf(entry)
  const found: FileToUpload[] = []
  for (const child of children) if (!isHidden(child.name)) found.push(...(await filesOf(child)))
  return found
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

/** A folder's reader gives a hundred or so at a time, and none when it has given all. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return all.toSorted((a, b) => (a.name < b.name ? -1 : 1))
    all.push(...some)
  }
}
