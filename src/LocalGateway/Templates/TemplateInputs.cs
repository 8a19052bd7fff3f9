using System.Collections.Frozen;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Templates;

/// <summary>The values that are given for names of a template whose values are not known on this machine.</summary>
/// <param name="Values">
/// The values by name: of a parameter, of a resource (<c>Queue</c>), of an attribute (<c>Queue.Arn</c>), of another stack's export, or of a dynamic
/// reference without its braces (<c>resolve:ssm:/path</c>).
/// </param>
/// <param name="Cure">A sentence that says how to give the name <c>{0}</c> a value.</param>
internal sealed record TemplateInputs(IReadOnlyDictionary<string, string> Values, string Cure)
{
    public static readonly TemplateInputs None = new(FrozenDictionary<string, string>.Empty, CureOfOption("--parameter"));

    /// <summary>The places of the values that a file gives, by name. Mistakes in them are reported there.</summary>
    public IReadOnlyDictionary<string, JsonPlace> Places { get; init; } = FrozenDictionary<string, JsonPlace>.Empty;

    /// <summary>Reads a file that the template names by its path; null if such files are not read.</summary>
    public Func<string, JsonPlace>? ReadFile { get; init; }

    /// <summary>The paths of files on this machine by the keys under which a deployment stores them in S3, as the output of the CDK has them.</summary>
    public IReadOnlyDictionary<string, string> Assets { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Why a parameter that an outer stack passes has no value here, by the parameter's name.</summary>
    public IReadOnlyDictionary<string, string> Unknown { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Where the template stands among nested stacks.</summary>
    public Nesting Nesting { get; init; } = Nesting.None;

    /// <summary>
    /// Whether the file is a document without its template. Then a resource whose ARN stands in the address of a function is taken to be a function.
    /// </summary>
    public bool IsDocument { get; init; }

    /// <summary>Reads a file that the template names.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="place">Where the template names it.</param>
    /// <exception cref="DocumentException">The file cannot be read, or it is neither JSON nor YAML.</exception>
    public JsonPlace Read(string path, JsonPlace place)
    {
        try
        {
            return ReadFile!(path);
        }
        catch (DocumentException problem) when (problem.InnerException is FileNotFoundException or DirectoryNotFoundException)
        {
            throw place.Error($"there is no file '{path}'. Correct the path, which leads from the folder of the template.", problem);
        }
        catch (DocumentException problem) when (problem.InnerException is IOException or UnauthorizedAccessException)
        {
            throw place.Error($"the file '{path}' cannot be read: {problem.Problem}", problem);
        }
    }

    /// <summary>Makes the error about a value that is given.</summary>
    /// <param name="name">The name for which it is given.</param>
    /// <param name="problem">The problem.</param>
    /// <param name="otherwise">Makes the error if the value is from the command line.</param>
    public DocumentException Refuse(string name, string problem, Func<string, DocumentException> otherwise)
        => Places.TryGetValue(name, out var place) ? place.Error(problem) : otherwise(problem).FromOutside();

    /// <summary>Returns a sentence that says how to give a name a value.</summary>
    public string CureOf(string name) => Cure.Replace("{0}", name, StringComparison.Ordinal);

    /// <summary>Returns the sentence for an option of the command line.</summary>
    public static string CureOfOption(string option) => $"Give it a value with {option} {{0}}=VALUE.";
}
