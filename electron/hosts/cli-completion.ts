import { commandTable, optionTable, type Command, type OptionName } from './cli-commands.ts'
import { UsageError, type RunCommand } from './cli-invocation.ts'

/** `completion SHELL`: a script that completes commands, their options and files; it is printed, nothing is installed. */
export const completion: RunCommand = async ({ operands: [shell, ...more], output }) => {
  const write = more.length === 0 ? scripts.get(shell ?? '') : undefined
  if (!write) throw new UsageError(output.say('badShell'))
  output.line({ shell, script: write(output.say) }, write(output.say))
  return 0
}

type Say = Parameters<RunCommand>[0]['output']['say']

const commands = Object.entries<Command>(commandTable)
const optionsOf = ({ options }: Command): readonly OptionName[] => [...options, 'help']
/** Second words that are part of a command: `export grid`, `metrics import`. */
const wordsOf = ({ operands }: Command): readonly string[] => [
  ...new Set(operands.match(/(?<=^|\[|\| )[a-z]+(?= |\||$)/g)),
]

function bash(): string {
  const cases = commands.map(([name, command]) => {
    const words = [...wordsOf(command), ...optionsOf(command).map((option) => `--${option}`)]
    return `    ${name}) words="${words.join(' ')}" ;;`
  })
  return `_lightbench() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${commands.map(([name]) => name).join(' ')} --help --version"
  else case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _lightbench lightbench`
}

/** Zsh reads the functions of bash. */
const zsh = (): string => `autoload -U +X bashcompinit && bashcompinit
${bash()}`

function fish(say: Say): string {
  const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  return commands
    .flatMap(([name, command]) => [
      `complete -c lightbench -n __fish_use_subcommand -a ${name} -d ${quote(say(command.summary))}`,
      ...wordsOf(command).map(
        (word) => `complete -c lightbench -n '__fish_seen_subcommand_from ${name}' -a ${word}`,
      ),
      ...optionsOf(command).map(
        (option) =>
          `complete -c lightbench -n '__fish_seen_subcommand_from ${name}' -l ${option} -d ${quote(say(optionTable[option].words))}`,
      ),
    ])
    .join('\n')
}

const scripts: ReadonlyMap<string, (say: Say) => string> = new Map([
  ['bash', bash],
  ['zsh', zsh],
  ['fish', fish],
])
