using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Sluice.CodeFixes;

/// <summary>One way to cure one or more rules, by one edit of the file that the mistake stands in.</summary>
internal abstract class Fix(string title, params DiagnosticDescriptor[] rules) : CodeFixProvider
{
    /// <summary>What a person is offered.</summary>
    public string Title { get; } = title;

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. rules.Select(r => r.Id)];
}
