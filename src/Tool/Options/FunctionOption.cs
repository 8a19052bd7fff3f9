using System.CommandLine;
using System.Text.Json;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Options;

/// <summary>The values of <c>--function</c>: what answers in place of a function, as <c>NAME=COMMAND</c>, an address or a JSON file.</summary>
internal static class FunctionOption
{
    private const string Name = "--function";

    public static Option<string[]> Functions { get; } = new(Name)
    {
        Description = "What answers in place of a function, as NAME=COMMAND, NAME=http://ADDRESS or NAME=FILE.json; may be given again",
    };

    /// <exception cref="DocumentException">A value is of none of these forms, or there is no such file.</exception>
    public static Dictionary<string, FunctionStandIn> Read(ParseResult arguments)
    {
        var standIns = new Dictionary<string, FunctionStandIn>(StringComparer.Ordinal);
        foreach (var text in arguments.GetValue(Functions) ?? [])
        {
            var (name, value) = NamedValue.Read(text, "sluice", Name);
            standIns[name] = ReadOne(name, value);
        }

        return standIns;
    }

    private static FunctionStandIn ReadOne(string name, string value)
    {
        if (value.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return HttpAddress.TryRead(value, out var address, out var problem)
                ? new() { Address = address }
                : throw new DocumentException("sluice", Name, problem);
        }

        if (value.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && (!value.Contains(' ', StringComparison.Ordinal) || File.Exists(value)))
        {
            var path = Path.GetFullPath(value);
            if (!File.Exists(path))
            {
                throw new DocumentException(
                    "sluice", Name, $"there is no file '{path}'. Name one with the answer as JSON; its path leads from the folder that you are in.");
            }

            RequireJson(path);
            return new() { AnswerFile = path };
        }

        var words = LaunchProfile.Split(value, out var isOpen);
        if (isOpen || IsOpen(words))
        {
            throw new DocumentException("sluice", Name, $"a quote in '{value}' has no end. Close it, or write \\\" for a quote that is part of a word.");
        }

        return words.Count > 0 && !string.IsNullOrWhiteSpace(words[0])
            ? new() { Command = [IsPath(words[0]) ? Path.GetFullPath(words[0]) : words[0], .. words.Skip(1)] }
            : throw new DocumentException("sluice", Name, $"no program is named after '{name}='. Write {name}=COMMAND, an address or a JSON file.");
    }

    // Lambda passes on only JSON. What an edit makes of the file later is checked when it is served.
    private static void RequireJson(string path)
    {
        try
        {
            using var answer = JsonDocument.Parse(JsonFile.ReadBytes(path));
        }
        catch (JsonException problem)
        {
            throw new DocumentException(
                Path.GetFileName(path),
                $"line {problem.LineNumber + 1}, byte {problem.BytePositionInLine + 1}",
                "is not JSON here, so it cannot be the answer of a function. Correct this place.",
                problem);
        }
    }

    // Single quotes are characters like any other here, because a shell has read its own. A word that begins with one is left over from a shell's quotes.
    private static bool IsOpen(List<string> words)
        => words is [var first, ..] && first.StartsWith('\'') && (words.Count == 1 || !words.Any(static word => word.Length > 1 && word.EndsWith('\'')));

    private static bool IsPath(string word)
        => word.Contains('/', StringComparison.Ordinal) || word.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
