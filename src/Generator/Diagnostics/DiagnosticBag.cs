using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Diagnostics;

/// <summary>Collects what parsing finds wrong.</summary>
internal sealed class DiagnosticBag
{
    private readonly ImmutableArray<DiagnosticInfo>.Builder _items = ImmutableArray.CreateBuilder<DiagnosticInfo>();

    public bool HasErrors { get; private set; }

    public void Add(DiagnosticDescriptor rule, Location? location, params string[] arguments)
    {
        _items.Add(new(rule, location, arguments.ToEquatableArray()));
        HasErrors |= rule.DefaultSeverity == DiagnosticSeverity.Error;
    }

    /// <summary>Stops generating without a diagnostic: the compiler itself has one.</summary>
    public void Fail() => HasErrors = true;

    public EquatableArray<DiagnosticInfo> ToEquatableArray() => new(_items.ToImmutable());
}
