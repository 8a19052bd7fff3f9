using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Settings;

/// <summary>What a request needs to reach an operation.</summary>
/// <param name="Authorizer">Its name, <c>AWS_IAM</c>, or null for everybody.</param>
/// <param name="Scopes">Of Cognito.</param>
/// <param name="NeedsKey">True where it needs an API key.</param>
internal sealed record SecurityModel(string? Authorizer, EquatableArray<string> Scopes, bool NeedsKey);
