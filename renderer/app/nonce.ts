/**
 * Libraries write their own `<style>` elements. The content security policy lets one through only with the page's
 * nonce, so every style element made from here on carries it. Imported before anything else.
 */
const nonce = document.querySelector<HTMLMetaElement>('meta[name=csp-nonce]')?.nonce

if (nonce) {
  for (const name of ['createElement', 'createElementNS'] as const) {
    const create = document[name].bind(document) as (...args: readonly unknown[]) => Element
    document[name] = ((...args: readonly unknown[]) => {
      const element = create(...args)
      if (element.localName === 'style') element.setAttribute('nonce', nonce)
      return element
    }) as never
  }
}

/** For libraries that take the nonce themselves. */
export const styleNonce = nonce ?? ''
