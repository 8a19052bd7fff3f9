namespace Sluice.Generator.Model;

internal enum TypeShape
{
    String,
    Char,
    Boolean,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Single,
    Double,
    Decimal,
    Guid,
    DateTime,
    DateTimeOffset,
    DateOnly,
    TimeOnly,
    TimeSpan,
    Uri,

    /// <summary><c>byte[]</c>: base64 in JSON.</summary>
    Bytes,

    /// <summary>An <see cref="EnumTypeModel"/>.</summary>
    Enum,

    /// <summary>An <see cref="ObjectTypeModel"/>.</summary>
    Object,
    Array,

    /// <summary><c>List&lt;T&gt;</c> or an interface that it implements.</summary>
    List,

    /// <summary>A dictionary with string keys.</summary>
    Dictionary,
    JsonElement,
    MethodRequest,
    CancellationToken,
}
