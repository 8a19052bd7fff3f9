using Sluice.LocalGateway.Authorization.Identities;
using Sluice.LocalGateway.Documents.Model;

namespace Sluice.LocalGateway.Authorization;

/// <summary>Says at the start which methods nobody can call, for want of a declared identity.</summary>
internal static class AccessWarnings
{
    public static IEnumerable<string> For(ApiDocument api, LocalIdentities identities)
    {
        var guarded = api.Methods.Where(method => method.Access is not null).ToList();
        return Missing(guarded, access => access.RequiresApiKey, identities.ApiKeys.Count, "an API key (403)", "--api-key VALUE, or 'apiKeys' in a file for --identity")
            .Concat(Missing(guarded, access => access.Authorizer?.Kind == AuthorizerKind.Cognito, identities.CognitoTokens.Count, "a user pool's token (401)", "'cognito' in a file for --identity"))
            .Concat(Missing(guarded, access => access.IsIam, identities.IamCallers.Count, "a caller of IAM (403)", "'iam' in a file for --identity"));
    }

    private static IEnumerable<string> Missing(List<ApiMethod> guarded, Func<MethodAccess, bool> needs, int known, string what, string cure)
    {
        var names = guarded.Where(method => needs(method.Access!)).Select(method => method.Name).ToList();
        return names.Count == 0 || known > 0
            ? []
            : [$"Every request to {string.Join(", ", names)} is refused: {what} is needed and none is declared. Declare one with {cure}."];
    }
}
