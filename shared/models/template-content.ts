import type { ModelTemplate } from './templates.ts'

/**
 * What of a product's value is made of one component: from the wafer to the die, the module and the market. What a text
 * states of a step can be put beside it and is compared.
 */
export const contentPerUnit: ModelTemplate = {
  id: 'content',
  periods: 0,
  lines: [
    { id: 'wafer', kind: 'section' },
    { id: 'wafer-price', kind: 'input', unit: 'USD/wafer', decimals: 0, values: ['8000'] },
    { id: 'gross-dies', kind: 'input', unit: 'dies/wafer', decimals: 0, values: ['400'] },
    { id: 'yield', kind: 'input', unit: '%', decimals: 1, values: ['80'] },
    {
      id: 'good-dies',
      kind: 'formula',
      unit: 'dies/wafer',
      decimals: 0,
      formula: '{gross-dies} * {yield}',
    },
    { id: 'die', kind: 'section' },
    {
      id: 'die-cost',
      kind: 'formula',
      unit: 'USD/die',
      decimals: 2,
      formula: '{wafer-price} / {good-dies}',
    },
    { id: 'dies-per-module', kind: 'input', unit: 'dies/module', decimals: 0, values: ['2'] },
    {
      id: 'die-content',
      kind: 'formula',
      unit: 'USD/module',
      decimals: 2,
      formula: '{die-cost} * {dies-per-module}',
    },
    { id: 'module', kind: 'section' },
    { id: 'other-content', kind: 'input', unit: 'USD/module', decimals: 2, values: ['120'] },
    { id: 'assembly', kind: 'input', unit: 'USD/module', decimals: 2, values: ['40'] },
    {
      id: 'module-cost',
      kind: 'formula',
      unit: 'USD/module',
      decimals: 2,
      formula: '{die-content} + {other-content} + {assembly}',
    },
    { id: 'gross-margin', kind: 'input', unit: '%', decimals: 1, values: ['30'] },
    {
      id: 'module-price',
      kind: 'formula',
      unit: 'USD/module',
      decimals: 2,
      formula: '{module-cost} / (1 - {gross-margin})',
    },
    { id: 'share', kind: 'section' },
    {
      id: 'share-of-cost',
      kind: 'formula',
      unit: '%',
      decimals: 1,
      formula: '{die-content} / {module-cost}',
    },
    {
      id: 'share-of-price',
      kind: 'formula',
      unit: '%',
      decimals: 1,
      formula: '{die-content} / {module-price}',
    },
    { id: 'market', kind: 'section' },
    { id: 'modules', kind: 'input', unit: 'modules/year', scale: 6, decimals: 1, values: ['10000000'] },
    {
      id: 'content-market',
      kind: 'formula',
      unit: 'USD/year',
      scale: 6,
      decimals: 1,
      formula: '{die-content} * {modules}',
    },
    {
      id: 'wafers-needed',
      kind: 'formula',
      unit: 'wafers/year',
      decimals: 0,
      formula: '{modules} * {dies-per-module} / {good-dies}',
    },
    { id: 'checks', kind: 'section' },
    {
      id: 'check-wafers',
      kind: 'check',
      formula: '{wafers-needed} * {wafer-price} = {content-market}',
      tolerance: '1',
    },
  ],
  scenarios: [
    {
      id: 'bull',
      values: [
        { line: 'yield', values: ['90'] },
        { line: 'modules', values: ['14000000'] },
      ],
    },
    {
      id: 'bear',
      values: [
        { line: 'yield', values: ['65'] },
        { line: 'modules', values: ['7000000'] },
      ],
    },
  ],
  sensitivities: [
    {
      id: 'yield-by-price',
      output: 'die-content',
      down: { line: 'yield', values: ['60', '70', '80', '90'] },
      across: { line: 'wafer-price', values: ['6000', '7000', '8000', '9000', '10000'] },
    },
  ],
}
