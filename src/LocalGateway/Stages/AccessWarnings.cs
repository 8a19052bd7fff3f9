using Sluice.LocalGateway.Authorization.Identities;
using Sluice.LocalGateway.Documents.Model;

namespace Sluice.LocalGateway.Stages;

/// <summary>Makes the warnings about methods that nobody can call, because no identity for them is declared.</summary>
internal static class AccessWarnings
{
    public static IEnumerable<string> For(ApiDocument api, LocalIdentities identities, StartHints hints)
    {
        var guarded = api.Methods.Where(method => method.Access is not null).ToList();
        return Missing(
                guarded, access => access.RequiresApiKey, identities.ApiKeys.Count,
                "an API key (403)", $"{hints.ApiKey}, or under 'apiKeys' in {hints.IdentityFile}")
            .Concat(Missing(
                guarded, access => access.Authorizer?.Kind == AuthorizerKind.Cognito, identities.CognitoTokens.Count,
                "a user pool's token (401)", $"'cognito' in {hints.IdentityFile}"))
            .Concat(Missing(
                guarded, access => access.IsIam, identities.IamCallers.Count,
                "a caller of IAM (403)", $"'iam' in {hints.IdentityFile}"));
    }

    private static IEnumerable<string> Missing(List<ApiMethod> guarded, Func<MethodAccess, bool> needs, int known, string what, string cure)
    {
        var names = guarded.Where(method => needs(method.Access!)).Select(method => method.Name).ToList();
        return names.Count == 0 || known > 0
            ? []
            : [$"Every request to {string.Join(", ", names)} is refused: {what} is needed, and none is declared. Declare one: {cure}."];
    }
}
