using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Deployment;

/// <summary>An API key that this gateway knows.</summary>
/// <param name="Id">What templates see as <c>$context.identity.apiKeyId</c>.</param>
/// <param name="Value">What clients send.</param>
/// <param name="IsEnabled">A key that is not enabled is refused like an unknown one.</param>
internal sealed record ApiKey(string Id, string Value, bool IsEnabled)
{
    /// <summary>The usage plan that the key belongs to; null for the stage's only one, and empty for none.</summary>
    public string? Plan { get; init; }

    /// <summary>An enabled key of which only the value is known.</summary>
    public static ApiKey Of(string value) => new(AwsNames.IdOf(value), value, IsEnabled: true);
}
