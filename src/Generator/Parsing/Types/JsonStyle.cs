namespace Sluice.Generator.Parsing.Types;

/// <summary>How the members of objects look in JSON where no attribute says it.</summary>
/// <param name="Variant">Tells the codecs of a type apart; empty for the web's style.</param>
/// <param name="IsCamelCase">False where names are written as they are declared.</param>
/// <param name="OmitsNull">True where a member that is null is left out.</param>
internal sealed record JsonStyle(string Variant, bool IsCamelCase, bool OmitsNull)
{
    public static readonly JsonStyle Web = new("", IsCamelCase: true, OmitsNull: false);

    /// <summary>Amazon.Lambda.Serialization.SystemTextJson's default.</summary>
    public static readonly JsonStyle Lambda = new("Lambda", IsCamelCase: false, OmitsNull: true);

    public static readonly JsonStyle LambdaCamelCase = new("LambdaCamel", IsCamelCase: true, OmitsNull: true);

    public string Name(string member) => IsCamelCase ? JsonNames.CamelCase(member) : member;
}
