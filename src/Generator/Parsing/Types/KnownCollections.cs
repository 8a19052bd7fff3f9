using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Parsing.Types;

/// <summary>The collections of the framework by metadata name, and how each is made.</summary>
internal static class KnownCollections
{
    private const string Generic = "System.Collections.Generic.";
    private const string Concurrent = "System.Collections.Concurrent.";
    private const string ObjectModel = "System.Collections.ObjectModel.";
    private const string Immutable = "System.Collections.Immutable.";
    private const string Frozen = "System.Collections.Frozen.";

    private static readonly Dictionary<string, (string Namespace, CollectionMaking Making, CollectionForm Form)> Known = new(StringComparer.Ordinal)
    {
        ["List`1"] = (Generic, CollectionMaking.List, default),
        ["IList`1"] = (Generic, CollectionMaking.List, default),
        ["ICollection`1"] = (Generic, CollectionMaking.List, default),
        ["IEnumerable`1"] = (Generic, CollectionMaking.List, default),
        ["IReadOnlyList`1"] = (Generic, CollectionMaking.List, default),
        ["IReadOnlyCollection`1"] = (Generic, CollectionMaking.List, default),
        ["HashSet`1"] = (Generic, Filled(Generic, "HashSet<{0}>"), default),
        ["ISet`1"] = (Generic, Filled(Generic, "HashSet<{0}>"), default),
        ["IReadOnlySet`1"] = (Generic, Filled(Generic, "HashSet<{0}>"), default),
        ["SortedSet`1"] = (Generic, Filled(Generic, "SortedSet<{0}>"), default),
        ["LinkedList`1"] = (Generic, Filled(Generic, "LinkedList<{0}>", "AddLast"), default),
        ["Queue`1"] = (Generic, Filled(Generic, "Queue<{0}>", "Enqueue"), default),
        ["Stack`1"] = (Generic, Filled(Generic, "Stack<{0}>", "Push"), default),
        ["ConcurrentQueue`1"] = (Concurrent, Filled(Concurrent, "ConcurrentQueue<{0}>", "Enqueue"), default),
        ["ConcurrentStack`1"] = (Concurrent, Filled(Concurrent, "ConcurrentStack<{0}>", "Push"), default),
        ["ConcurrentBag`1"] = (Concurrent, Filled(Concurrent, "ConcurrentBag<{0}>"), default),
        ["Collection`1"] = (ObjectModel, Filled(ObjectModel, "Collection<{0}>"), default),
        ["ObservableCollection`1"] = (ObjectModel, Filled(ObjectModel, "ObservableCollection<{0}>"), default),
        ["ReadOnlyCollection`1"] = (ObjectModel, FromList("new {1}({0})"), default),
        ["ImmutableArray`1"] = (Immutable, FromList(Create("ImmutableArray")), CollectionForm.ImmutableArray),
        ["ImmutableList`1"] = (Immutable, FromList(Create("ImmutableList")), default),
        ["IImmutableList`1"] = (Immutable, FromList(Create("ImmutableList")), default),
        ["ImmutableHashSet`1"] = (Immutable, FromList(Create("ImmutableHashSet")), default),
        ["IImmutableSet`1"] = (Immutable, FromList(Create("ImmutableHashSet")), default),
        ["ImmutableSortedSet`1"] = (Immutable, FromList(Create("ImmutableSortedSet")), default),
        ["ImmutableQueue`1"] = (Immutable, FromList(Create("ImmutableQueue")), default),
        ["IImmutableQueue`1"] = (Immutable, FromList(Create("ImmutableQueue")), default),
        ["ImmutableStack`1"] = (Immutable, FromList(Create("ImmutableStack")), default),
        ["IImmutableStack`1"] = (Immutable, FromList(Create("ImmutableStack")), default),
        ["FrozenSet`1"] = (Frozen, FromList("global::System.Collections.Frozen.FrozenSet.ToFrozenSet({0})"), default),
        ["Memory`1"] = ("System.", FromList("new {1}({0}.ToArray())"), CollectionForm.Memory),
        ["ReadOnlyMemory`1"] = ("System.", FromList("new {1}({0}.ToArray())"), CollectionForm.Memory),
        ["Dictionary`2"] = (Generic, CollectionMaking.Dictionary, default),
        ["IDictionary`2"] = (Generic, CollectionMaking.Dictionary, default),
        ["IReadOnlyDictionary`2"] = (Generic, CollectionMaking.Dictionary, default),
        ["SortedDictionary`2"] = (Generic, Filled(Generic, "SortedDictionary<{1}, {0}>"), default),
        ["SortedList`2"] = (Generic, Filled(Generic, "SortedList<{1}, {0}>"), default),
        ["OrderedDictionary`2"] = (Generic, Filled(Generic, "OrderedDictionary<{1}, {0}>"), default),
        ["ConcurrentDictionary`2"] = (Concurrent, Filled(Concurrent, "ConcurrentDictionary<{1}, {0}>"), default),
        ["ReadOnlyDictionary`2"] = (ObjectModel, FromDictionary("new {1}({0})"), default),
        ["ImmutableDictionary`2"] = (Immutable, FromDictionary(Create("ImmutableDictionary")), default),
        ["IImmutableDictionary`2"] = (Immutable, FromDictionary(Create("ImmutableDictionary")), default),
        ["ImmutableSortedDictionary`2"] = (Immutable, FromDictionary(Create("ImmutableSortedDictionary")), default),
        ["FrozenDictionary`2"] = (Frozen, FromDictionary("global::System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary({0})"), default),
    };

    /// <summary>Returns how the collection is made, or null for a type that is not a collection of the framework.</summary>
    public static (CollectionMaking Making, CollectionForm Form)? Find(Microsoft.CodeAnalysis.INamedTypeSymbol type) =>
        Known.TryGetValue(type.MetadataName, out var known) && type.Is(known.Namespace + type.MetadataName) ? (known.Making, known.Form) : null;

    private static CollectionMaking Filled(string space, string builder, string add = "Add") =>
        new("global::" + space + builder, "{0}." + add + "({1})");

    private static CollectionMaking FromList(string result) => CollectionMaking.List with { Result = result };

    private static CollectionMaking FromDictionary(string result) => CollectionMaking.Dictionary with { Result = result };

    private static string Create(string type) => $"global::{Immutable}{type}.CreateRange({{0}})";
}
