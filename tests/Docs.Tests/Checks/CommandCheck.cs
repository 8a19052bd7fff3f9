using System.Text.RegularExpressions;
using Sluice.Tests.Docs;

namespace Sluice.Docs.Tests.Checks;

/// <summary>
/// A command line: somebody runs it, and the options, projects and files that it names exist. Who runs it, or why nobody
/// can, stands in <c>commands.txt</c>.
/// </summary>
internal static partial class CommandCheck
{
    private static readonly string[] SamOptions = ["--config-env", "--guided", "--parameter-overrides", "--template-file"];

    // What a build and a publication leave in the folder of the deploy files.
    private static readonly string[] Built = ["", "template.json", "template.body.json", "openapi.json", "openapi.client.json"];

    /// <summary>The beginnings of command lines, each with who runs it or why nobody does.</summary>
    public static IReadOnlyDictionary<string, string> List { get; } = File.ReadLines(Path.Combine(Places.Root, "tests", "Docs.Tests", "commands.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .ToDictionary(line => line[..line.IndexOf('|', StringComparison.Ordinal)].Trim(), line => line[(line.IndexOf('|', StringComparison.Ordinal) + 1)..].Trim());

    /// <summary>The entry of the list that a command line belongs to; null where there is none.</summary>
    public static string? Entry(string command) => List.Keys.Where(key => command == key || command.StartsWith(key + " ", StringComparison.Ordinal)).MaxBy(key => key.Length);

    public static IEnumerable<string> Problems(string command, DocBlock block)
    {
        if (Entry(command) is null)
        {
            yield return $"{block}: nobody runs '{command}', and commands.txt does not say why";
        }

        var words = Words.Of(command);
        foreach (var word in words.Where(w => Missing(w)))
        {
            yield return $"{block}: '{word}' in '{command}' does not exist";
        }

        foreach (var option in words.Where(w => w.StartsWith('-') && !IsOption(words, w.Split('=')[0])))
        {
            yield return $"{block}: '{command}' has an option '{option}' that is not known";
        }

        foreach (var property in MSBuildProperties.Unknown(command))
        {
            yield return $"{block}: Sluice reads no property '{property}'";
        }
    }

    /// <summary>A path of this repository, or of what the build writes, that is not there.</summary>
    private static bool Missing(string word)
    {
        if (BuildOutput().Match(word) is { Success: true } output)
        {
            var file = output.Groups[1].Value.TrimStart('/');
            // Which templates there are depends on the API of the page, and Packages.Tests/FirstHour looks at them.
            return !Built.Contains(file) && !file.EndsWith(".zip", StringComparison.Ordinal) && file != "vtl" && !file.StartsWith("vtl/", StringComparison.Ordinal);
        }

        return RepositoryPath().IsMatch(word) && !word.Contains("/bin/", StringComparison.Ordinal) && !Path.Exists(Path.Combine(Places.Root, word));
    }

    private static bool IsOption(IReadOnlyList<string> words, string option) => words[0] switch
    {
        "sam" => SamOptions.Contains(option),
        "sluice" => SluiceOptions.Of(words[1]).Contains(option),
        "./MappingTemplates.Fuzz" => FuzzOptions().Contains($"\"{option}\"", StringComparison.Ordinal),
        "dotnet" when words is [_, "new", "sluice" or "sluice-tests", ..] => option is "--output" or "--name" || TemplateOptions(words[2]).Contains($"\"{option[2..]}\"", StringComparison.Ordinal),
        // Programs that run for real in a test complain by themselves.
        _ => true,
    };

    private static string FuzzOptions() => string.Concat(Directory.GetFiles(Path.Combine(Places.Root, "tests", "MappingTemplates.Fuzz"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains("obj", StringComparison.Ordinal)).Select(File.ReadAllText));

    private static string TemplateOptions(string template) =>
        File.ReadAllText(Path.Combine(Places.Root, "src", "Templates", "content", template == "sluice" ? "SluiceApi" : "SluiceApi.Tests", ".template.config", "dotnetcli.host.json"));

    [GeneratedRegex(@"^bin/(?:Debug|Release)/net\d+\.0(?:/deploy(.*))?$")]
    private static partial Regex BuildOutput();

    [GeneratedRegex(@"^(?:samples|src|tests|docs|bench|\.ci)/[\w./-]+$|^\w+\.sln$")]
    private static partial Regex RepositoryPath();
}
