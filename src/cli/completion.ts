/** `solieu completion`: the completions of a shell, written from the tables of commands and flags. */
import { nearestName, quote, SolieuError } from "../errors.ts";
import { type CommandEntry, commandTable, type Shell, shells } from "./command-table.ts";
import { type Option, optionsOf } from "./flags.ts";
import { print } from "./messages.ts";

/** Prints the completions of a shell; the exit code. Throws a SolieuError for an unknown shell. */
export function runCompletion(name: string): number {
  const shell = shells.find((known) => known === name);
  if (shell) return print(completionOf(shell));
  throw new SolieuError("SHELL_UNKNOWN", { where: "completion", expected: shells.join(", "), got: quote(name), nearest: nearestName(name, shells) });
}

/** The text that a shell sources, or keeps among its completions. */
export function completionOf(shell: Shell): string {
  return writers[shell]();
}

const writers: Readonly<Record<Shell, () => string>> = { bash, zsh, fish };

const commandNames = commandTable.map(({ name }) => name);
const defaultCommand = commandTable[0]?.name ?? "";

/** How a flag is typed: `--format`, and `-f` where it has a letter. */
function spellings({ name, short }: Option): string[] {
  return [`--${name}`, ...(short ? [`-${short}`] : [])];
}

/** Files are what bash completes where the function finds nothing. */
function bash(): string {
  return `# Completions of solieu for bash.
_solieu() {
  local word=\${COMP_WORDS[COMP_CWORD]} before="" command=${defaultCommand} flags="" operands="" values="" prefix="" isList="" isValue="" index
  ((COMP_CWORD > 0)) && before=\${COMP_WORDS[COMP_CWORD-1]}
  # Bash parts --flag=value at the sign.
  if [[ $word == "=" ]]; then
    word=""
  elif [[ $before == "=" ]] && ((COMP_CWORD > 1)); then
    before=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((index = 1; index < COMP_CWORD; index++)); do
    case \${COMP_WORDS[index]} in
      ${commandNames.join("|")})
        command=\${COMP_WORDS[index]}
        break
        ;;
    esac
  done
  case $command in
${commandTable.map(bashCommand).join("\n")}
  esac
  COMPREPLY=()
  if [[ -n $isValue ]]; then
    if [[ -n $isList && $word == *,* ]]; then
      prefix=\${word%,*},
      word=\${word##*,}
    fi
    COMPREPLY=($(compgen -P "$prefix" -W "$values" -- "$word"))
  elif [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$word"))
  elif [[ -n $operands ]]; then
    COMPREPLY=($(compgen -W "$operands" -- "$word"))
  elif ((COMP_CWORD == 1)); then
    compopt -o filenames 2> /dev/null
    COMPREPLY=($(compgen -W "${commandNames.join(" ")} help" -- "$word"))
    local file
    while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$word")
  fi
}
complete -o bashdefault -o default -F _solieu solieu
`;
}

function bashCommand(entry: CommandEntry): string {
  const options = optionsOf(entry.name);
  const flags = ["--help", ...options.flatMap(spellings)].join(" ");
  const cases = options
    .filter(({ value }) => value)
    .map((option) => `        ${spellings(option).join(" | ")}) isValue=1 values="${(option.choices ?? []).join(" ")}"${option.isList ? " isList=1" : ""} ;;`);
  const operands = entry.operand?.choices ? [`      operands="${entry.operand.choices.join(" ")}"`] : [];
  return [
    `    ${entry.name})`,
    `      flags="${flags}"`,
    ...operands,
    ...(cases.length > 0 ? ["      case $before in", ...cases, "      esac"] : []),
    "      ;;",
  ].join("\n");
}

function zsh(): string {
  return `#compdef solieu
# Completions of solieu for zsh.
_solieu_first() {
  local -a commands
  commands=(
${commandTable.map(({ name, about }) => `    ${single(`${name}:${about}`)}`).join("\n")}
  )
  _describe -t commands command commands
  _files
}
_solieu() {
  local command=${defaultCommand} word
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case $word in
      ${commandNames.join("|")})
        command=$word
        break
        ;;
    esac
  done
  case $command in
${commandTable.map(zshCommand).join("\n")}
  esac
}
if [[ $funcstack[1] == _solieu ]]; then
  _solieu "$@"
else
  compdef _solieu solieu
fi
`;
}

function zshCommand({ name, operand }: CommandEntry): string {
  const flags = optionsOf(name).flatMap((option) =>
    spellings(option).map((spelling) => `${spelling}${option.value && spelling.startsWith("--") ? "=" : ""}${zshDoc(option.doc)}${zshValue(option)}`),
  );
  const specs = [
    `(- *)--help[print this help]`,
    ...flags,
    // The command's own name is the first operand.
    ...(operand?.choices ? ["1:command:_solieu_first", `*:${name}:(${operand.choices.join(" ")})`] : ["1:path or command:_solieu_first", "*:path:_files"]),
  ];
  return [
    `    ${name})`,
    "      _arguments -S \\",
    ...specs.map((spec, index) => `        ${single(spec)}${index < specs.length - 1 ? " \\" : ""}`),
    "      ;;",
  ].join("\n");
}

function zshDoc(doc: string): string {
  return `[${doc.replace(/[[\]\\]/g, "\\$&")}]`;
}

/** What an option's value is completed by; a message where nothing is known of it. */
function zshValue({ value, choices, isList, path }: Option): string {
  if (!value) return "";
  if (choices) return `:${value}:${isList ? `_values -s , ${value} ${choices.join(" ")}` : `(${choices.join(" ")})`}`;
  return `:${value}:${path === "folder" ? "_files -/" : path === "file" ? "_files" : " "}`;
}

function fish(): string {
  return `# Completions of solieu for fish.
function __solieu_command
    for word in (commandline -opc)[2..]
        if contains -- $word ${commandNames.join(" ")}
            echo $word
            return
        end
    end
    echo ${defaultCommand}
end
function __solieu_in
    test (__solieu_command) = $argv[1]
end
${commandTable.map(({ name, about }) => `complete -c solieu -n __fish_use_subcommand -a ${name} -d ${single(about)}`).join("\n")}
${commandTable.flatMap(fishCommand).join("\n")}
`;
}

function fishCommand({ name, operand }: CommandEntry): string[] {
  const start = `complete -c solieu -n '__solieu_in ${name}'`;
  const flags = optionsOf(name).map((option) => {
    const short = option.short ? ` -s ${option.short}` : "";
    return `${start}${short} -l ${option.name}${fishValue(option)} -d ${single(option.doc)}`;
  });
  return [...flags, `${start} -l help -d 'print this help'`, ...(operand?.choices ? [`${start} -f -a '${operand.choices.join(" ")}'`] : [])];
}

function fishValue({ value, choices, isList, path }: Option): string {
  if (!value) return "";
  if (choices) return ` -x -a '${isList ? `(__fish_append , ${choices.join(" ")})` : choices.join(" ")}'`;
  if (path === "folder") return " -x -a '(__fish_complete_directories)'";
  return path === "file" ? " -r -F" : " -x";
}

/** A text in single quotes as POSIX shells and zsh take it; fish takes it too where it holds no single quote or backslash. */
function single(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
