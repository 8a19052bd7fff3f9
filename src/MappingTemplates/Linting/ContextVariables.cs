namespace Sluice.MappingTemplates.Linting;

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
    public static bool IsKnown(string name) =>
        Known.Contains(name) || (name.StartsWith("authorizer.", StringComparison.Ordinal) && name.Length > "authorizer.".Length);

    /// <summary>
    /// Whether a template can read it: a variable or what the variable's text has, a map of variables, or what a template may
    /// write itself.
    /// </summary>
    /// <param name="names">Those after <c>$context</c>, at least one.</param>
    public static bool IsReadable(string[] names)
    {
        if (names[0] is "authorizer" or "requestOverride" or "responseOverride")
        {
            return true;
        }

        var name = "";
        foreach (var part in names)
        {
            name = name.Length == 0 ? part : name + "." + part;
            if (Known.Contains(name))
            {
                return true;
            }
        }

        return Known.Any(known => known.StartsWith(name + ".", StringComparison.Ordinal));
    }

    /// <summary>The variable that has the name in other letter case, or in one of its parts; null where there is none.</summary>
    public static string? Meant(string name) =>
        Known.FirstOrDefault(k => string.Equals(k, name, StringComparison.OrdinalIgnoreCase) || k.EndsWith("." + name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The cure for a name that is not known.</summary>
    public static string Cure(string name) => Meant(name) is { } meant
        ? $"Write '{meant}'."
        : "Use one of the names in AWS's reference, such as requestId or identity.sourceIp.";
}
