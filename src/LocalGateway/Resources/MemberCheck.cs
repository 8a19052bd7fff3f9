using System.Globalization;
using System.Text.Json;
using Sluice.Contract;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Resources;

/// <summary>Compares objects of a template with the members that AWS knows. What only AWS knows is not judged.</summary>
internal sealed class MemberCheck(RemarkList remarks)
{
    /// <param name="place">The object.</param>
    /// <param name="shape">The members that it can have.</param>
    /// <param name="owner">What it is, for messages.</param>
    public void Check(JsonPlace place, ObjectShape shape, string owner)
    {
        foreach (var (name, member) in JsonPlace.MembersOf(place).Where(static member => IsName(member.Key)))
        {
            if (shape.Find(name) is { } form)
            {
                Check(member, form, $"'{name}'");
            }
            else
            {
                remarks.RefuseName(member, $"{owner} has no '{name}'.", name, shape.Names);
            }
        }
    }

    /// <param name="value">The value of a member.</param>
    /// <param name="form">The form that it must have.</param>
    /// <param name="owner">What it is, for messages.</param>
    public void Check(JsonPlace value, MemberForm form, string owner)
    {
        if (value.IsUnknown || value.Value.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        if (Expected(value, form.Kind) is { } expected)
        {
            remarks.Refuse(value, $"{owner} must be {expected}.");
        }
        else if (form.Shape is { } shape)
        {
            foreach (var item in Objects(value, form.Kind).Where(static item => item.IsPlainObject))
            {
                Check(item, shape, form.Kind is MemberKind.List or MemberKind.Map ? $"an item of {owner}" : owner);
            }
        }
    }

    private static IEnumerable<JsonPlace> Objects(JsonPlace value, MemberKind kind) => kind switch
    {
        MemberKind.List => value.Items(),
        MemberKind.Map => JsonPlace.MembersOf(value).Where(static member => IsName(member.Key)).Select(static member => member.Value),
        _ => [value],
    };

    private static string? Expected(JsonPlace value, MemberKind kind) => kind switch
    {
        MemberKind.Number when !double.TryParse(value.KnownText, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => "a number",
        MemberKind.Switch when !IsSwitch(value) => "true or false",
        MemberKind.List when value.Value.ValueKind != JsonValueKind.Array => "a list",
        MemberKind.Map or MemberKind.Object when !value.IsObject => "an object",
        _ => null,
    };

    // It is not recorded which other words of YAML CloudFormation takes.
    private static bool IsSwitch(JsonPlace value) => value.KnownText?.ToUpperInvariant() is "TRUE" or "FALSE" or "YES" or "NO" or "ON" or "OFF" or "1" or "0";

    // A function among other members can add members, and another tool fills in placeholders.
    private static bool IsName(string name) => !Intrinsic.IsName(name) && !Intrinsic.HasPlaceholder(name);
}
