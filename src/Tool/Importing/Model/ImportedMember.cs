namespace Sluice.Tool.Importing.Model;

/// <summary>A property of a record, or a member of an enum.</summary>
/// <param name="Name">The name in C#.</param>
/// <param name="Type">The type of a property as it is written; empty for a member of an enum.</param>
/// <param name="Attributes">Its attributes.</param>
internal sealed record ImportedMember(string Name, string Type, ValueList<ImportedAttribute> Attributes)
{
    public bool IsRequired { get; init; }

    public string? Description { get; init; }
}
