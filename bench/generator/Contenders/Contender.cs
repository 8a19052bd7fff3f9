using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.GeneratorBench.Projects;

namespace Sluice.GeneratorBench.Contenders;

/// <summary>A generator, and what it needs to run on the sources of its dialect.</summary>
internal sealed record Contender(string Name, Dialect Dialect, Func<ISourceGenerator[]> Create, ImmutableArray<MetadataReference> References)
{
    /// <summary>A body, a new operation (here: what is declared for a new one), a type.</summary>
    public required ImmutableArray<ProjectEdit> Edits { get; init; }
}
