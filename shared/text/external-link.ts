/**
 * Whether an address may be offered to be opened outside: a https address of a plain host name, or a mail address.
 * Decided on the whole text, not its beginning: tabs, spaces, control characters, backslashes and credentials are what
 * a scheme or a host is disguised with, and an internationalised name can look like another.
 */
export function isExternalLink(address: string): boolean {
  if (address.length > 2_000 || /[\s\p{Cc}\p{Cf}\\<>"]/u.test(address)) return false
  const host = /^https:\/\/([a-z0-9.-]+)(?::\d{1,5})?(?:[/?#]|$)/i.exec(address)?.[1]
  if (host !== undefined)
    return host.split('.').every((label) => /^(?!xn--)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i.test(label))
  return /^mailto:[\w.+-]+@[a-z0-9.-]+(?:\?[^#]*)?$/i.test(address)
}
