namespace Sluice.Generator.Parsing.Types;

/// <summary>The form of the members of objects in JSON if no attribute sets it.</summary>
/// <param name="Variant">The text that distinguishes the codecs of a type, or an empty text for the style of web APIs.</param>
/// <param name="IsCamelCase">False if names are written as they are declared.</param>
/// <param name="OmitsNull">True if a member that is null is left out.</param>
internal sealed record JsonStyle(string Variant, bool IsCamelCase, bool OmitsNull)
{
    public static readonly JsonStyle Web = new("", IsCamelCase: true, OmitsNull: false);

    /// <summary>The default style of Amazon.Lambda.Serialization.SystemTextJson.</summary>
    public static readonly JsonStyle Lambda = new("Lambda", IsCamelCase: false, OmitsNull: true);

    public static readonly JsonStyle LambdaCamelCase = new("LambdaCamel", IsCamelCase: true, OmitsNull: true);

    public string Name(string member) => IsCamelCase ? JsonNames.CamelCase(member) : member;
}
