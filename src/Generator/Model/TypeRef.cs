namespace Sluice.Generator.Model;

/// <summary>A use of a type.</summary>
internal sealed record TypeRef
{
    /// <summary>The type, with <c>global::</c> and without a nullable annotation; the key into <see cref="OperationModel.Types"/>.</summary>
    public required string Name { get; init; }

    public required TypeShape Shape { get; init; }

    public bool IsValueType { get; init; }

    /// <summary><c>T?</c> of either kind, or a reference type from code where nullable is disabled.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The element of an array or list, the value of a dictionary.</summary>
    public TypeRef? Element { get; init; }
}
