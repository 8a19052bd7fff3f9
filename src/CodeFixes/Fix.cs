using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Sluice.CodeFixes;

/// <summary>A code fix for one or more rules. It edits only the file that contains the mistake.</summary>
internal abstract class Fix(string title, params DiagnosticDescriptor[] rules) : CodeFixProvider
{
    /// <summary>The title that the editor shows.</summary>
    public string Title { get; } = title;

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. rules.Select(r => r.Id)];
}
