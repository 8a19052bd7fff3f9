using System.Collections.Immutable;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Linking;

/// <summary>Links the parts of an API, in the order and with the ids that the whole API determines.</summary>
internal static class ApiAssembler
{
    /// <summary>Returns the API, or null if there is nothing to deploy.</summary>
    public static ApiModel? Assemble(
        RestApiModel? declaration, ImmutableArray<DeclaredFunction> functions, ImmutableArray<DeclaredOperation> operations, ProjectModel project,
        ImmutableArray<TemplateFileModel> templates, ImmutableArray<AuthorizerModel> authorizers)
    {
        declaration ??= UpstreamApi.Default(operations, project);
        if (declaration is null || operations.IsEmpty)
        {
            return null;
        }

        var ids = FunctionIds.Of(functions);
        var served = UniqueTypeIds.Apply(
        [
            .. operations
                .Where(o => !o.Integration.IsFunction || ids.ContainsKey(o.OwnerName))
                .OrderBy(o => o.Route.Template, StringComparer.Ordinal)
                .ThenBy(o => o.HttpMethod, StringComparer.Ordinal)
                .ThenBy(o => o.OperationId, StringComparer.Ordinal)
                .Select(o => Link(o, declaration, ids, templates)),
        ]);
        var invoked = new HashSet<string>(
            operations.Where(o => o.Integration.IsFunction).Select(o => o.OwnerName).Concat(authorizers.Select(a => a.Handler!.TypeName)),
            StringComparer.Ordinal);
        return new(declaration, project)
        {
            Settings = declaration.Settings with { Authorizers = Authorizers(declaration, authorizers, ids) },
            Functions = functions
                .GroupBy(f => f.TypeName, StringComparer.Ordinal)
                .Select(g => new ApiFunction(g.First(), ids[g.Key]))

                // Only SAM publishes a new version for each code. A rule reports the settings.
                .Select(f => project.IsPlainTemplate ? f with { SnapStart = false, Alias = null } : f)
                .Select(f => f with { IsArm = f.IsArm ?? project.IsArm })
                .Where(f => invoked.Contains(f.TypeName))
                .OrderBy(f => f.LogicalId, StringComparer.Ordinal)
                .ToEquatableArray(),
            Operations = served.ToEquatableArray(),
        };
    }

    private static ApiOperation Link(
        DeclaredOperation operation, RestApiModel declaration, Dictionary<string, string> ids, ImmutableArray<TemplateFileModel> templates) =>
        TemplateTexts.Fill(
            new(operation, operation.Integration.IsFunction ? ids[operation.OwnerName] : QualifiedName.Last(operation.OwnerName)), templates) with
        {
            Cors = CorsModel.Effective(operation.OwnCors, declaration.Cors),
            IntegrationTimeout = operation.IntegrationTimeout ?? declaration.Settings.IntegrationTimeout,
        };

    private static EquatableArray<AuthorizerModel> Authorizers(
        RestApiModel declaration, ImmutableArray<AuthorizerModel> lambdas, Dictionary<string, string> ids) =>
        declaration.Settings.Authorizers.Items
            .Concat(lambdas.Where(a => ids.ContainsKey(a.Handler!.TypeName)).Select(a => a with { FunctionId = ids[a.Handler!.TypeName] }))
            .OrderBy(a => a.Name, StringComparer.Ordinal)
            .ToEquatableArray();
}
