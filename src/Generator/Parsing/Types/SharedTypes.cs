using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model;

namespace Sluice.Generator.Parsing.Types;

/// <summary>What the operations of a compilation have found out of the types that they share; safe for several threads.</summary>
internal sealed class SharedTypes
{
    // Ends with the compilation, whose symbols it holds.
    private static readonly ConditionalWeakTable<IAssemblySymbol, SharedTypes> Known = new();

    private readonly ConcurrentDictionary<Key, ObjectType> _objects = new(KeyComparer.Instance);
    private readonly ConcurrentDictionary<Key, EnumTypeModel> _enums = new(KeyComparer.Instance);

    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _ambiguous = new(SymbolEqualityComparer.Default);

    private SharedTypes(IAssemblySymbol assembly) => Contexts = new(assembly);

    public SerializerContexts Contexts { get; }

    public static SharedTypes Of(IAssemblySymbol assembly) => Known.GetValue(assembly, static a => new(a));

    public ObjectType? FindObject(Key key) => _objects.TryGetValue(key, out var known) ? known : null;

    public void Add(Key key, ObjectType type) => _objects.TryAdd(key, type);

    /// <summary>See <see cref="SymbolExtensions.HasAmbiguousMembers"/>.</summary>
    public bool IsAmbiguous(INamedTypeSymbol type) => _ambiguous.GetOrAdd(type, static t => t.HasAmbiguousMembers());

    public EnumTypeModel Enum(Key key, Func<EnumTypeModel> parse)
    {
        if (!_enums.TryGetValue(key, out var model))
        {
            _enums.TryAdd(key, model = parse());
        }

        return model;
    }

    /// <summary>A type of which nothing was found wrong.</summary>
    /// <param name="Model">What it is.</param>
    /// <param name="Visits">The types that it needs in turn.</param>
    public sealed record ObjectType(ObjectTypeModel Model, ImmutableArray<Visit> Visits);

    public readonly record struct Visit(ITypeSymbol Type, TypeUse Use, JsonTraits Traits);

    /// <param name="Type">Whose nullable annotations count.</param>
    /// <param name="Use">For which it is parsed.</param>
    /// <param name="Uses">All that the operation has for it.</param>
    /// <param name="Variant">Of its codec.</param>
    public readonly record struct Key(INamedTypeSymbol Type, TypeUse Use, TypeUse Uses, string Variant);

    private sealed class KeyComparer : IEqualityComparer<Key>
    {
        public static KeyComparer Instance { get; } = new();

        public bool Equals(Key x, Key y) =>
            x.Use == y.Use && x.Uses == y.Uses && x.Variant == y.Variant && SymbolEqualityComparer.IncludeNullability.Equals(x.Type, y.Type);

        public int GetHashCode(Key key) => unchecked((SymbolEqualityComparer.Default.GetHashCode(key.Type) * 31) + (int)key.Uses);
    }
}
