using System.Text.RegularExpressions;

namespace Sluice.BuildTasks.Publishing;

/// <summary>
/// The requirements that a template has for the code of its functions. It reads only templates that Sluice generates, whose form is known.
/// </summary>
/// <param name="architectures">The architecture of each function, such as <c>arm64</c>.</param>
internal sealed class FunctionCode(IReadOnlyList<string> architectures)
{
    private static readonly Regex Architectures = new("\"Architectures\":\\s*\\[\\s*\"([^\"]*)\"", RegexOptions.CultureInvariant);

    public bool HasFunctions => architectures.Count > 0;

    public static FunctionCode Read(string template) => new([.. Architectures.Matches(template).Cast<Match>().Select(match => match.Groups[1].Value)]);

    /// <summary>Checks whether code for this runtime identifier runs on the functions' architectures.</summary>
    /// <returns>The reason why it does not run, and the cure, or null if it runs.</returns>
    public string? Contradicts(string runtimeIdentifier)
    {
        if (runtimeIdentifier.Length == 0)
        {
            return null;
        }

        var given = runtimeIdentifier switch { "linux-x64" => "x86_64", "linux-arm64" => "arm64", _ => null };
        var wanted = architectures.Distinct().Select(a => a == "arm64" ? "linux-arm64" : "linux-x64").OrderBy(a => a, StringComparer.Ordinal).ToList();
        var cure = wanted.Count == 1
            ? $"Publish with '-r {wanted[0]}', or without a RuntimeIdentifier."
            : "Publish without a RuntimeIdentifier, since the functions share one zip.";
        if (given is null)
        {
            return $"Lambda runs Linux with glibc on x64 or arm64 only. {cure}";
        }

        return architectures.FirstOrDefault(a => a != given) is not { } other ? null
            : $"template.json has functions of the architecture {other}, which comes from [LambdaFunction(Architecture = …)]. {cure} "
                + "Or declare the other architecture.";
    }
}
