namespace Sluice.Generator.Parsing.Types;

/// <summary>The naming policies. The values are those of <c>JsonNaming</c> in the attributes.</summary>
internal enum MemberNaming
{
    CamelCase,
    AsDeclared,
    SnakeCaseLower,
    SnakeCaseUpper,
    KebabCaseLower,
    KebabCaseUpper,
}
