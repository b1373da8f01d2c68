import { parseArgs } from 'node:util'
import { commandTable, isCommand, optionTable, type Command, type CommandName } from './cli-commands.ts'
import { UsageError, type CommandOptions, type ExitStatus, type RunCommand } from './cli-invocation.ts'
import { createOutput, replyOf, type Output } from './cli-output.ts'
import { terminalLocale } from './locale.ts'
import { placesOf, readVersion } from './places.ts'

/** Each command is loaded when it is asked for, so that the quick ones stay quick. */
const runs: Readonly<Record<CommandName, () => Promise<RunCommand>>> = {
  start: async () => (await import('./cli-serve.ts')).start,
  serve: async () => (await import('./cli-serve.ts')).serve,
  import: async () => (await import('./cli-import.ts')).importPaths,
  parse: async () => (await import('./cli-parse.ts')).parse,
  align: async () => (await import('./cli-align.ts')).align,
  facts: async () => (await import('./cli-parse.ts')).facts,
  check: async () => (await import('./cli-check.ts')).check,
  guidance: async () => (await import('./cli-guidance.ts')).guidance,
  search: async () => (await import('./cli-search.ts')).search,
  documents: async () => (await import('./cli-lists.ts')).documents,
  grids: async () => (await import('./cli-lists.ts')).grids,
  notes: async () => (await import('./cli-lists.ts')).notes,
  glossary: async () => (await import('./cli-glossary.ts')).glossary,
  metrics: async () => (await import('./cli-metrics.ts')).metrics,
  export: async () => (await import('./cli-export.ts')).exportFile,
  retrofit: async () => (await import('./cli-retrofit.ts')).retrofit,
  verify: async () => (await import('./cli-lists.ts')).verify,
  completion: async () => (await import('./cli-completion.ts')).completion,
  man: async () => (await import('./cli-man.ts')).man,
}

/** What a shell knows a program by that Ctrl+C ended. */
const stopped = 130

async function main(argv: readonly string[]): Promise<ExitStatus> {
  const locale = terminalLocale(process.env)
  const [first = 'start', ...others] = argv
  const places = placesOf(import.meta.url)
  const plain = createOutput({ json: false, quiet: false, locale })
  if (first === '--version' || first === '-v') {
    plain.line({}, readVersion(places.root))
    return 0
  }
  if (first === '--help' || first === '-h' || first === 'help') return printHelp(plain, others[0])
  // Options alone mean the workbench: `lightbench --library DIR`.
  const [name, args] = first.startsWith('-') ? ['start', argv] : [first, others]
  if (!isCommand(name)) {
    plain.note(plain.say('unknownCommand', { command: name }))
    return 2
  }
  try {
    const { values, positionals } = readArguments(name, args)
    if (values.help) return printHelp(plain, name)
    const output = createOutput({ json: values.json ?? false, quiet: values.quiet ?? false, locale })
    const run = await runs[name]()
    const stop = stopSignal()
    const status = await run({ operands: positionals, options: values, output, places, stop })
    return status !== 0 && stop.aborted ? stopped : status
  } catch (error) {
    if (error instanceof UsageError || isArgumentError(error)) {
      plain.note(plain.say('wrongUsage', { problem: (error as Error).message, command: name }))
      return 2
    }
    plain.note(plain.sayError(replyOf(error)))
    return 1
  }
}

function readArguments(name: CommandName, args: readonly string[]) {
  const command: Command = commandTable[name]
  const options = Object.fromEntries(
    // A script may ask any command to be quiet, whether or not it has progress to tell.
    [...command.options, 'quiet' as const, 'help' as const].map((option) => [
      option,
      optionTable[option].parse,
    ]),
  )
  const { values, positionals } = parseArgs({
    args: [...args],
    options,
    allowPositionals: command.operands !== '',
  })
  return { values: values as CommandOptions, positionals }
}

const isArgumentError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

async function printHelp(output: Output, name: string | undefined): Promise<ExitStatus> {
  const { describeUsage } = await import('./cli-usage.ts')
  output.line({}, describeUsage(output.say, name !== undefined && isCommand(name) ? name : null))
  return 0
}

function stopSignal(): AbortSignal {
  const controller = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(stopped)
      controller.abort()
    })
  // Started by the launcher, it ends when that one is gone, however it went; waiting to hear of it keeps nothing alive.
  if (process.channel) {
    process.on('disconnect', () => controller.abort())
    process.channel.unref()
  }
  return controller.signal
}

process.exitCode = await main(process.argv.slice(2))
