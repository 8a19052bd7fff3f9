using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Model.Types;

/// <summary>A use of a type in a parameter, a member or a result.</summary>
internal sealed record TypeRef
{
    /// <summary>The name of the type, with <c>global::</c> and without a nullable annotation.</summary>
    public required string Name { get; init; }

    public required TypeShape Shape { get; init; }

    public bool IsValueType { get; init; }

    /// <summary>True for <c>T?</c> of a value type or a reference type, and for a reference type in code where nullable is disabled.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The type of the elements of an array or list, or of the values of a dictionary.</summary>
    public TypeRef? Element { get; init; }

    /// <summary>The type of the keys of a dictionary.</summary>
    public TypeRef? Key { get; init; }

    /// <summary>How a collection is made from its items.</summary>
    public CollectionMaking Making { get; init; } = CollectionMaking.List;

    public CollectionForm Form { get; init; }

    /// <summary>The forms that a number may have in JSON.</summary>
    public NumberForm Numbers { get; init; } = NumberForm.Quotable;

    /// <summary>True for a file of a form, and for several.</summary>
    public bool IsFile => Shape is TypeShape.File or TypeShape.Files;

    /// <summary>True for a <c>DateTime</c> that may be a Unix time in JSON.</summary>
    public bool TakesUnixTime { get; init; }

    /// <summary>The changes that attributes on the member make to the type's own JSON, or an empty text if there are none.</summary>
    public string Variant { get; init; } = "";

    /// <summary>True if a codec writes the value, including null.</summary>
    public bool HasCodec => Shape is TypeShape.Object or TypeShape.Array or TypeShape.List or TypeShape.Dictionary && !(IsValueType && IsNullable);

    /// <summary>The name from which its codec's name is made. It is also the key of the type in <see cref="OperationModel.Types"/>.</summary>
    public string Codec => Variant.Length == 0 ? Name : Name + "|" + Variant;
}
