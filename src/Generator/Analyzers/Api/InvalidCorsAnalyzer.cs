using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Sluice.Generator.Analyzers.Declarations;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Integrations;

namespace Sluice.Generator.Analyzers.Api;

[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class InvalidCorsAnalyzer() : RuleAnalyzer(Rule)
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Error(
        "SLUICE007", "Api", "Invalid CORS settings",
        "The CORS settings are not valid: {0}");

    // A path has one preflight, which names origins without knowing the method: its operations have to agree.
    protected override IEnumerable<DiagnosticInfo> CheckApi(ApiDeclarations api)
    {
        if (api.RestApi is not { } declared || (declared.Cors is null && api.Operations.All(o => o.CorsPlace is null)))
        {
            yield break;
        }

        foreach (var operation in api.Operations.Where(o => IsBytes(o.Model!) && CorsModel.Effective(o.Model!.Cors, declared.Cors) is { Origins.Count: > 1 }))
        {
            yield return new(
                Rule, operation.CorsPlace ?? operation.MethodPlace,
                $"'{operation.Model!.OperationId}' answers with bytes, which no template sees that could name the one of several origins that calls. Give it one origin, or [DisableCors].");
        }

        foreach (var path in api.Operations.GroupBy(o => o.Model!.Route.Template, StringComparer.Ordinal))
        {
            var open = path.Where(o => CorsModel.Effective(o.Model!.Cors, declared.Cors) is not null).ToList();
            var first = open.FirstOrDefault();
            if (open.Find(o => !Agree(CorsModel.Effective(o.Model!.Cors, declared.Cors)!, CorsModel.Effective(first!.Model!.Cors, declared.Cors)!)) is { } other)
            {
                var (place, named) = other.CorsPlace is null ? (first!, other) : (other, first!);
                yield return new(
                    Rule, place.CorsPlace,
                    $"'{path.Key}' has one answer for a browser that asks before it calls, and '{named.Model!.OperationId}' has other origins or another AllowCredentials. Say the same on both.");
            }
        }
    }

    private static bool IsBytes(OperationModel operation) => operation.Result.Form == ResultForm.Binary || operation.Integration is AwsIntegrationModel { Action: AwsAction.S3GetObject };

    private static bool Agree(CorsModel one, CorsModel other) =>
        one.AllowCredentials == other.AllowCredentials
        && one.Origins.Items.OrderBy(o => o, StringComparer.Ordinal).SequenceEqual(other.Origins.Items.OrderBy(o => o, StringComparer.Ordinal));
}
