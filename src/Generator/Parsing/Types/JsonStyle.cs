using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Parsing.Types;

/// <summary>The form of the members of objects in JSON if no attribute on a type or a member sets it.</summary>
/// <param name="Variant">The text that distinguishes the codecs of a type, or an empty text for the style of the API's own operations.</param>
/// <param name="Naming">How the names of members are made.</param>
/// <param name="Omission">Which members are left out of results.</param>
internal sealed record JsonStyle(string Variant, MemberNaming Naming, MemberOmission Omission)
{
    public static readonly JsonStyle Web = new("", MemberNaming.CamelCase, MemberOmission.Never);

    /// <summary>The default style of Amazon.Lambda.Serialization.SystemTextJson.</summary>
    public static readonly JsonStyle Lambda = new("Lambda", MemberNaming.AsDeclared, MemberOmission.WhenNull);

    public static readonly JsonStyle LambdaCamelCase = new("LambdaCamel", MemberNaming.CamelCase, MemberOmission.WhenNull);

    /// <summary>The forms that numbers may have.</summary>
    public NumberForm Numbers { get; init; } = NumberForm.Quotable;

    /// <summary>True if enums are written by name.</summary>
    public bool WritesEnumNames { get; init; }

    /// <summary>True if a member of a request must have the letter case of its name.</summary>
    public bool IsCaseSensitive { get; init; }

    /// <summary>True if bytes are arrays of numbers.</summary>
    public bool HasByteArrays { get; init; }

    /// <summary>True if a <c>DateTime</c> may be a Unix time.</summary>
    public bool TakesUnixTime { get; init; }

    /// <summary>Returns the style with what Amazon's serializers do differently from System.Text.Json.</summary>
    public JsonStyle AsAmazon() =>
        this with { Variant = Variant + "Amazon", Numbers = NumberForm.Strict, HasByteArrays = true, TakesUnixTime = true };

    public string Name(string member) => JsonNames.Of(member, Naming);

    /// <summary>Returns when a member without an attribute for it is left out.</summary>
    public MemberOmission OmissionOf(TypeRef type) =>
        Omission == MemberOmission.WhenNull && type.IsValueType && !type.IsNullable ? MemberOmission.Never : Omission;
}
