import type { Locale } from '../messages/catalogue.ts'
import { translate, type MessageKey } from '../messages/messages.ts'
import { cashFlow } from './template-cash-flow.ts'
import { contentPerUnit } from './template-content.ts'
import { createLine, keyOfCell, type LineKind, type ModelInput, type ModelSheet } from './model.ts'

/**
 * A model to begin with, as data. Its words are message keys; in a formula `{revenue}` is the line of that id and
 * `{revenue -1}` its period before. Numbers in base units, percentages as percent numbers: each is an example, and says
 * so in its source.
 */
export interface ModelTemplate {
  readonly id: 'blank' | 'content' | 'cash-flow'
  readonly periods: number
  readonly lines: readonly TemplateLine[]
  readonly scenarios: readonly TemplateScenario[]
  readonly sensitivities: readonly TemplateSensitivity[]
}

export interface TemplateLine {
  readonly id: string
  readonly kind: LineKind
  readonly unit?: string
  readonly formula?: string
  readonly isPeriodic?: boolean
  readonly from?: number
  /** One for each period or one; null leaves it to the formula. */
  readonly values?: readonly (string | null)[]
  readonly tolerance?: string
  readonly scale?: number
  readonly decimals?: number
}

export interface TemplateScenario {
  readonly id: 'bull' | 'bear'
  readonly values: readonly { readonly line: string; readonly values: readonly (string | null)[] }[]
}

export interface TemplateSensitivity {
  readonly id: string
  readonly output: string
  readonly down: { readonly line: string; readonly values: readonly string[] }
  readonly across: { readonly line: string; readonly values: readonly string[] }
}

const blank: ModelTemplate = { id: 'blank', periods: 0, lines: [], scenarios: [], sensitivities: [] }

export const templates: readonly ModelTemplate[] = [blank, contentPerUnit, cashFlow]

/** The sheet a template makes, in the words of a language. */
export function buildTemplate(template: ModelTemplate, locale: Locale): ModelSheet {
  const word = (key: string) => translate(locale, `models.${template.id}.${key}` as MessageKey)
  const example = translate(locale, 'models.example')
  const periods = Array.from({ length: template.periods }, (_, index) =>
    index === 0
      ? translate(locale, 'models.baseYear')
      : translate(locale, 'models.yearAhead', { year: index }),
  )
  const named = (formula: string) =>
    formula.replace(
      /\{([a-z-]+)(?: ([^}]+))?\}/g,
      (_, id: string, column?: string) => `[${word(id)}]${column === undefined ? '' : `[${column}]`}`,
    )
  const typed = (value: string | null): ModelInput | null =>
    value === null ? null : { kind: 'typed', value, source: example }
  const lines = template.lines.map((line) =>
    createLine(
      line.id,
      line.kind,
      word(line.id),
      {
        unit: line.unit ?? '',
        formula: named(line.formula ?? ''),
        isPeriodic: line.isPeriodic ?? false,
        from: line.from ?? 0,
        tolerance: line.tolerance ?? '0',
        scale: line.scale ?? 0,
        decimals: line.decimals ?? null,
        ...(line.values ? { inputs: line.values.map(typed) } : {}),
      },
      template.periods,
    ),
  )
  const lineOf = (id: string) => lines.find((line) => line.id === id) ?? createLine(id, 'input', id)
  return {
    periods,
    lines,
    scenarios: template.scenarios.map(({ id, values }) => ({
      id,
      name: translate(locale, `models.${id}`),
      values: Object.fromEntries(
        values.flatMap(({ line, values: of }) =>
          of.flatMap((value, period) =>
            value === null ? [] : [[keyOfCell(lineOf(line), period), value] as const],
          ),
        ),
      ),
    })),
    sensitivities: template.sensitivities.map(({ id, output, down, across }) => ({
      id,
      name: word(id),
      output,
      down: { key: down.line, values: down.values },
      across: { key: across.line, values: across.values },
    })),
  }
}
