namespace Sluice.MappingTemplates.Values;

internal enum JavaMapViewKind
{
    Keys,
    Values,
    Entries,
}
