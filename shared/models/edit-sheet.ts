import { normalizeName } from './bind-lines.ts'
import {
  createLine,
  keyOfCell,
  type LineId,
  type LineKind,
  type ModelInput,
  type ModelLine,
  type ModelSheet,
} from './model.ts'

const withLine = (sheet: ModelSheet, lineId: LineId, change: (line: ModelLine) => ModelLine): ModelSheet => ({
  ...sheet,
  lines: sheet.lines.map((line) => (line.id === lineId ? change(line) : line)),
})

/** Changes fields of a line that nothing else depends on. */
export const changeLine = (
  sheet: ModelSheet,
  lineId: LineId,
  fields: Partial<Pick<ModelLine, 'unit' | 'note' | 'tolerance' | 'stated' | 'scale' | 'decimals' | 'from'>>,
): ModelSheet => withLine(sheet, lineId, (line) => ({ ...line, ...fields }))

/** An id no line of the sheet has. */
function nextLineId(sheet: ModelSheet): string {
  const taken = new Set<string>(sheet.lines.map(({ id }) => id))
  let number = sheet.lines.length + 1
  while (taken.has(`l${number}`)) number += 1
  return `l${number}`
}

/** Puts a new line after another, or at the end; its name is made unique. */
export function addLine(
  sheet: ModelSheet,
  { kind, name, after }: { readonly kind: LineKind; readonly name: string; readonly after: LineId | null },
): { readonly sheet: ModelSheet; readonly lineId: LineId } {
  const taken = new Set(kind === 'section' ? [] : sheet.lines.map((line) => normalizeName(line.name)))
  let own = name
  for (let count = 2; taken.has(normalizeName(own)); count += 1) own = `${name} ${count}`
  const isPeriodic = sheet.periods.length > 0 && (kind === 'input' || kind === 'formula')
  const line = createLine(nextLineId(sheet), kind, own, { isPeriodic }, sheet.periods.length)
  const at = after === null ? sheet.lines.length : sheet.lines.findIndex(({ id }) => id === after) + 1
  return { sheet: { ...sheet, lines: sheet.lines.toSpliced(at, 0, line) }, lineId: line.id }
}

/** Takes a line away, with what scenarios and sensitivities say of it. Formulas that name it explain themselves. */
export function removeLine(sheet: ModelSheet, lineId: LineId): ModelSheet {
  const isOf = (key: string) => key === lineId || key.startsWith(`${lineId}@`)
  return {
    ...sheet,
    lines: sheet.lines.filter(({ id }) => id !== lineId),
    scenarios: sheet.scenarios.map((scenario) => ({
      ...scenario,
      values: Object.fromEntries(Object.entries(scenario.values).filter(([key]) => !isOf(key))),
    })),
    sensitivities: sheet.sensitivities.filter(
      ({ output, down, across }) => !isOf(output) && !isOf(down.key) && !(across && isOf(across.key)),
    ),
  }
}

export function moveLine(sheet: ModelSheet, lineId: LineId, by: 1 | -1): ModelSheet {
  const at = sheet.lines.findIndex(({ id }) => id === lineId)
  const line = sheet.lines[at]
  const to = at + by
  if (!line || to < 0 || to >= sheet.lines.length) return sheet
  return { ...sheet, lines: sheet.lines.toSpliced(at, 1).toSpliced(to, 0, line) }
}

/** Puts a value into a cell, or takes it away. In a scenario it is the scenario's, and null gives the base case's back. */
export function setInput(
  sheet: ModelSheet,
  lineId: LineId,
  period: number,
  input: ModelInput | null,
  scenarioId: string | null = null,
): ModelSheet {
  const line = sheet.lines.find(({ id }) => id === lineId)
  if (!line) return sheet
  if (scenarioId === null)
    return withLine(sheet, lineId, (one) => ({ ...one, inputs: one.inputs.with(period, input) }))
  const key = keyOfCell(line, period)
  return {
    ...sheet,
    scenarios: sheet.scenarios.map((scenario) => {
      if (scenario.id !== scenarioId) return scenario
      const { [key]: _old, ...others } = scenario.values
      return { ...scenario, values: input === null ? others : { ...others, [key]: input.value } }
    }),
  }
}

/**
 * Gives a line a formula; an input becomes a formula's line, whose value it then is. An empty one makes a formula an
 * input again.
 */
