import { commandTable, optionTable, type Command, type CommandName, type OptionName } from './cli-commands.ts'
import type { Output } from './cli-output.ts'
import { wrapText } from './wrap-text.ts'

/** The help of the whole program, or of one command. */
export function describeUsage(say: Output['say'], name: CommandName | null): string {
  return name === null ? describeProgram(say) : describeCommand(say, name)
}

function describeProgram(say: Output['say']): string {
  const commands = Object.entries<Command>(commandTable)
  return [
    say('about'),
    '',
    say('usage'),
    say('withoutCommand'),
    '',
    say('commands'),
    ...columns(commands.map(([name, { operands, summary }]) => [`${name} ${operands}`.trim(), say(summary)])),
    '',
    say('options'),
    ...columns([
      ...optionRows(say, ['library', 'json', 'quiet', 'help']),
      ['--version', say('optionVersion')],
    ]),
    '',
    say('examples'),
    ...commands.flatMap(([, { examples }]) => examples.slice(-1).map((example) => `  ${example}`)),
    '',
    say('moreHelp'),
  ].join('\n')
}

function describeCommand(say: Output['say'], name: CommandName): string {
  const command: Command = commandTable[name]
  return [
    ...wrapText(`lightbench ${[name, command.operands].join(' ').trim()}`, terminalWidth()),
    ...wrapText(say(command.summary), terminalWidth()),
    '',
    say('options'),
    ...columns(optionRows(say, [...command.options, 'help'])),
    '',
    say('examples'),
    ...command.examples.map((example) => `  ${example}`),
  ].join('\n')
}

const optionRows = (say: Output['say'], names: readonly OptionName[]): [string, string][] =>
  names.map((name) => {
    const { takes, words } = optionTable[name]
    return [`--${name}${takes ? ` ${takes}` : ''}`, say(words)]
  })

/** A longer left column would leave no room for the words beside it: it stands on a line of its own. */
const mostLeft = 26

/** Two columns, the right one wrapped to the terminal's width. */
function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length).filter((length) => length <= mostLeft))
  const indent = ' '.repeat(width + 4)
  return rows.flatMap(([left, right]) => {
    const lines = wrapText(right, terminalWidth() - indent.length)
    if (left.length <= width)
      return [`  ${left.padEnd(width)}  ${lines[0] ?? ''}`, ...lines.slice(1).map((line) => indent + line)]
    return [
      ...wrapText(left, terminalWidth() - 6).map((line, at) => (at === 0 ? '  ' : '      ') + line),
      ...lines.map((line) => indent + line),
    ]
  })
}

/** Lines are never longer than one reads well, nor in a pipe than a terminal of the usual width shows. */
const terminalWidth = (): number => Math.min(Math.max(process.stdout.columns ?? 100, 60), 100)
