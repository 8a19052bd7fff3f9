namespace Sluice.MappingTemplates.Java.Values;

/// <summary>The order in which a map iterates.</summary>
internal enum JavaMapOrder
{
    /// <summary>The order in which the keys were added, as in <c>LinkedHashMap</c>.</summary>
    Insertion,

    /// <summary>The order of the hash codes in a table of the map's size, as in <c>HashMap</c> and in AWS's <c>$context</c>.</summary>
    Hash,
}
