using System.Diagnostics.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Model.Api;

/// <summary>
/// The whole API of a compilation, from which the deploy files are printed. Models contain no symbol, syntax node or location and are equal by value,
/// because the incremental pipeline depends on that.
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
        IsTerraform = project.IsTerraform;
        KeepsBodyInline = project.KeepsBodyInline;
        WritesYaml = project.WritesYaml;
        WritesClientDocument = project.WritesClientDocument;
    }

    /// <summary>The name of the functions' assembly, which is also the handler of the functions.</summary>
    public string AssemblyName { get; init; }

    /// <summary>The runtime's name, such as <c>dotnet10</c>.</summary>
    public string LambdaRuntime { get; init; }

    /// <summary>True if the template does not use the SAM transform.</summary>
    public bool IsPlainTemplate { get; init; }

    /// <summary>True if a Terraform module is written beside the template.</summary>
    public bool IsTerraform { get; init; }

    /// <summary>True if the document is in the template, however large it is.</summary>
    public bool KeepsBodyInline { get; init; }

    /// <summary>True if the template and the document are also written as YAML.</summary>
    public bool WritesYaml { get; init; }

    /// <summary>True if the document for generators of clients is written.</summary>
    public bool WritesClientDocument { get; init; } = true;

    /// <summary>The functions, ordered by logical id.</summary>
    public EquatableArray<ApiFunction> Functions { get; init; }

    /// <summary>The operations, ordered by route template and then by HTTP method.</summary>
    public EquatableArray<ApiOperation> Operations { get; init; }
}
