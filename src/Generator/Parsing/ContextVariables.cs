namespace Sluice.Generator.Parsing;

/// <summary>The variables of <c>$context</c> that mapping templates and parameter mappings have, by AWS's reference.</summary>
internal static class ContextVariables
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "accountId", "apiId", "awsEndpointRequestId", "deploymentId", "domainName", "domainPrefix", "extendedRequestId", "httpMethod", "isCanaryRequest",
        "path", "protocol", "requestId", "requestTime", "requestTimeEpoch", "resourceId", "resourcePath", "stage", "wafResponseCode", "webaclArn",
        "identity.accessKey", "identity.accountId", "identity.apiKey", "identity.apiKeyId", "identity.caller", "identity.cognitoAuthenticationProvider",
        "identity.cognitoAuthenticationType", "identity.cognitoIdentityId", "identity.cognitoIdentityPoolId", "identity.principalOrgId", "identity.sourceIp",
        "identity.user", "identity.userAgent", "identity.userArn", "identity.vpcId", "identity.vpceId",
        "identity.clientCert.clientCertPem", "identity.clientCert.subjectDN", "identity.clientCert.issuerDN", "identity.clientCert.serialNumber",
        "identity.clientCert.validity.notBefore", "identity.clientCert.validity.notAfter",
    };

    /// <summary>Without <c>$context.</c>; what an authorizer returns has any name.</summary>
    public static bool IsKnown(string name) => Known.Contains(name) || (name.StartsWith("authorizer.", StringComparison.Ordinal) && name.Length > "authorizer.".Length);

    /// <summary>The cure for a name that is not known.</summary>
    public static string Cure(string name) =>
        Known.FirstOrDefault(k => string.Equals(k, name, StringComparison.OrdinalIgnoreCase) || k.EndsWith("." + name, StringComparison.OrdinalIgnoreCase)) is { } meant
            ? $"Write '{meant}'."
            : "Use one of the names in AWS's reference, such as requestId or identity.sourceIp.";
}
