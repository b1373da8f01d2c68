import type { ParseArgsConfig } from 'node:util'
import type { commandLine } from '../../shared/messages/command-line.ts'

type Words = keyof (typeof commandLine)['en']
type Options = NonNullable<ParseArgsConfig['options']>

/** One command: what its help says and which options it takes. */
export interface Command {
  /** Operands as the usage line shows them. */
  readonly operands: string
  readonly summary: Words
  readonly options: readonly OptionName[]
  readonly examples: readonly string[]
}

/** Every option there is; what it takes is named where it takes something. */
export const optionTable = {
  library: { parse: { type: 'string' }, takes: 'DIR', words: 'optionLibrary' },
  json: { parse: { type: 'boolean' }, takes: '', words: 'optionJson' },
  quiet: { parse: { type: 'boolean' }, takes: '', words: 'optionQuiet' },
  port: { parse: { type: 'string' }, takes: 'N', words: 'optionPort' },
  'no-open': { parse: { type: 'boolean' }, takes: '', words: 'optionNoOpen' },
  rank: { parse: { type: 'boolean' }, takes: '', words: 'optionRank' },
  sentences: { parse: { type: 'boolean' }, takes: '', words: 'optionSentences' },
  limit: { parse: { type: 'string' }, takes: 'N', words: 'optionLimit' },
  company: { parse: { type: 'string', multiple: true }, takes: 'NAME', words: 'optionCompany' },
  speaker: { parse: { type: 'string', multiple: true }, takes: 'NAME', words: 'optionSpeaker' },
  period: { parse: { type: 'string', multiple: true }, takes: 'PERIOD', words: 'optionPeriod' },
  lang: { parse: { type: 'string' }, takes: 'en|zh', words: 'optionLang' },
  pairs: { parse: { type: 'string' }, takes: 'FILE', words: 'optionPairs' },
  severity: { parse: { type: 'string' }, takes: 'error|doubt|note', words: 'optionSeverity' },
  confidence: { parse: { type: 'string' }, takes: 'N', words: 'optionConfidence' },
  to: { parse: { type: 'string' }, takes: 'FILE', words: 'optionTo' },
  help: { parse: { type: 'boolean', short: 'h' }, takes: '', words: 'optionHelp' },
} as const satisfies Record<string, { parse: Options[string]; takes: string; words: Words }>
export type OptionName = keyof typeof optionTable

const listing = ['library', 'json'] as const
export const commandTable = {
  start: {
    operands: '',
    summary: 'start',
    options: ['library', 'port', 'no-open'],
    examples: ['lightbench', 'lightbench start --library ~/research'],
  },
  serve: {
    operands: '',
    summary: 'serve',
    options: ['library', 'port', 'no-open', 'json'],
    examples: ['lightbench serve', 'lightbench serve --port 8080 --no-open'],
  },
  import: {
    operands: 'PATH…',
    summary: 'import',
    options: ['library', 'json', 'quiet'],
    examples: ['lightbench import call.txt', 'lightbench import ~/transcripts --json > imported.jsonl'],
  },
  parse: {
    operands: 'PATH…',
    summary: 'parse',
    options: ['json', 'quiet'],
    examples: ['lightbench parse call.txt', 'lightbench parse ~/transcripts --json > parsed.jsonl'],
  },
  align: {
    operands: 'EN ZH …',
    summary: 'align',
    options: ['sentences', 'to', 'json', 'quiet'],
    examples: [
      'lightbench align call.en.txt call.zh.txt',
      'lightbench align call.en.docx call.zh.docx --to call.xlsx',
      'lightbench align novel.en.txt novel.zh.txt --sentences --json > rows.jsonl',
    ],
  },
  facts: {
    operands: 'PATH…',
    summary: 'facts',
    options: ['rank', 'json', 'quiet'],
    examples: ['lightbench facts call.txt', 'lightbench facts call.txt --rank --json | head -20'],
  },
  check: {
    operands: 'PATH…',
    summary: 'check',
    options: ['pairs', 'severity', 'json', 'quiet'],
    examples: [
      'lightbench check call.txt',
      'lightbench check ~/transcripts --severity doubt --json > checks.jsonl',
      'lightbench check --pairs pairs.jsonl --json',
      `echo '{"id": 1, "en": "$6 billion", "zh": "6 億美元"}' | lightbench check --pairs -`,
    ],
  },
  guidance: {
    operands: 'PATH…',
    summary: 'guidance',
    options: ['json', 'quiet'],
    examples: [
      'lightbench guidance q1-call.txt q2-call.txt',
      'lightbench guidance ~/transcripts/acme --json',
    ],
  },
  search: {
    operands: 'QUERY',
    summary: 'search',
    options: ['library', 'limit', 'company', 'speaker', 'period', 'lang', 'json'],
    examples: [
      'lightbench search "gross margin"',
      'lightbench search 毛利率 --company ACME --limit 50 --json',
    ],
  },
  documents: {
    operands: '',
    summary: 'documents',
    options: listing,
    examples: ['lightbench documents --json'],
  },
  grids: {
    operands: '[NAME]',
    summary: 'grids',
    options: listing,
    examples: ['lightbench grids', 'lightbench grids TICKER --json'],
  },
  notes: { operands: '', summary: 'notes', options: listing, examples: ['lightbench notes --json'] },
  glossary: {
    operands: '[import FILE]',
    summary: 'glossary',
    options: listing,
    examples: ['lightbench glossary --json', 'lightbench glossary import terms.csv'],
  },
  metrics: {
    operands: '[import FILE]',
    summary: 'metrics',
    options: listing,
    examples: [
      'lightbench metrics',
      'lightbench metrics --json | grep us-gaap',
      'lightbench metrics import my-metrics.csv',
    ],
  },
  export: {
    operands:
      'grid NAME | facts NAME | company NAME | guidance NAME | model NAME | document ID | checks [ID] | glossary | metrics',
    summary: 'export',
    options: ['to', 'library', 'json'],
    examples: [
      'lightbench export grid ACME --to acme.xlsx',
      'lightbench export company ACME --to acme-all.xlsx',
      'lightbench export facts ACME --to acme-facts.csv',
      'lightbench export guidance ACME --to acme-guidance.xlsx',
      'lightbench export model "ACME valuation" --to valuation.xlsx',
      'lightbench export document ID --to call.tmx',
      'lightbench export glossary --to terms.tbx',
      'lightbench export metrics --to metrics.csv',
      'lightbench export checks --to translation-errors.xlsx',
    ],
  },
  retrofit: {
    operands: 'F.xlsx',
    summary: 'retrofit',
    options: ['to', 'company', 'confidence', 'library', 'json'],
    examples: [
      'lightbench retrofit model.xlsx --to model-with-sources.xlsx',
      'lightbench retrofit model.xlsx --company ACME --confidence 0.9 --to sourced.xlsx --json',
    ],
  },
  verify: {
    operands: '',
    summary: 'verify',
    options: listing,
    examples: ['lightbench verify', 'lightbench verify --library ~/research --json'],
  },
  completion: {
    operands: 'bash|zsh|fish',
    summary: 'completion',
    options: [],
    examples: ['lightbench completion bash >> ~/.bashrc', 'lightbench completion fish | source'],
  },
  man: {
    operands: '',
    summary: 'man',
    options: [],
    examples: ['lightbench man | man -l -', 'lightbench man > ~/.local/share/man/man1/lightbench.1'],
  },
} as const satisfies Record<string, Command>
export type CommandName = keyof typeof commandTable

export const isCommand = (name: string): name is CommandName => Object.hasOwn(commandTable, name)
