using System.Collections.Immutable;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing.Upstream;

namespace Sluice.Generator.Parsing.Api;

/// <summary>Puts the parts of an API together, in an order and with ids that hold for the whole.</summary>
internal static class ApiAssembler
{
    /// <summary>Null where there is nothing to deploy.</summary>
    public static ApiModel? Assemble(
        RestApiModel? declaration, ImmutableArray<FunctionModel> functions, ImmutableArray<OperationModel> operations, ProjectModel project,
        ImmutableArray<TemplateFileModel> templates, ImmutableArray<AuthorizerModel> authorizers)
    {
        declaration ??= UpstreamApi.Default(operations, project);
        if (declaration is null || operations.IsEmpty)
        {
            return null;
        }

        var ids = FunctionIds(functions);
        var served = UniqueTypeIds.Apply(
        [
            .. operations
                .Where(o => o.Integration is not null || ids.ContainsKey(o.FunctionId))
                .OrderBy(o => o.Route.Template, StringComparer.Ordinal)
                .ThenBy(o => o.HttpMethod, StringComparer.Ordinal)
                .ThenBy(o => o.OperationId, StringComparer.Ordinal)
                .Select(o => TemplateFiles.WithTexts(o, templates) with
                {

                    // An interface's short name groups its operations for people.
                    FunctionId = o.Integration is null ? ids[o.FunctionId] : QualifiedName.Last(o.FunctionId),
                    Cors = CorsModel.Effective(o.Cors, declaration.Cors),
                }),
        ]);
        var functionsWithCode = new HashSet<string>(served.Where(o => o.Integration is null).Select(o => o.FunctionId), StringComparer.Ordinal);
        return new(declaration, project)
        {
            Settings = declaration.Settings with { Authorizers = Authorizers(declaration, authorizers, ids) },
            Functions = functions
                .GroupBy(f => f.TypeName, StringComparer.Ordinal)
                .Select(g => g.First() with { LogicalId = ids[g.Key] })

                // A version of its own for each code is something that SAM makes; a rule says so.
                .Select(f => project.IsPlainTemplate ? f with { SnapStart = false } : f)
                .Where(f => functionsWithCode.Contains(f.LogicalId) || authorizers.Any(a => a.FunctionId == f.TypeName))
                .OrderBy(f => f.LogicalId, StringComparer.Ordinal)
                .ToEquatableArray(),
            Operations = served.ToEquatableArray(),
        };
    }

    /// <summary>From each class's name to a logical id: the short one where only one class has it.</summary>
    public static Dictionary<string, string> FunctionIds(ImmutableArray<FunctionModel> functions)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in functions.GroupBy(f => f.LogicalId, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var types = group.Select(f => f.TypeName).Distinct(StringComparer.Ordinal).OrderBy(n => n, StringComparer.Ordinal).ToArray();
            foreach (var type in types)
            {
                ids[type] = Unique(types.Length == 1 ? group.Key : LogicalIds.FromFullName(type), taken);
            }
        }

        return ids;
    }

    private static EquatableArray<AuthorizerModel> Authorizers(RestApiModel declaration, ImmutableArray<AuthorizerModel> lambdas, Dictionary<string, string> ids) =>
        declaration.Settings.Authorizers.Items
            .Concat(lambdas.Where(a => ids.ContainsKey(a.FunctionId!)).Select(a => a with { FunctionId = ids[a.FunctionId!] }))
            .OrderBy(a => a.Name, StringComparer.Ordinal)
            .ToEquatableArray();

    private static string Unique(string id, HashSet<string> taken)
    {
        var unique = id;
        for (var i = 2; !taken.Add(unique); i++)
        {
            unique = id + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return unique;
    }
}
