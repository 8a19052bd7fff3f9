using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Types;

namespace Sluice.Generator.Parsing.Types;

/// <summary>The results of parsing types, which the operations of a compilation share. The class is thread-safe.</summary>
internal sealed class SharedTypes
{
    // The table does not keep the results alive longer than the compilation, whose symbols they hold.
    private static readonly ConditionalWeakTable<IAssemblySymbol, SharedTypes> Known = new();

    private readonly ConcurrentDictionary<Key, ObjectType> _objects = new(KeyComparer.Instance);
    private readonly ConcurrentDictionary<Key, EnumTypeModel> _enums = new(KeyComparer.Instance);

    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _ambiguous = new(SymbolEqualityComparer.Default);

    private SharedTypes(IAssemblySymbol assembly) => Contexts = new(assembly);

    public SerializerContexts Contexts { get; }

    public static SharedTypes Of(IAssemblySymbol assembly) => Known.GetValue(assembly, static a => new(a));

    public ObjectType? FindObject(Key key) => _objects.TryGetValue(key, out var known) ? known : null;

    public void Add(Key key, ObjectType type) => _objects.TryAdd(key, type);

    /// <summary>Returns <see cref="SymbolExtensions.HasAmbiguousMembers"/> of the type.</summary>
    public bool IsAmbiguous(INamedTypeSymbol type) => _ambiguous.GetOrAdd(type, static t => t.HasAmbiguousMembers());

    public EnumTypeModel Enum(Key key, Func<EnumTypeModel> parse)
    {
        if (!_enums.TryGetValue(key, out var model))
        {
            _enums.TryAdd(key, model = parse());
        }

        return model;
    }

    /// <summary>A type without mistakes.</summary>
    /// <param name="Model">The model of the type.</param>
    /// <param name="Visits">The types that its members use.</param>
    public sealed record ObjectType(ObjectTypeModel Model, ImmutableArray<Visit> Visits);

    public readonly record struct Visit(ITypeSymbol Type, TypeUse Use, JsonTraits Traits);

    /// <param name="Type">The type, including its nullable annotations.</param>
    /// <param name="Use">The use for which it is parsed.</param>
    /// <param name="Uses">All uses that the operation has for it.</param>
    /// <param name="Variant">The variant of its codec.</param>
    public readonly record struct Key(INamedTypeSymbol Type, TypeUse Use, TypeUse Uses, string Variant);

    private sealed class KeyComparer : IEqualityComparer<Key>
    {
        public static KeyComparer Instance { get; } = new();

        public bool Equals(Key x, Key y) =>
            x.Use == y.Use && x.Uses == y.Uses && x.Variant == y.Variant && SymbolEqualityComparer.IncludeNullability.Equals(x.Type, y.Type);

        public int GetHashCode(Key key) => unchecked((SymbolEqualityComparer.Default.GetHashCode(key.Type) * 31) + (int)key.Uses);
    }
}
