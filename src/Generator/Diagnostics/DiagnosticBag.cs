using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Diagnostics;

/// <summary>Collects the findings of one declaration.</summary>
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

    /// <summary>
    /// Removes and returns the findings that were added after the bag held the given number of them. A parser calls this after it has tried one way
    /// to read a declaration and uses another.
    /// </summary>
    public ImmutableArray<DiagnosticInfo> TakeSince(int count)
    {
        var taken = _items.Skip(count).ToImmutableArray();
        _items.Count = count;
        return taken;
    }

    /// <summary>Marks the declaration as failed without a finding, because the compiler itself reports the mistake.</summary>
    public void Fail() => _hasFailed = true;

    public EquatableArray<DiagnosticInfo> ToEquatableArray() => new(_items.ToImmutable());
}
