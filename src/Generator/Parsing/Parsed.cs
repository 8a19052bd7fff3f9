using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Parsing;

/// <summary>What parsing a declaration gave. The generator takes the model alone, the analyzers the rest.</summary>
/// <param name="Model">Null where nothing can be generated.</param>
/// <param name="Place">Where the whole declaration is named.</param>
/// <param name="Diagnostics">With real locations.</param>
internal sealed record Parsed<T>(T? Model, Location? Place, EquatableArray<DiagnosticInfo> Diagnostics)
    where T : class, IEquatable<T>
{
    /// <summary>Where a setting is written that only the project around it can judge; null where there is none.</summary>
    public Location? SettingPlace { get; init; }

    /// <summary>The authorizers that it declares, those with a mistake, too.</summary>
    public EquatableArray<string> Authorizers { get; init; } = EquatableArray<string>.Empty;
}
