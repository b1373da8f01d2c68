import { useEffect, useState } from 'react'

/** The tokens a chart is drawn in, resolved for a theme. */
export interface ChartColours {
  readonly ink: string
  readonly soft: string
  readonly hair: string
  readonly edge: string
  readonly paper: string
  readonly bar: string
  readonly unsure: string
  readonly accent: string
  readonly band: string
  readonly good: string
  readonly bad: string
  readonly series: readonly string[]
  readonly font: string
}

const seriesTokens = ['accent', 'hl-1-bar', 'hl-2-bar', 'hl-5-bar', 'hl-4-bar', 'hl-3-bar', 'ink-3', 'edge']

/**
 * A picture has no style sheet: its colours are read where the page has resolved them. `theme` is the page's own, or
 * light whatever the page's is, as a document needs that a picture is put into.
 */
export function readChartColours(theme: 'own' | 'light'): ChartColours {
  const probe = document.createElement('span')
  probe.hidden = true
  if (theme === 'light') probe.style.colorScheme = 'light'
  document.body.append(probe)
  const read = (token: string) => {
    probe.style.color = `var(--${token})`
    return getComputedStyle(probe).color
  }
  const colours = {
    ink: read('ink'),
    soft: read('ink-2'),
    hair: read('hair'),
    edge: read('edge'),
    paper: read('paper'),
    bar: read('chart-bar'),
    unsure: read('chart-unsure'),
    accent: read('accent'),
    band: read('chart-band'),
    good: read('good'),
    bad: read('error'),
    series: seriesTokens.map(read),
    font: getComputedStyle(document.body).fontFamily,
  }
  probe.remove()
  return colours
}

/** The colours of the theme, read again when it changes. */
export function useChartColours(): ChartColours {
  const [colours, setColours] = useState(() => readChartColours('own'))
  useEffect(() => {
    const read = () => setColours(readChartColours('own'))
    const system = matchMedia('(prefers-color-scheme: dark)')
    system.addEventListener('change', read)
    const chosen = new MutationObserver(read)
    chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      system.removeEventListener('change', read)
      chosen.disconnect()
    }
  }, [])
  return colours
}
