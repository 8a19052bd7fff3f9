namespace Sluice.Generator.Model;

/// <summary>A use of a type.</summary>
internal sealed record TypeRef
{
    /// <summary>The type, with <c>global::</c> and without a nullable annotation.</summary>
    public required string Name { get; init; }

    public required TypeShape Shape { get; init; }

    public bool IsValueType { get; init; }

    /// <summary><c>T?</c> of either kind, or a reference type from code where nullable is disabled.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The element of an array or list, the value of a dictionary.</summary>
    public TypeRef? Element { get; init; }

    /// <summary>The key of a dictionary.</summary>
    public TypeRef? Key { get; init; }

    /// <summary>How a collection is made of what was read.</summary>
    public CollectionMaking Making { get; init; } = CollectionMaking.List;

    public CollectionForm Form { get; init; }

    /// <summary>Of a number.</summary>
    public NumberForm Numbers { get; init; } = NumberForm.Quotable;

    /// <summary>What attributes on the member change of the type's own JSON; empty where they change nothing.</summary>
    public string Variant { get; init; } = "";

    /// <summary>True where a codec writes the value, null too.</summary>
    public bool HasCodec => Shape is TypeShape.Object or TypeShape.Array or TypeShape.List or TypeShape.Dictionary && !(IsValueType && IsNullable);

    /// <summary>The name of its codec; the key into <see cref="OperationModel.Types"/>.</summary>
    public string Codec => Variant.Length == 0 ? Name : Name + "|" + Variant;
}
