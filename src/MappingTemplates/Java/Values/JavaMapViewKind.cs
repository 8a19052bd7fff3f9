namespace Sluice.MappingTemplates.Java.Values;

internal enum JavaMapViewKind
{
    Keys,
    Values,
    Entries,
}
