using Sluice.Generator.Model.Api;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Security;

/// <summary>Finds the headers that a page in a browser has to send to pass the authorizer and the API key check.</summary>
internal static class SecurityHeaders
{
    private const string Place = "method.request.header.";

    public static IEnumerable<string> Of(ApiModel api, SecurityModel? security)
    {
        if (security is null)
        {
            yield break;
        }

        if (security.NeedsKey)
        {
            yield return "x-api-key";
        }

        if (security.Authorizer == AuthorizerModel.Iam)
        {
            yield return "authorization";
            yield return "x-amz-date";
            yield return "x-amz-security-token";
        }
        else if (api.Settings.Authorizers.Items.FirstOrDefault(authorizer => authorizer.Name == security.Authorizer) is { } authorizer)
        {
            foreach (var header in authorizer.Type == "request"
                ? authorizer.Sources.Items.Where(s => s.StartsWith(Place, StringComparison.Ordinal)).Select(s => s.Substring(Place.Length))
                : [authorizer.Header])
            {
                yield return header;
            }
        }
    }
}
