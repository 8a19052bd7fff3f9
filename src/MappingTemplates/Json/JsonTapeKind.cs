namespace Sluice.MappingTemplates.Json;

/// <summary>The kinds of entries of a <see cref="JsonTape"/>. The containers must be the last ones.</summary>
internal enum JsonTapeKind
{
    Null,
    True,
    False,
    Text,

    /// <summary>A quoted text with a backslash in it. The entry's position is that of the opening quote.</summary>
    Escaped,
    Integer,
    Float,
    Value,
    Object,
    Array,
}
