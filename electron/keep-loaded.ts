/** Reads what is shipped once for each folder of resources, and keeps it; what is missing (null) is looked for again. */
export function keepLoaded<T extends object>(
  read: (resources: string) => T | null,
): (resources: string) => T | null {
  const loaded = new Map<string, T>()
  return (resources) => {
    const known = loaded.get(resources) ?? read(resources)
    if (known !== null) loaded.set(resources, known)
    return known
  }
}
