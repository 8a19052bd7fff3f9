namespace Sluice.Generator.Model.Types;

/// <summary>How generated code enumerates the items of a collection that it writes.</summary>
internal enum CollectionForm
{
    Plain,

    /// <summary>Through the interface, because the class may have an enumerator for items of another type.</summary>
    Interface,

    /// <summary>A struct whose default value has no items.</summary>
    ImmutableArray,

    /// <summary>Memory, whose items are those of its span.</summary>
    Memory,
}
