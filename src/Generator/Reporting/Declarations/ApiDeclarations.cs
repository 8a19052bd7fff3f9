using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Linking;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Functions;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Parsing.Settings;

namespace Sluice.Generator.Reporting.Declarations;

/// <summary>The declarations of all files of a project.</summary>
internal sealed class ApiDeclarations
{
    private readonly ImmutableArray<AdditionalText> _files;

    public ApiDeclarations(string assemblyName, IEnumerable<FileDeclarations> all, IEnumerable<FileDeclarations> notVisited, AnalyzerOptions options)
    {
        AssemblyName = assemblyName;
        var files = all.ToArray();
        RestApis = [.. files.SelectMany(f => f.RestApis)];
        Functions = [.. files.SelectMany(f => f.Functions)];
        Startups = [.. files.SelectMany(f => f.Startups)];
        Authorizers = [.. files.SelectMany(f => f.Authorizers)];
        EveryOperation = [.. files.SelectMany(f => f.Operations)];
        BaseOperations = [.. files.SelectMany(f => f.BaseOperations)];
        Operations =
        [
            .. EveryOperation
                .Where(o => o.Model is not null)
                .OrderBy(o => o.Model!.Route.Template, StringComparer.Ordinal)
                .ThenBy(o => o.Model!.HttpMethod, StringComparer.Ordinal)
                .ThenBy(o => o.RoutePlace?.SourceTree?.FilePath, StringComparer.Ordinal)
                .ThenBy(o => o.RoutePlace?.SourceSpan.Start),
        ];
        Served = new(
            Operations.Select(o => o.Model!.OwnerName)
                .Concat(Authorizers.Where(a => a.Model is not null).Select(a => a.Model!.Handler!.TypeName)),
            StringComparer.Ordinal);
        HasOverlay = ProjectProperties.HasOverlay(options.AnalyzerConfigOptionsProvider);
        ResourceQuota = ProjectProperties.ResourceQuota(options.AnalyzerConfigOptionsProvider);
        IsPlainTemplate = ProjectProperties.IsPlainTemplate(options.AnalyzerConfigOptionsProvider);
        IsTerraform = ProjectProperties.IsTerraform(options.AnalyzerConfigOptionsProvider);
        _files = [.. options.AdditionalFiles.Where(TemplateFiles.IsTemplate)];
        Templates = [.. _files.Select(file => new TemplateFileModel(PathOf(file)))];

        var reported = new HashSet<(DiagnosticDescriptor, Location?)>(files.SelectMany(f => f.Findings).Select(f => (f.Rule, f.Location)));
        LateFindings =
        [
            .. notVisited.SelectMany(f => f.Findings),
            .. files.SelectMany(f => f.FindingsElsewhere).Where(f => reported.Add((f.Rule, f.Location))),
        ];
    }

    public string AssemblyName { get; }

    /// <summary>Returns the text of one of <see cref="Templates"/>, or null if it cannot be read.</summary>
    public string? TextOf(TemplateFileModel template) => _files.FirstOrDefault(file => PathOf(file) == template.Path)?.GetText()?.ToString();

    /// <summary>A name that generated code needs and that something in the global namespace has, with its location, or null.</summary>
    public (string Name, Location? Place)? HiddenName { get; init; }

    /// <summary>The location of the user's own entry point if it does not serve the functions, or null.</summary>
    public Location? IdleEntryPoint { get; init; }

    public ImmutableArray<Parsed<RestApiModel>> RestApis { get; }

    public ImmutableArray<Parsed<DeclaredFunction>> Functions { get; }

    public ImmutableArray<Parsed<StartupModel>> Startups { get; }

    public ImmutableArray<Parsed<AuthorizerModel>> Authorizers { get; }

    /// <summary>All operations, including those that have no model.</summary>
    public ImmutableArray<ParsedOperation> EveryOperation { get; }

    /// <summary>The operations of classes that are no functions.</summary>
    public ImmutableArray<ParsedOperation> BaseOperations { get; }

    /// <summary>The operations that have a model, by route, HTTP method and location.</summary>
    public ImmutableArray<ParsedOperation> Operations { get; }

    /// <summary>The names of the classes that have an operation or an authorizer.</summary>
    public HashSet<string> Served { get; }

    /// <summary>True if the project's stack template does not use SAM.</summary>
    public bool IsPlainTemplate { get; }

    /// <summary>True if a Terraform module is written.</summary>
    public bool IsTerraform { get; }

    /// <summary>True if overlays add to the template or change it.</summary>
    public bool HasOverlay { get; }

    /// <summary>The greatest number of resources that the account allows an API.</summary>
    public int ResourceQuota { get; }

    /// <summary>The references to parameters and resources of the stack in the texts of all declarations.</summary>
    public IEnumerable<TextReference> References => RestApis.SelectMany(a => a.References.Items)
        .Concat(Functions.SelectMany(f => f.References.Items)).Concat(EveryOperation.SelectMany(o => o.References.Items));

    /// <summary>The mapping templates of the project, by path, without their texts.</summary>
    public ImmutableArray<TemplateFileModel> Templates { get; }

    /// <summary>The findings that were not reported with a file, because they were found from another file, or are in a generated file.</summary>
    public ImmutableArray<DiagnosticInfo> LateFindings { get; }

    /// <summary>The API, or null if none is declared or its declaration has a mistake.</summary>
    public RestApiModel? RestApi =>
        RestApis.IsEmpty ? UpstreamApi.Default(Operations.Select(o => o.Model!), project: null) : RestApis[0].Model;

    /// <summary>The names of authorizers that operations can use, including authorizers with a mistake, or null if no API is declared.</summary>
    public HashSet<string>? AuthorizerNames =>
        RestApis.IsEmpty && RestApi is null ? null
        : new(
            RestApis.SelectMany(a => a.Authorizers.Items).Concat(Authorizers.SelectMany(a => a.Authorizers.Items)),
            StringComparer.Ordinal) { AuthorizerModel.Iam };

    /// <summary>
    /// False if a declaration has a mistake. Rules about absent declarations are then not checked, because their messages would be misleading.
    /// </summary>
    public bool IsComplete => EveryOperation.Length == Operations.Length
        && Functions.All(f => f.Model is not null) && Authorizers.All(a => a.Model is not null);

    private static string PathOf(AdditionalText file) => file.Path.Replace('\\', '/');
}
