namespace Sluice.Tool.Importing.Model;

/// <summary>A class with the operations of a function, or an interface with those of a backend.</summary>
internal sealed record ImportedGroup
{
    public required string Name { get; init; }

    /// <summary>Whether it is a class whose methods run in a function.</summary>
    public required bool IsFunction { get; init; }

    public string? Summary { get; init; }

    public ValueList<ImportedAttribute> Attributes { get; init; } = ValueList<ImportedAttribute>.Empty;

    public required ValueList<ImportedMethod> Methods { get; init; }
}
