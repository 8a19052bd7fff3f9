using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>
/// Parses <c>[ResourceTag]</c>. Sources: "Tag naming limits and requirements" in the guide Tagging AWS Resources, and the properties of
/// <c>AWS::IAM::Role</c> and <c>AWS::CloudWatch::Alarm</c>, whose tags allow the fewest characters and no empty value.
/// </summary>
internal static class TagParser
{
    // AWS allows 50, and SAM gives each function one of its own, lambda:createdBy.
    private const int Most = 49;
    private const string SamKey = "lambda:createdBy";

    /// <summary>Returns the tags of the assembly.</summary>
    public static EquatableArray<TagModel> Parse(IAssemblySymbol assembly, DiagnosticBag bag, CancellationToken cancellation) =>
        All([], assembly, bag, cancellation);

    /// <summary>Returns the tags of a function: those of the assembly, and those of its class, which replace them.</summary>
    public static EquatableArray<TagModel> Parse(INamedTypeSymbol type, DiagnosticBag bag, CancellationToken cancellation)
    {
        // The declaration of the API reports the mistakes in the assembly's tags.
        var common = All([], type.ContainingAssembly, new DiagnosticBag(), cancellation);
        return All(common.Items, type, bag, cancellation);
    }

    private static EquatableArray<TagModel> All(IEnumerable<TagModel> outer, ISymbol symbol, DiagnosticBag bag, CancellationToken cancellation)
    {
        var tags = new SortedDictionary<string, TagModel>(outer.ToDictionary(tag => tag.Key), StringComparer.Ordinal);
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in symbol.GetAttributes().Where(a => a.AttributeClass.Is(WellKnown.ResourceTag)))
        {
            var scope = new SettingScope(attribute, bag, cancellation);
            var (key, value) = (attribute.Argument<string>(0) ?? "", attribute.Argument<string>(1) ?? "");
            scope.CheckArgument(
                0, "A tag's key", "'" + key + "'", IsKey(key) && own.Add(key),
                "Use 1 to 128 letters, digits, spaces and the characters _ . : / = + - @, do not begin with 'aws:', and use each key once.");
            scope.CheckArgument(
                1, "A tag's value", "'" + value + "'", value.Length is > 0 and <= 256 && StackTexts.WithoutReferences(value).All(IsCharacter),
                "Use 1 to 256 letters, digits, spaces and the characters _ . : / = + - @.");
            tags[key] = new(key, value);
            if (tags.Count == Most + 1)
            {
                bag.Add(
                    SettingRules.RefusedSetting, attribute.Place(cancellation), "The number of tags", tags.Count.Invariant(),
                    "AWS allows 50 tags for each resource, and SAM adds one to each function. Use at most 49, including those of the assembly.");
            }
        }

        return tags.Values.ToEquatableArray();
    }

    private static bool IsKey(string key) =>
        key.Length is > 0 and <= 128 && key.All(IsCharacter) && !key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) && key != SamKey;

    private static bool IsCharacter(char c) => char.IsLetter(c) || char.IsNumber(c) || char.IsSeparator(c) || "_.:/=+-@".IndexOf(c) >= 0;
}
