namespace Sluice.Generator.Model;

/// <summary>How the items of a collection are reached where it is written.</summary>
internal enum CollectionForm
{
    Plain,

    /// <summary>Through the interface: the class may have an enumerator of another kind.</summary>
    Interface,

    /// <summary>A struct that may be the default, which has no items.</summary>
    ImmutableArray,

    /// <summary>Memory, whose items are its span's.</summary>
    Memory,
}
