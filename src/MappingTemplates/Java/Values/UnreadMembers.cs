namespace Sluice.MappingTemplates.Java.Values;

/// <summary>Stands in a map for values that its document has still to make. Sealed, since maps look for it at each value.</summary>
internal sealed class UnreadMembers(IMapDocument document)
{
    public IMapDocument Document => document;
}
