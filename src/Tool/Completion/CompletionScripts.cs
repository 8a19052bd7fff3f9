namespace Sluice.Tool.Completion;

/// <summary>
/// The scripts for shells. They pass the line up to the cursor to <c>sluice [suggest:POSITION] LINE</c>, which prints one word on each line.
/// </summary>
internal static class CompletionScripts
{
    private const string Bash = """
        _sluice_complete() {
            local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}"
            line="${line#"${COMP_WORDS[0]}"}"
            line="${line# }"
            local IFS=$'\n'
            COMPREPLY=( $(compgen -W "$("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)" -- "$word") )
        }
        complete -o default -F _sluice_complete sluice

        """;

    private const string Zsh = """
        _sluice_complete() {
            local line="${BUFFER[1,CURSOR]}"
            line="${line#* }"
            local -a words_found
            words_found=("${(@f)$(sluice "[suggest:${#line}]" "$line" 2>/dev/null)}")
            compadd -- "${words_found[@]}" || _files
        }
        compdef _sluice_complete sluice

        """;

    private const string Fish = """
        function __sluice_complete
            set -l line (commandline --cut-at-cursor | string replace -r '^\s*\S+\s?' '')
            sluice "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c sluice -a '(__sluice_complete)'

        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName sluice -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            $line = $commandAst.ToString().PadRight($cursorPosition).Substring(0, $cursorPosition) -replace '^\S+\s?', ''
            sluice "[suggest:$($line.Length)]" "$line" 2>$null | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    public static string For(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        _ => PowerShell,
    };
}
