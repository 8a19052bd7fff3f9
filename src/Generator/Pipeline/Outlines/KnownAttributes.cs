using Sluice.Generator.Parsing;
using Sluice.Generator.Parsing.Upstream;

namespace Sluice.Generator.Pipeline.Outlines;

/// <summary>The attributes that declare something, by the names with which code writes them.</summary>
internal static class KnownAttributes
{
    private const string Suffix = "Attribute";

    private static readonly HashSet<string> Verbs = Written(HttpVerb.All.Select(verb => verb.AttributeName));

    private static readonly HashSet<string> Others = Written(
    [
        WellKnown.RestApi, WellKnown.LambdaFunction, WellKnown.LambdaStartup, WellKnown.AmazonLambdaStartup, WellKnown.TokenAuthorizer,
        WellKnown.RequestAuthorizer, UpstreamNames.LambdaFunction, UpstreamNames.RestApi,
    ]);

    /// <summary>
    /// Returns true for the attribute that declares the API. It is the only attribute of the assembly that does not affect operations.
    /// </summary>
    public static bool IsApi(string writtenName) => writtenName is "RestApi" or "RestApiAttribute";

    public static bool IsVerb(string writtenName) => Verbs.Contains(writtenName);

    public static bool IsOther(string writtenName) => Others.Contains(writtenName);

    private static HashSet<string> Written(IEnumerable<string> fullNames) => new(
        fullNames
            .Select(name => name.Substring(name.LastIndexOf('.') + 1))
            .SelectMany(name => new[] { name, name.Substring(0, name.Length - Suffix.Length) }),
        StringComparer.Ordinal);
}
