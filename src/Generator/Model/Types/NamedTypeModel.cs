namespace Sluice.Generator.Model.Types;

/// <summary>A type that is described once and referred to by name.</summary>
internal abstract record NamedTypeModel
{
    /// <summary>The name of the type, with <c>global::</c>.</summary>
    public required string Name { get; init; }

    /// <summary>See <see cref="TypeRef.Variant"/>.</summary>
    public string Variant { get; init; } = "";

    /// <summary>The name of its schema: letters and digits, unique in the <see cref="Api.ApiModel"/>.</summary>
    public required string Id { get; init; }

    /// <summary>True if a body contains it.</summary>
    public bool IsRead { get; init; }

    /// <summary>True if a result contains it.</summary>
    public bool IsWritten { get; init; }

    /// <summary>The summary of the XML doc comment, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The example value in the XML doc comment, as the comment has it, or null.</summary>
    public string? Example { get; init; }

    /// <summary>True if the type has <c>[Obsolete]</c>.</summary>
    public bool IsObsolete { get; init; }

    /// <summary>The documentation id by which a referenced project's file has the comment, or null if the comment is in the source.</summary>
    public string? CommentId { get; init; }

    /// <summary>The name from which its codec's name is made, as in <see cref="TypeRef.Codec"/>.</summary>
    public string Codec => Variant.Length == 0 ? Name : Name + "|" + Variant;
}
