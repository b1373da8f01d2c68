import { plainDefinition, type GridDefinition } from './grid-definition.ts'

const growth = ['growth yoy', 'growth qoq', 'margins'] as const

/** Layouts shipped to begin with, named by the interface after their key. */
export const shippedTemplates: Readonly<Record<string, GridDefinition>> = {
  company: plainDefinition,
  companies: {
    ...plainDefinition,
    layout: 'companies',
    metrics: ['Revenue', 'Gross margin', 'Operating margin', 'Net income', 'Diluted EPS', 'Free cash flow'],
    segments: [null],
    kinds: ['actual', 'prior-period actual'],
    columnsBy: 'calendar',
    periodicity: 'quarter',
    groupBy: 'metric',
    computed: growth,
  },
  peers: {
    ...plainDefinition,
    layout: 'companies',
    across: 'company',
    segments: [null],
    kinds: ['actual', 'prior-period actual'],
    columnsBy: 'calendar',
    periodicity: 'quarter',
    computed: growth,
  },
  segments: {
    ...plainDefinition,
    layout: 'segments',
    kinds: ['actual', 'prior-period actual'],
    groupBy: 'metric',
    computed: ['growth yoy', 'mix'],
  },
  guidance: {
    ...plainDefinition,
    layout: 'guidance',
    kinds: ['actual', 'prior-period actual', 'guidance-low', 'guidance-high', 'guidance-mid'],
    groupBy: 'metric',
    computed: ['margins', 'midpoint', 'surprise'],
  },
  forecasts: {
    ...plainDefinition,
    layout: 'forecasts',
    columnsBy: 'calendar',
    periodicity: 'year',
    groupBy: 'metric',
    computed: [],
  },
}
