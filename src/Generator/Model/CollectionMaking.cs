namespace Sluice.Generator.Model;

/// <summary>How a collection comes about: items are added to a builder, which is then turned into it.</summary>
/// <param name="Builder">The builder's type, with <c>{0}</c> for the element's and <c>{1}</c> for the key's.</param>
/// <param name="Add">The statement that adds <c>{1}</c> to <c>{0}</c>; a dictionary's is assigned by its key.</param>
/// <param name="Result">The collection, with <c>{0}</c> for the builder and <c>{1}</c> for the collection's type.</param>
/// <param name="New">What constructs the builder where its type cannot, with <c>{0}</c> for the collection's type.</param>
internal sealed record CollectionMaking(string Builder, string Add = "{0}.Add({1})", string Result = "{0}", string? New = null)
{
    private const string Generic = "global::System.Collections.Generic.";

    public static readonly CollectionMaking List = new(Generic + "List<{0}>");

    public static readonly CollectionMaking Array = new(Generic + "List<{0}>", Result: "{0}.ToArray()");

    public static readonly CollectionMaking Dictionary = new(Generic + "Dictionary<{1}, {0}>");

    /// <summary>A class of the user's own, filled through the interface.</summary>
    public static readonly CollectionMaking OwnList = new(Generic + "ICollection<{0}>", Result: "({1}){0}", New: "new {0}()");

    public static readonly CollectionMaking OwnDictionary = new(Generic + "IDictionary<{1}, {0}>", Result: "({1}){0}", New: "new {0}()");
}
