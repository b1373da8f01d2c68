import { commandTable, optionTable, type Command, type OptionName } from './cli-commands.ts'
import type { RunCommand } from './cli-invocation.ts'
import { readVersion } from './places.ts'

type Say = Parameters<RunCommand>[0]['output']['say']

/** `man`: the manual page in roff, from the words of `--help`, for `man` to show or a folder of manuals to hold. */
export const man: RunCommand = async ({ output, places }) => {
  const page = writeManual(output.say, readVersion(places.root))
  output.line({ page }, page)
  return 0
}

const statuses = [
  ['0', 'exitWell'],
  ['1', 'exitFailed'],
  ['2', 'exitUsage'],
  ['130', 'exitStopped'],
] as const

function writeManual(say: Say, version: string): string {
  const commands = Object.entries<Command>(commandTable)
  return [
    // Chinese words are in it, and pages are read in the encoding their first line names.
    '.\\" -*- coding: UTF-8 -*-',
    `.TH LIGHTBENCH 1 "" "Lightbench ${roff(version)}"`,
    section(say('manName')),
    // Programs that list manuals read this line and no other.
    `lightbench \\- ${roff(say('about').replace(/^Lightbench\s*[:：]\s*/, ''))}`,
    section(say('manSynopsis')),
    '.B lightbench',
    roff('[COMMAND] [OPTIONS]'),
    section(say('manDescription')),
    text(say('withoutCommand')),
    section(say('commands')),
    ...commands.flatMap(([name, command]) => describe(say, name, command)),
    section(say('options')),
    ...options(say, ['library', 'json', 'quiet', 'help']),
    ...item('--version', say('optionVersion')),
    section(say('exitStatus')),
    ...statuses.flatMap(([status, words]) => item(status, say(words))),
    section(say('examples')),
    '.nf',
    ...commands.flatMap(([, { examples }]) => examples.map(text)),
    '.fi',
  ].join('\n')
}

const describe = (say: Say, name: string, command: Command): readonly string[] => [
  `.SS ${roff([name, command.operands].join(' ').trim())}`,
  text(say(command.summary)),
  ...options(say, command.options),
]

const options = (say: Say, names: readonly OptionName[]): readonly string[] =>
  names.flatMap((name) => {
    const { takes, words } = optionTable[name]
    return item(`--${name}`, say(words), takes)
  })

const section = (title: string): string => `.SH ${roff(title.toUpperCase())}`
const item = (name: string, words: string, takes = ''): readonly string[] => [
  '.TP',
  `\\fB${roff(name)}\\fR${takes && ` \\fI${roff(takes)}\\fR`}`,
  text(words),
]

/** Hyphens of options stay hyphens that can be copied, and a backslash stays one. */
const roff = (words: string): string => words.replaceAll('\\', '\\e').replaceAll('-', '\\-')
/** A line that begins with a dot or a quote would be a request. */
const text = (words: string): string => roff(words).replace(/^(?=[.'])/, '\\&')
