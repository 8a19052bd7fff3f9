namespace Sluice.Generator.Model;

/// <summary>A type that is described once and referred to by name.</summary>
internal abstract record NamedTypeModel
{
    /// <summary>With <c>global::</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Letters and digits, unique in the API: the name of its codec and of its schema.</summary>
    public required string Id { get; init; }

    /// <summary>From the XML doc comment.</summary>
    public string? Description { get; init; }
}
