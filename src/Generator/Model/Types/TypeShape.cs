namespace Sluice.Generator.Model.Types;

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

    /// <summary><c>byte[]</c>, which is base64 in JSON.</summary>
    Bytes,

    /// <summary><c>Memory&lt;byte&gt;</c> or <c>ReadOnlyMemory&lt;byte&gt;</c>, which is base64 in JSON.</summary>
    BytesMemory,

    /// <summary>An integer of the framework that has no shape of its own in texts, such as <c>Int128</c>. It is never part of JSON.</summary>
    ParsableInteger,

    /// <summary>Another number of the framework that has no shape of its own in texts, such as <c>Half</c>. It is never part of JSON.</summary>
    ParsableNumber,

    /// <summary>A text that the type itself parses with <c>ISpanParsable&lt;T&gt;</c>. It is never part of JSON.</summary>
    SpanParsable,

    /// <summary>A text that the type parses with <c>IUtf8SpanParsable&lt;T&gt;</c>, if it does not implement <c>ISpanParsable&lt;T&gt;</c>.</summary>
    Utf8SpanParsable,

    /// <summary>A text that the type parses with <c>IParsable&lt;T&gt;</c> alone.</summary>
    Parsable,

    /// <summary>A text that the type parses with a static method <c>TryParse(string, out T)</c>.</summary>
    TryParse,

    /// <summary>A text that the type parses with a static method <c>TryParse(string, IFormatProvider, out T)</c>.</summary>
    CultureTryParse,

    /// <summary>An <see cref="EnumTypeModel"/>.</summary>
    Enum,

    /// <summary>An <see cref="ObjectTypeModel"/>, or a <see cref="SerializedTypeModel"/>.</summary>
    Object,
    Array,

    /// <summary>Any other collection whose JSON is an array.</summary>
    List,
    Dictionary,
    JsonElement,
    JsonDocument,
    JsonNode,
    JsonObject,
    JsonArray,
    JsonValue,

    /// <summary><c>object</c>: any JSON when it is read, and the JSON of its run-time value when it is written.</summary>
    Any,
    MethodRequest,
    CancellationToken,

    /// <summary>The bytes of a raw body.</summary>
    Stream,

    /// <summary><c>Sluice.FormFile</c>, a file of a form.</summary>
    File,

    /// <summary>All files of a field.</summary>
    Files,

    /// <summary>A value that the request does not carry: a service, or Lambda's context.</summary>
    Service,
}
