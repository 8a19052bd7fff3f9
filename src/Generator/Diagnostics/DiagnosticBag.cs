using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Diagnostics;

/// <summary>Collects what parsing finds wrong. The locations are real, so that <c>#pragma</c> and .editorconfig work.</summary>
internal sealed class DiagnosticBag
{
    private readonly ImmutableArray<Diagnostic>.Builder _items = ImmutableArray.CreateBuilder<Diagnostic>();

    public bool HasErrors { get; private set; }

    public void Add(DiagnosticDescriptor rule, Location? location, params string[] arguments)
    {
        _items.Add(Diagnostic.Create(rule, location, arguments));
        HasErrors |= rule.DefaultSeverity == DiagnosticSeverity.Error;
    }

    /// <summary>Stops generating without a diagnostic: the compiler itself has one.</summary>
    public void Fail() => HasErrors = true;

    public EquatableArray<Diagnostic> ToEquatableArray() => new(_items.ToImmutable());
}
