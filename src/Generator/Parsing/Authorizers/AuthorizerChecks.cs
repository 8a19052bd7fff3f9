using Sluice.Contract;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Parsing.Authorizers;

/// <summary>Checks declarations of authorizers against API Gateway's rules.</summary>
internal static class AuthorizerChecks
{
    private const int LongestName = 64;

    /// <summary>Returns the problem of the declaration, or null if API Gateway accepts it.</summary>
    public static AuthorizerProblem? Problem(AuthorizerModel model) =>
        model.Name.Length is 0 or > LongestName || !model.Name.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9'))
            ? new(null, "A name has 1 to 64 letters A-Z and digits.")
        : model.Name is AuthorizerModel.Iam or "sigv4" ? new(null, "API Gateway uses that name for IAM. Choose another one.")
        : !ApiGatewayLimits.IsAuthorizerTtl(model.Ttl) ? new("Ttl", "API Gateway keeps an authorizer's answer for 0 to 3,600 seconds.")
        : !ApiGatewayNames.IsParameter(model.Header) ? new("Header", $"'{model.Header}' is not the name of a header. Use letters A-Z, digits and . _ $ -.")
        : null;
}
