using System.Text.Json;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Templates;

/// <summary>The names that a template declares or that its functions use. A value that is given for another name has no effect.</summary>
internal sealed partial class UsedNames
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private bool _hasMadeNames;

    public static UsedNames In(JsonElement root)
    {
        var names = new UsedNames();
        if (root.ValueKind == JsonValueKind.Object)
        {
            foreach (var section in root.EnumerateObject().Where(static member => member.Name is "Parameters" or "Resources" or "Conditions"))
            {
                if (section.Value.ValueKind == JsonValueKind.Object)
                {
                    names._names.UnionWith(section.Value.EnumerateObject().Select(static member => member.Name));
                }
            }
        }

        names.Walk(root, isOfCall: false);
        return names;
    }

    /// <summary>Returns whether a name, or the resource before its dot, is one of the names.</summary>
    public bool Contains(string name) => _names.Contains(name) || _names.Contains(name.Split('.')[0])
        // Join and Sub can make the names of exports and of dynamic references.
        || (_hasMadeNames && !Identifier().IsMatch(name));

    private void Walk(JsonElement value, bool isOfCall)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    _hasMadeNames |= member.Name == "Fn::ImportValue" && member.Value.ValueKind == JsonValueKind.Object;
                    Walk(member.Value, isOfCall || Intrinsic.IsName(member.Name) || member.Name == "Condition");
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Walk(item, isOfCall);
                }

                break;
            case JsonValueKind.String:
                Add(value.GetString()!, isOfCall);
                break;
        }
    }

    private void Add(string text, bool isOfCall)
    {
        if (isOfCall)
        {
            _names.Add(text);
            _names.Add(text.Split('.')[0]);
            foreach (var name in SubNames.In(text))
            {
                _names.Add(name);
                _names.Add(name.Split('.')[0]);
            }
        }

        foreach (Match match in DynamicReference().Matches(text))
        {
            _names.Add(match.Groups[1].Value);
            _hasMadeNames |= isOfCall;
        }

        _hasMadeNames |= isOfCall && text.Contains("{{resolve:", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\{\{(resolve:[^}]*)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex DynamicReference();

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_.]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
