using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Diagnostics;

/// <summary>Collects what parsing finds wrong.</summary>
internal sealed class DiagnosticBag
{
    private readonly ImmutableArray<DiagnosticInfo>.Builder _items = ImmutableArray.CreateBuilder<DiagnosticInfo>();
    private bool _hasFailed;

    public bool HasErrors => _hasFailed || _items.Any(d => d.Rule.DefaultSeverity == DiagnosticSeverity.Error);

    public int Count => _items.Count;

    public void Add(DiagnosticDescriptor rule, Location? location, params string[] arguments) =>
        _items.Add(new(rule, location, arguments.ToEquatableArray()));

    public void Add(DiagnosticInfo item) => _items.Add(item);

    public void AddRange(IEnumerable<DiagnosticInfo> items) => _items.AddRange(items);

    /// <summary>Takes out what was added since there were that many: another way was found.</summary>
    public ImmutableArray<DiagnosticInfo> TakeSince(int count)
    {
        var taken = _items.Skip(count).ToImmutableArray();
        _items.Count = count;
        return taken;
    }

    /// <summary>Stops generating without a diagnostic: the compiler itself has one.</summary>
    public void Fail() => _hasFailed = true;

    public EquatableArray<DiagnosticInfo> ToEquatableArray() => new(_items.ToImmutable());
}
