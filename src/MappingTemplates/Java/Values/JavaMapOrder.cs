namespace Sluice.MappingTemplates.Java.Values;

/// <summary>The order in which a map iterates.</summary>
internal enum JavaMapOrder
{
    /// <summary>As the keys came: <c>LinkedHashMap</c>.</summary>
    Insertion,

    /// <summary>By hash code and table size: <c>HashMap</c>, as AWS's <c>$context</c>.</summary>
    Hash,
}
