import type { Model, ModelId, ModelLine, ModelSheet } from '../../../shared/models/model.ts'
import { createLine, emptySheet } from '../../../shared/models/model.ts'

/** An input typed with a source. */
export const input = (id: string, unit: string, value: string): ModelLine =>
  createLine(id, 'input', id, { unit, inputs: [{ kind: 'typed', value, source: 'desk estimate' }] })

export const formula = (id: string, unit: string, text: string, more: Partial<ModelLine> = {}): ModelLine =>
  createLine(id, 'formula', id, { unit, formula: text, ...more })

export const makeModel = (sheet: Partial<ModelSheet>, more: Partial<Model> = {}): Model => ({
  id: 'm' as ModelId,
  name: 'Model',
  lines: sheet.lines?.length ?? 0,
  createdAt: '2026-01-01T00:00:00Z',
  changedAt: '2026-01-01T00:00:00Z',
  revision: 1,
  sheet: { ...emptySheet, ...sheet },
  facts: [],
  cells: [],
  lostPlaces: [],
  movedPlaces: [],
  ...more,
})