export const setFormula = (sheet: ModelSheet, lineId: LineId, formula: string): ModelSheet =>
  withLine(sheet, lineId, (line) => {
    const isInput = line.kind === 'input'
    if (formula.trim() === '')
      return { ...line, formula: '', kind: line.kind === 'check' ? 'check' : 'input' }
    return {
      ...line,
      formula,
      kind: isInput ? 'formula' : line.kind,
      inputs: isInput ? line.inputs.map(() => null) : line.inputs,
    }
  })

/** One value for each period, or one alone: the first goes over. */
export const setPeriodic = (sheet: ModelSheet, lineId: LineId, isPeriodic: boolean): ModelSheet => {
  const line = sheet.lines.find(({ id }) => id === lineId)
  if (!line || line.isPeriodic === isPeriodic) return sheet
  const [first = null] = line.inputs
  const changed = withLine(sheet, lineId, (one) => ({
    ...one,
    isPeriodic,
    from: 0,
    inputs: isPeriodic ? sheet.periods.map((_, index) => (index === 0 ? first : null)) : [first],
  }))
  return forgetKeys(changed, (key) => key === lineId || key.startsWith(`${lineId}@`))
}

/** Drops what scenarios and sensitivities say of cells that are no more. */
function forgetKeys(sheet: ModelSheet, isGone: (key: string) => boolean): ModelSheet {
  return {
    ...sheet,
    scenarios: sheet.scenarios.map((scenario) => ({
      ...scenario,
      values: Object.fromEntries(Object.entries(scenario.values).filter(([key]) => !isGone(key))),
    })),
    sensitivities: sheet.sensitivities.filter(
      ({ output, down, across }) =>
        !isGone(output) && !isGone(down.key) && !(across !== null && isGone(across.key)),
    ),
  }
}

/** Adds a period at the end; the first one makes inputs and formulas of the sheet neither more nor less than they were. */
export const addPeriod = (sheet: ModelSheet, title: string): ModelSheet => ({
  ...sheet,
  periods: [...sheet.periods, title],
  lines: sheet.lines.map((line) => (line.isPeriodic ? { ...line, inputs: [...line.inputs, null] } : line)),
})

export const renamePeriod = (sheet: ModelSheet, period: number, title: string): ModelSheet => ({
  ...sheet,
  periods: sheet.periods.with(period, title),
})

/** Takes the last period away; without any, lines keep one value. */
export function removePeriod(sheet: ModelSheet): ModelSheet {
  const count = sheet.periods.length - 1
  if (count < 0) return sheet
  const shortened: ModelSheet = {
    ...sheet,
    periods: sheet.periods.slice(0, count),
    lines: sheet.lines.map((line) =>
      !line.isPeriodic
        ? line
        : count === 0
          ? { ...line, isPeriodic: false, from: 0, inputs: [line.inputs[0] ?? null] }
          : { ...line, inputs: line.inputs.slice(0, count) },
    ),
  }
  return forgetKeys(shortened, (key) => key.endsWith(`@${count}`))
}

export const addScenario = (sheet: ModelSheet, id: string, name: string): ModelSheet => ({
  ...sheet,
  scenarios: [...sheet.scenarios, { id, name, values: {} }],
})

/** Another name for a scenario; formulas do not speak of it. */
export const renameScenario = (sheet: ModelSheet, scenarioId: string, name: string): ModelSheet => ({
  ...sheet,
  scenarios: sheet.scenarios.map((one) => (one.id === scenarioId ? { ...one, name } : one)),
})

/** A scenario with the values of another, right after it. */
export function duplicateScenario(
  sheet: ModelSheet,
  scenarioId: string,
  { id, name }: { readonly id: string; readonly name: string },
): ModelSheet {
  const at = sheet.scenarios.findIndex((one) => one.id === scenarioId)
  const scenario = sheet.scenarios[at]
  if (!scenario) return sheet
  return { ...sheet, scenarios: sheet.scenarios.toSpliced(at + 1, 0, { ...scenario, id, name }) }
}

/** A scenario one place up or down in the order they are listed and exported in. */
export function moveScenario(sheet: ModelSheet, scenarioId: string, by: 1 | -1): ModelSheet {
  const at = sheet.scenarios.findIndex((one) => one.id === scenarioId)
  const scenario = sheet.scenarios[at]
  const to = at + by
  if (!scenario || to < 0 || to >= sheet.scenarios.length) return sheet
  return { ...sheet, scenarios: sheet.scenarios.toSpliced(at, 1).toSpliced(to, 0, scenario) }
}

export const removeScenario = (sheet: ModelSheet, scenarioId: string): ModelSheet => ({
  ...sheet,
  scenarios: sheet.scenarios.filter(({ id }) => id !== scenarioId),
})
