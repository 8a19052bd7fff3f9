using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Reporting.Declarations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Reporting.Api;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InvalidCorsAnalyzer() : RuleAnalyzer(ApiRules.InvalidCors)
{
    // The preflight response of a path names the origins for all its methods, so its operations have to agree.
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        if (api.RestApi is not { } declared || (declared.Cors is null && api.Operations.All(o => o.CorsPlace is null)))
        {
            yield break;
        }

        foreach (var operation in api.Operations
            .Where(o => IsBytes(o.Model!) && CorsModel.Effective(o.Model!.OwnCors, declared.Cors) is { Origins.Count: > 1 }))
        {
            yield return new(
                ApiRules.InvalidCors, operation.CorsPlace ?? operation.MethodPlace,
                $"'{operation.Model!.OperationId}' answers with bytes. Only a mapping template could name the one of several origins that calls, "
                + "and no template runs on bytes. Give the operation one origin, or [DisableCors].");
        }

        foreach (var path in api.Operations.GroupBy(o => o.Model!.Route.Template, StringComparer.Ordinal))
        {
            var open = path.Where(o => CorsModel.Effective(o.Model!.OwnCors, declared.Cors) is not null).ToList();
            var first = open.FirstOrDefault();
            if (open.Find(o =>
                !Agree(CorsModel.Effective(o.Model!.OwnCors, declared.Cors)!, CorsModel.Effective(first!.Model!.OwnCors, declared.Cors)!)) is { } other)
            {
                var (place, named) = other.CorsPlace is null ? (first!, other) : (other, first!);
                yield return new(
                    ApiRules.InvalidCors, place.CorsPlace,
                    $"'{path.Key}' has one response to a preflight request, but '{named.Model!.OperationId}' has other origins or another AllowCredentials. "
                    + "Use the same settings for both.");
            }
        }
    }

    private static bool IsBytes(OperationModel operation) => operation.Result.Form == ResultForm.Binary || operation.Integration.AnswersBytes;

    private static bool Agree(CorsModel one, CorsModel other) =>
        one.AllowCredentials == other.AllowCredentials
        && one.Origins.Items.OrderBy(o => o, StringComparer.Ordinal).SequenceEqual(other.Origins.Items.OrderBy(o => o, StringComparer.Ordinal));
}
