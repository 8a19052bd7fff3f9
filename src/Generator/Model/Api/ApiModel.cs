using System.Diagnostics.CodeAnalysis;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Api;

/// <summary>
/// The whole API of a compilation: what the deploy files are printed from. Models hold no symbol, syntax node or
/// location and are equal by value; the incremental pipeline depends on it.
/// </summary>
internal sealed record ApiModel : RestApiModel
{
    [SetsRequiredMembers]
    public ApiModel(RestApiModel declaration, ProjectModel project)
        : base(declaration)
    {
        AssemblyName = project.AssemblyName;
        LambdaRuntime = project.LambdaRuntime;
        IsPlainTemplate = project.IsPlainTemplate;
        WritesYaml = project.WritesYaml;
    }

    /// <summary>The function's assembly: its name is the handler of an executable.</summary>
    public string AssemblyName { get; init; }

    /// <summary>The managed runtime's name, such as <c>dotnet10</c>.</summary>
    public string LambdaRuntime { get; init; }

    /// <summary>True for a template without SAM's macro.</summary>
    public bool IsPlainTemplate { get; init; }

    /// <summary>True where template and document are written as YAML, too.</summary>
    public bool WritesYaml { get; init; }

    /// <summary>Ordered by logical id.</summary>
    public EquatableArray<FunctionModel> Functions { get; init; }

    /// <summary>Ordered by route template, then by method.</summary>
    public EquatableArray<ApiOperation> Operations { get; init; }
}
