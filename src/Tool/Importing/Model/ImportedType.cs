namespace Sluice.Tool.Importing.Model;

/// <summary>A type that the document describes with a schema.</summary>
internal sealed record ImportedType(string Name, ImportedTypeKind Kind)
{
    public string? Description { get; init; }

    public ValueList<ImportedMember> Members { get; init; } = ValueList<ImportedMember>.Empty;

    public ValueList<string> Remarks { get; init; } = ValueList<string>.Empty;
}
