namespace Sluice.MappingTemplates.Json;

/// <summary>What an entry of a <see cref="JsonTape"/> stands for. The containers are the last.</summary>
internal enum JsonTapeKind
{
    Null,
    True,
    False,
    Text,

    /// <summary>A quoted text with a backslash in it; the position is that of the opening quote.</summary>
    Escaped,
    Integer,
    Float,
    Value,
    Object,
    Array,
}
