namespace Sluice.Generator.Model.Types;

/// <summary>The way in which a collection is made: items are added to a builder, which is then converted to the collection.</summary>
/// <param name="Builder">The type of the builder, with <c>{0}</c> for the type of the elements and <c>{1}</c> for that of the keys.</param>
/// <param name="Add">The statement that adds <c>{1}</c> to <c>{0}</c>. In a dictionary, an item is assigned to its key instead.</param>
/// <param name="Result">The expression of the collection, with <c>{0}</c> for the builder and <c>{1}</c> for the type of the collection.</param>
/// <param name="New">The expression that constructs the builder if its type is an interface, with <c>{0}</c> for the type of the collection;
/// otherwise null.</param>
internal sealed record CollectionMaking(string Builder, string Add = "{0}.Add({1})", string Result = "{0}", string? New = null)
{
    private const string Generic = "global::System.Collections.Generic.";

    public static readonly CollectionMaking List = new(Generic + "List<{0}>");

    public static readonly CollectionMaking Array = new(Generic + "List<{0}>", Result: "{0}.ToArray()");

    public static readonly CollectionMaking Dictionary = new(Generic + "Dictionary<{1}, {0}>");

    /// <summary>A class of the user, which is filled through the interface.</summary>
    public static readonly CollectionMaking OwnList = new(Generic + "ICollection<{0}>", Result: "({1}){0}", New: "new {0}()");

    public static readonly CollectionMaking OwnDictionary = new(Generic + "IDictionary<{1}, {0}>", Result: "({1}){0}", New: "new {0}()");
}
