using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Parsing.Checks;

/// <summary>Parses [Compare], whose own code finds the other member by reflection.</summary>
internal static class CompareParser
{
    private const string Message = "'{0}' and '{1}' do not match.";

    /// <summary>Returns the check, or the reason why there is none.</summary>
    public static (CheckModel? Check, string? Reason) Parse(CheckedValue value, AttributeData attribute, string name)
    {
        if (value.Owner is not { } owner)
        {
            return (null, "a parameter has no other members; compare the values in the operation");
        }

        var other = attribute.Argument<string>(0) ?? "";
        var property = owner.SelfAndBases().SelectMany(t => t.GetMembers(other)).OfType<IPropertySymbol>()
            .FirstOrDefault(p => p is { IsStatic: false, GetMethod.DeclaredAccessibility: Accessibility.Public });
        if (property is null)
        {
            return (null, $"'{owner.Name}' has no public property '{other}'; name one");
        }

        var display = property.Attribute(Annotations.Display)?.NamedArgument<string>("Name") ?? property.Name;
        var (check, reason) = CheckParser.Made(CheckKind.Compare, attribute, Message, name, display);
        return (check is null ? null : check with { Other = property.Name, NeedsObject = true }, reason);
    }
}
