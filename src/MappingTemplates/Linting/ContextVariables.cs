namespace Sluice.MappingTemplates.Linting;

/// <summary>The variables of <c>$context</c> in mapping templates and parameter mappings, from AWS's reference.</summary>
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

    /// <summary>Returns true for a known variable, without <c>$context.</c>. The names after <c>authorizer.</c> depend on the authorizer.</summary>
    public static bool IsKnown(string name) =>
        Known.Contains(name) || (name.StartsWith("authorizer.", StringComparison.Ordinal) && name.Length > "authorizer.".Length);

    /// <summary>
    /// Returns true if a template can read the names: they begin with a known variable, are the beginning of one, or are values that a template may set.
    /// </summary>
    /// <param name="names">The names after <c>$context</c>, at least one.</param>
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

    /// <summary>Returns the variable that has the name in another letter case, or as its last part; null if there is none.</summary>
    public static string? Meant(string name) =>
        Known.FirstOrDefault(k => string.Equals(k, name, StringComparison.OrdinalIgnoreCase) || k.EndsWith("." + name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns the sentence that says how to correct an unknown name.</summary>
    public static string Cure(string name) => Meant(name) is { } meant
        ? $"Write '{meant}'."
        : "Use one of the names in AWS's reference, such as requestId or identity.sourceIp.";
}
