import { commandTable, optionTable, type Command, type CommandName, type OptionName } from './cli-commands.ts'
import type { Output } from './cli-output.ts'

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
    `lightbench ${[name, command.operands].join(' ').trim()}`,
    say(command.summary),
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

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
