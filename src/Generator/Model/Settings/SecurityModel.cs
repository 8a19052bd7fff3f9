using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Settings;

/// <summary>The requirements that a request has to meet to reach an operation.</summary>
/// <param name="Authorizer">The name of the authorizer, <c>AWS_IAM</c>, or null if everybody may call.</param>
/// <param name="Scopes">The scopes of a Cognito authorizer.</param>
/// <param name="NeedsKey">True if it needs an API key.</param>
internal sealed record SecurityModel(string? Authorizer, EquatableArray<string> Scopes, bool NeedsKey);
