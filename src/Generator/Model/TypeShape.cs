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
    Version,
    Half,
    Int128,
    UInt128,

    /// <summary><c>byte[]</c>: base64 in JSON.</summary>
    Bytes,

    /// <summary><c>Memory&lt;byte&gt;</c> or <c>ReadOnlyMemory&lt;byte&gt;</c>: the same.</summary>
    BytesMemory,

    /// <summary>A text that the type itself parses (<c>ISpanParsable&lt;T&gt;</c>); never in JSON.</summary>
    SpanParsable,

    /// <summary>The same with <c>IUtf8SpanParsable&lt;T&gt;</c>, where it has no <c>ISpanParsable&lt;T&gt;</c>.</summary>
    Utf8SpanParsable,

    /// <summary>The same with <c>IParsable&lt;T&gt;</c> alone.</summary>
    Parsable,

    /// <summary>The same with a static <c>TryParse(string, out T)</c>.</summary>
    TryParse,

    /// <summary>The same with a static <c>TryParse(string, IFormatProvider, out T)</c>.</summary>
    CultureTryParse,

    /// <summary>An <see cref="EnumTypeModel"/>.</summary>
    Enum,

    /// <summary>An <see cref="ObjectTypeModel"/>, or a <see cref="SerializedTypeModel"/>.</summary>
    Object,
    Array,

    /// <summary>Any other collection that is a JSON array.</summary>
    List,
    Dictionary,
    JsonElement,
    JsonDocument,
    JsonNode,
    JsonObject,
    JsonArray,
    JsonValue,

    /// <summary><c>object</c>: any JSON in, what it holds out.</summary>
    Any,
    MethodRequest,
    CancellationToken,

    /// <summary>The bytes of a raw body.</summary>
    Stream,

    /// <summary>A value that no request carries: a service, or Lambda's context.</summary>
    Service,
}
