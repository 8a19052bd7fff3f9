using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Parsing.Settings;

namespace Sluice.Generator.Parsing;

/// <summary>The result of parsing a declaration. The generator uses only the model, the analyzers use the rest.</summary>
/// <param name="Model">The model, or null if nothing can be generated.</param>
/// <param name="Place">The location of the declaration's name.</param>
/// <param name="Diagnostics">The findings, with real locations.</param>
internal sealed record Parsed<T>(T? Model, Location? Place, EquatableArray<DiagnosticInfo> Diagnostics)
    where T : class, IEquatable<T>
{
    /// <summary>The findings that apply only if the stack template does not use SAM.</summary>
    public EquatableArray<DiagnosticInfo> FindingsWithoutSam { get; init; } = EquatableArray<DiagnosticInfo>.Empty;

    /// <summary>The findings that apply only if a Terraform module is written.</summary>
    public EquatableArray<DiagnosticInfo> FindingsOfTerraform { get; init; } = EquatableArray<DiagnosticInfo>.Empty;

    /// <summary>The location of a setting that only the check of the whole project can judge, or null if there is none.</summary>
    public Location? SettingPlace { get; init; }

    /// <summary>The references to parameters and resources of the stack in its texts.</summary>
    public EquatableArray<TextReference> References { get; init; } = EquatableArray<TextReference>.Empty;

    /// <summary>The names of the authorizers that it declares, including those with a mistake.</summary>
    public EquatableArray<string> Authorizers { get; init; } = EquatableArray<string>.Empty;
}
