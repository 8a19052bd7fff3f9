namespace Sluice.Generator.Model;

/// <summary>A type that is described once and referred to by name.</summary>
internal abstract record NamedTypeModel
{
    /// <summary>With <c>global::</c>.</summary>
    public required string Name { get; init; }

    /// <summary>See <see cref="TypeRef.Variant"/>.</summary>
    public string Variant { get; init; } = "";

    /// <summary>Letters and digits, unique in the <see cref="Api.ApiModel"/>: the name of its schema.</summary>
    public required string Id { get; init; }

    /// <summary>True where a body holds it.</summary>
    public bool IsRead { get; init; }

    /// <summary>True where a result holds it.</summary>
    public bool IsWritten { get; init; }

    /// <summary>From the XML doc comment.</summary>
    public string? Description { get; init; }

    /// <summary>The id of the comment in a file of a referenced project; null where the type has its comment with it.</summary>
    public string? CommentId { get; init; }

    /// <summary>The name of its codec, as <see cref="TypeRef.Codec"/>.</summary>
    public string Codec => Variant.Length == 0 ? Name : Name + "|" + Variant;
}
