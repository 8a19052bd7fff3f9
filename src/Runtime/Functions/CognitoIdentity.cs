using System.ComponentModel;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>The Amazon Cognito identity of a caller that uses AWS's mobile SDK. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CognitoIdentity
{
    private CognitoIdentity(string? identityId, string? identityPoolId) => (IdentityId, IdentityPoolId) = (identityId, identityPoolId);

    /// <summary>The id of the identity, or <see langword="null"/>.</summary>
    public string? IdentityId { get; }

    /// <summary>The id of the identity pool, or <see langword="null"/>.</summary>
    public string? IdentityPoolId { get; }

    /// <summary>Parses the header <c>Lambda-Runtime-Cognito-Identity</c>.</summary>
    /// <param name="json">The header's value; <see langword="null"/> or empty for a caller without an identity.</param>
    /// <exception cref="JsonException">The value is not JSON.</exception>
    internal static CognitoIdentity Parse(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            return new(null, null);
        }

        using var document = JsonDocument.Parse(json);
        return new(JsonTexts.Member(document.RootElement, "cognitoIdentityId"), JsonTexts.Member(document.RootElement, "cognitoIdentityPoolId"));
    }
}
