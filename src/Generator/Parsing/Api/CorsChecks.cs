using System.Collections.Immutable;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Parsing.Operations;

namespace Sluice.Generator.Parsing.Api;

/// <summary>A path has one preflight, which names origins without knowing the method: its operations have to agree.</summary>
internal static class CorsChecks
{
    public static void Check(ImmutableArray<Parsed<RestApiModel>> declarations, ParsedOperation[] operations, DiagnosticBag bag)
    {
        if (declarations.FirstOrDefault()?.Model is not { } api || (api.Cors is null && !Array.Exists(operations, o => o.CorsPlace is not null)))
        {
            return;
        }

        foreach (var operation in operations.Where(o => IsBytes(o.Model!) && CorsModel.Effective(o.Model!.Cors, api.Cors) is { Origins.Count: > 1 }))
        {
            bag.Add(
                ApiRules.InvalidCors, operation.CorsPlace ?? operation.MethodPlace,
                $"'{operation.Model!.OperationId}' answers with bytes, which no template sees that could name the one of several origins that calls. Give it one origin, or [DisableCors].");
        }

        foreach (var path in operations.GroupBy(o => o.Model!.Route.Template, StringComparer.Ordinal))
        {
            var open = path.Where(o => CorsModel.Effective(o.Model!.Cors, api.Cors) is not null).ToList();
            var first = open.FirstOrDefault();
            if (open.Find(o => !Agree(CorsModel.Effective(o.Model!.Cors, api.Cors)!, CorsModel.Effective(first!.Model!.Cors, api.Cors)!)) is { } other)
            {
                var (place, named) = other.CorsPlace is null ? (first!, other) : (other, first!);
                bag.Add(
                    ApiRules.InvalidCors, place.CorsPlace,
                    $"'{path.Key}' has one answer for a browser that asks before it calls, and '{named.Model!.OperationId}' has other origins or another AllowCredentials. Say the same on both.");
            }
        }
    }

    private static bool IsBytes(OperationModel operation) => operation.Result.Form == ResultForm.Binary || operation.Integration is AwsIntegrationModel { Action: AwsAction.S3GetObject };

    private static bool Agree(CorsModel one, CorsModel other) =>
        one.AllowCredentials == other.AllowCredentials
        && one.Origins.Items.OrderBy(o => o, StringComparer.Ordinal).SequenceEqual(other.Origins.Items.OrderBy(o => o, StringComparer.Ordinal));
}
