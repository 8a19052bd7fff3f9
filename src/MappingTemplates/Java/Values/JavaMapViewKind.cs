namespace Sluice.MappingTemplates.Java.Values;

/// <summary>What a view of a map contains.</summary>
internal enum JavaMapViewKind
{
    Keys,
    Values,
    Entries,
}
