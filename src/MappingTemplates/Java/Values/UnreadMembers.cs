namespace Sluice.MappingTemplates.Java.Values;

/// <summary>
/// Represents, in a map, the values that have not been created from its document. The class is sealed because maps test each value for this type.
/// </summary>
internal sealed class UnreadMembers(IMapDocument document)
{
    public IMapDocument Document => document;
}
