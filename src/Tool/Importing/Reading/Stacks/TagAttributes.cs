using System.Text.Json;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Json;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading.Stacks;

/// <summary>Makes the tags of the API, which become those of every resource of the stack.</summary>
internal static partial class TagAttributes
{
    public static IEnumerable<ImportedAttribute> Read(ImportScope scope, ApiStack stack)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in Pairs(stack.OfApi("Tags")).Concat(Pairs(stack.OfStage("Tags"))))
        {
            if (!seen.Add(key))
            {
                continue;
            }

            if (value.KnownText is { } text && Allowed().IsMatch(key) && Allowed().IsMatch(text) && !key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            {
                yield return ImportedAttribute.Of("assembly: ResourceTag", key, scope.Values.Text(value, $"The tag '{key}'"));
            }
            else
            {
                scope.Note(value, $"the tag '{key}' is left out, because its value is not known or not one that [ResourceTag] takes. Write the attribute.");
            }
        }
    }

    // A list of keys and values in CloudFormation, a map in SAM.
    private static IEnumerable<KeyValuePair<string, JsonPlace>> Pairs(JsonPlace? tags)
        => tags is not { } given ? []
            : given.Value.ValueKind == JsonValueKind.Array
                ? from tag in given.Items()
                  where tag.Find("Key")?.KnownText is not null && tag.Find("Value") is not null
                  select KeyValuePair.Create(tag.Find("Key")!.Value.KnownText!, tag.Find("Value")!.Value)
                : JsonPlace.MembersOf(given);

    [GeneratedRegex(@"^[A-Za-z0-9 _.:/=+@-]{1,128}$", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
