/**
 * Headers of the workbench's page and everything it loads, in the window and in a browser alike. `style-src-attr` is
 * open because Monaco sets style attributes to place its lines; styles in elements carry the nonce of their response.
 */
export function pageHeaders(
  nonce: string,
  development?: { readonly origin: string },
): Record<string, string> {
  // The development server adds its own script to the page and talks to it over a socket.
  const script = development ? ` 'nonce-${nonce}'` : ''
  const style = development ? `'unsafe-inline'` : `'nonce-${nonce}'`
  const connect = development ? ` ${development.origin} ${development.origin.replace('http', 'ws')}` : ''
  return {
    'Content-Security-Policy': [
      `default-src 'none'`,
      `script-src 'self'${script}`,
      `style-src 'self' ${style}`,
      `style-src-attr 'unsafe-inline'`,
      `img-src 'self' data:`,
      `font-src 'self'`,
      `worker-src 'self'`,
      `connect-src 'self'${connect}`,
      `base-uri 'none'`,
      `form-action 'none'`,
      `frame-ancestors 'none'`,
    ].join('; '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=()',
  }
}
