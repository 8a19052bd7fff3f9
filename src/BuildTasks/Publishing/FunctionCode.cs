using System.Text.RegularExpressions;

namespace Sluice.BuildTasks.Publishing;

/// <summary>
/// The requirements that a template has for the code of its functions. It reads only templates that Sluice writes, whose form is known.
/// </summary>
internal sealed class FunctionCode
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private static readonly Regex Function = new("\"(?<id>\\w+)\":\\s*\\{\\s*\"Type\":\\s*\"AWS::(Serverless|Lambda)::Function\"", Options);
    private static readonly Regex Architecture = new("\"Architectures\":\\s*\\[\\s*\"(?<value>[^\"]*)\"", Options);
    private static readonly Regex Runtime = new("\"Runtime\":\\s*\"(?<value>[^\"]*)\"", Options);
    private static readonly Regex SnapStart = new("\"SnapStart\":\\s*\\{(?<value>)", Options);

    private readonly IReadOnlyList<(string Id, string Text)> _functions;

    private FunctionCode(IReadOnlyList<(string Id, string Text)> functions) => _functions = functions;

    public bool HasFunctions => _functions.Count > 0;

    /// <summary>The logical ids of the functions for each architecture, such as <c>arm64</c>.</summary>
    public ILookup<string, string> Architectures => _functions.ToLookup(f => Value(Architecture, f.Text) ?? "x86_64", f => f.Id, StringComparer.Ordinal);

    /// <summary>The runtime that all functions have, such as <c>dotnet10</c>.</summary>
    public string LambdaRuntime => _functions.Select(f => Value(Runtime, f.Text)).FirstOrDefault(value => value is not null) ?? "";

    /// <summary>The logical ids of the functions whose versions start from a snapshot.</summary>
    public IReadOnlyList<string> WithSnapStart => [.. _functions.Where(f => SnapStart.IsMatch(f.Text)).Select(f => f.Id)];

    /// <summary>True if a layer or an environment variable of a function may give the program what Lambda's runtime does not have.</summary>
    public bool MayHaveIcu => _functions.Any(f => f.Text.Contains("\"Layers\":") || f.Text.Contains("\"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT\":"));

    /// <summary>The runtime identifiers of .NET that the functions need.</summary>
    public IReadOnlyList<string> Platforms =>
        [.. Architectures.Select(same => same.Key == "arm64" ? LambdaPlatform.Arm : LambdaPlatform.Intel).OrderBy(one => one, StringComparer.Ordinal)];

    public static FunctionCode Read(string template)
    {
        var starts = Function.Matches(template).Cast<Match>().ToList();
        var functions = starts.Select((start, at) =>
        {
            var end = at + 1 < starts.Count ? starts[at + 1].Index : template.Length;
            return (Id: start.Groups["id"].Value, Text: template.Substring(start.Index, end - start.Index));
        });

        // A function without the variable comes from an overlay, and its code is not this project's.
        return new([.. functions.Where(function => function.Text.Contains("\"SLUICE_FUNCTION\":"))]);
    }

    private static string? Value(Regex regex, string text) => regex.Match(text) is { Success: true } match ? match.Groups["value"].Value : null;
}
