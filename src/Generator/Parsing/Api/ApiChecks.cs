using System.Collections.Immutable;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing.Operations;

namespace Sluice.Generator.Parsing.Api;

/// <summary>The rules that hold between the declarations of an assembly.</summary>
internal static class ApiChecks
{
    public static EquatableArray<DiagnosticInfo> Check(
        ImmutableArray<Parsed<RestApiModel>> declarations,
        ImmutableArray<Parsed<FunctionModel>> functions,
        ImmutableArray<ParsedOperation> operations,
        ImmutableArray<TemplateFileModel> templates,
        ImmutableArray<Parsed<AuthorizerModel>> authorizers,
        ProjectModel project)
    {
        var bag = new DiagnosticBag();
        var ordered = operations
            .Where(o => o.Model is not null)
            .OrderBy(o => o.Model!.Route.Template, StringComparer.Ordinal)
            .ThenBy(o => o.Model!.HttpMethod, StringComparer.Ordinal)
            .ThenBy(o => o.RoutePlace?.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(o => o.RoutePlace?.SourceSpan.Start)
            .ToArray();
        CheckSnapStart(functions, project, bag);
        CheckFunctions(declarations, functions, operations, authorizers, bag);
        SecurityChecks.Check(declarations, ordered, authorizers, bag);
        CheckOperationIds(ordered, bag);
        RouteConflicts.Check(ordered, bag);
        CorsChecks.Check(declarations, ordered, bag);
        foreach (var operation in ordered)
        {
            TemplateFiles.Check(operation, templates, bag);
        }

        return bag.ToEquatableArray();
    }

    // Only published versions have a snapshot. A plain template cannot tell new code from old, so it would publish none.
    private static void CheckSnapStart(ImmutableArray<Parsed<FunctionModel>> functions, ProjectModel project, DiagnosticBag bag)
    {
        foreach (var function in functions.Where(f => project.IsPlainTemplate && f.SettingPlace is not null))
        {
            bag.Add(SettingRules.NothingToUse, function.SettingPlace, "SnapStart", "only SAM's template publishes a version of each code. Leave out <SluiceTemplate>CloudFormation</SluiceTemplate>, or SnapStart.");
        }
    }

    private static void CheckFunctions(
        ImmutableArray<Parsed<RestApiModel>> declarations,
        ImmutableArray<Parsed<FunctionModel>> functions,
        ImmutableArray<ParsedOperation> operations,
        ImmutableArray<Parsed<AuthorizerModel>> authorizers,
        DiagnosticBag bag)
    {
        // Where something failed, a second complaint about its absence would only confuse.
        if (operations.Any(o => o.Model is null) || functions.Any(f => f.Model is null) || authorizers.Any(a => a.Model is null))
        {
            return;
        }

        var served = new HashSet<string>(operations.Select(o => o.Model!.FunctionId).Concat(authorizers.Select(a => a.Model!.FunctionId!)), StringComparer.Ordinal);
        foreach (var function in functions.Where(f => !served.Contains(f.Model!.TypeName)))
        {
            bag.Add(FunctionRules.FunctionWithoutOperations, function.Place, function.Model!.LogicalId);
        }

        if (declarations.IsEmpty && operations.FirstOrDefault(o => o.Model!.Integration is not null) is { } alone)
        {
            bag.Add(ApiRules.NoRestApi, alone.IdPlace);
        }
        else if (declarations.IsEmpty && functions.FirstOrDefault(f => served.Contains(f.Model!.TypeName)) is { } first)
        {
            bag.Add(ApiRules.NoRestApi, first.Place);
        }

        if (operations.IsEmpty && declarations.FirstOrDefault(d => d.Model is not null) is { } declaration)
        {
            bag.Add(ApiRules.NoFunction, declaration.Place, declaration.Model!.Name);
        }
    }

    private static void CheckOperationIds(ParsedOperation[] operations, DiagnosticBag bag)
    {
        // Letter case does not count: the id names a folder.
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var operation in operations.Where(o => !ids.Add(o.Model!.OperationId)))
        {
            bag.Add(RouteRules.DuplicateOperationId, operation.IdPlace, operation.Model!.OperationId);
        }
    }
}
