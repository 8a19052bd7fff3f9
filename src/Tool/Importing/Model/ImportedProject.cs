namespace Sluice.Tool.Importing.Model;

/// <summary>All that an import writes.</summary>
internal sealed record ImportedProject
{
    /// <summary>The name of the project, of its assembly and of its namespace.</summary>
    public required string Name { get; init; }

    public required string Namespace { get; init; }

    /// <summary>The attributes of the assembly, which declare the API.</summary>
    public required ValueList<ImportedAttribute> Attributes { get; init; }

    public required ValueList<ImportedGroup> Groups { get; init; }

    public required ValueList<ImportedType> Types { get; init; }

    /// <summary>Mapping templates and overlays.</summary>
    public required ValueList<ImportedFile> Files { get; init; }

    /// <summary>The projects and libraries with the handlers that methods call.</summary>
    public ValueList<ImportedReference> References { get; init; } = ValueList<ImportedReference>.Empty;

    /// <summary>What could not be expressed, one line each, with its place in the source.</summary>
    public required ValueList<string> Notes { get; init; }
}
