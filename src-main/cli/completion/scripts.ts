import type { CompletedShell } from '../commands/option-values.ts';

/**
 * Bash splits words at the characters of COMP_WORDBREAKS too (`virtual:stm32f4` is three), and puts an answer in the place of the last
 * piece. So the words are taken from the line, and answers lose what is before the last break. Names of files are left to bash,
 * which knows how a name with blanks was quoted; one before 4.0 cannot be asked to, and has those that `compgen` finds.
 */
const bash = `# flashline completion bash
_flashline() {
  local line="\${COMP_LINE:0:COMP_POINT}" current breaks kept candidate
  local -a words
  read -a words <<<"$line"
  [[ "$line" == *[[:space:]] ]] && words+=("")
  current="\${words[\${#words[@]} - 1]}"
  breaks="\${COMP_WORDBREAKS//[^:=@]/}"
  kept=""
  [[ -n "$breaks" && "$current" == *["$breaks"]* ]] && kept="\${current%"\${current##*["$breaks"]}"}"
  COMPREPLY=()
  while IFS=$'\\t' read -r candidate _; do
    if [[ "$candidate" == ":files" ]]; then
      compopt -o default 2>/dev/null && return
      while IFS= read -r candidate; do COMPREPLY+=("\${candidate#"$kept"}"); done < <(compgen -f -- "$current")
      continue
    fi
    [[ "$candidate" == *: || "$candidate" == *:// ]] && compopt -o nospace 2>/dev/null
    COMPREPLY+=("\${candidate#"$kept"}")
  done < <("\${words[0]}" complete -- "\${words[@]:1}" 2>/dev/null)
}
complete -F _flashline flashline
`;

/** It is put into a start-up file by `eval`, or saved as `_flashline` in a folder of functions: then its first call is a completion. */
const zsh = `#compdef flashline
# flashline completion zsh
_flashline() {
  local line value
  local -a candidates beginnings
  for line in "\${(@f)$("\${words[1]}" complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    if [[ "$line" == ":files" ]]; then
      [[ "$PREFIX" == --*=* ]] && compset -P '--*='
      _files
    elif [[ -n "$line" ]]; then
      value="\${line%%$'\\t'*}"
      [[ "$value" == *(:|//) ]] && beginnings+=("\${value//:/\\\\:}") && continue
      if [[ "$line" == *$'\\t'* ]]; then
        candidates+=("\${value//:/\\\\:}:\${line#*$'\\t'}")
      else
        candidates+=("\${value//:/\\\\:}")
      fi
    fi
  done
  (( \${#candidates} + \${#beginnings} )) && _describe flashline candidates -- beginnings -S ''
}
if [[ "\${funcstack[1]}" == _flashline ]]; then _flashline "$@"; else compdef _flashline flashline; fi
`;

const fish = `# flashline completion fish
function __flashline_candidates
    set -l current (commandline -ct)
    set -l tokens (commandline -opc)
    for line in ($tokens[1] complete -- $tokens[2..-1] "$current" 2>/dev/null)
        if test "$line" = ":files"
            set -l option (string match -r -- '^--[^=]*=' "$current")
            set -l name (string replace -r -- '^--[^=]*=' '' "$current" | string unescape)
            for path in (__fish_complete_path "$name")
                printf '%s%s\\n' "$option" "$path"
            end
        else
            printf '%s\\n' "$line"
        end
    end
end
complete -c flashline -f -a '(__flashline_candidates)'
`;

/** The script of each shell. It holds no command and no option: those come from the program at each Tab. */
export const completionScripts: Readonly<Record<CompletedShell, string>> = { bash, zsh, fish };
