using System.CommandLine;
using System.Text;
using System.Text.RegularExpressions;
using Sluice.Tool.Commands;
using Sluice.Tool.Options;
using Sluice.Tool.Output;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var configuration = new InvocationConfiguration
{
    // Ctrl+C first ends the processes of the functions, which may take this long.
    ProcessTerminationTimeout = TimeSpan.FromSeconds(5),
};

// `--body @FILE` names a file with the body. By default the parser would read it as a file with more arguments.
var parsing = new ParserConfiguration { ResponseFileTokenReplacer = null };
var profile = Environment.GetEnvironmentVariable("DOTNET_LAUNCH_PROFILE");
LaunchProfile.SetEnvironment(args, profile);
var parsed = SluiceCommand.Create().Parse(LaunchProfile.Expand(args, profile), parsing);

// A line that a shell completes is not finished, so its mistakes are not reported.
var isCompletion = args is [var first, ..] && CompletionRequest().IsMatch(first);
var mistake = !isCompletion && args is [var word, ..] && word.StartsWith("[suggest", StringComparison.Ordinal)
    ? $"'{word}' is not a command of sluice. (A shell asks for completions with [suggest] or [suggest:POSITION].)"
    : GivenValues.FindMistake(parsed) ?? UsageErrors.FindOption(parsed);
return !isCompletion && (parsed.Errors.Count > 0 || mistake is not null)
    ? UsageErrors.Report(parsed, mistake)
    : await parsed.InvokeAsync(configuration).ConfigureAwait(false);

// The class is declared internal here, because ASP.NET Core's generator would make it public, and then tests could not name the Program of a
// function.
internal partial class Program
{
    [GeneratedRegex(@"^\[suggest(:\d{1,6})?\]$", RegexOptions.CultureInvariant)]
    private static partial Regex CompletionRequest();
}
