using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Deployment;

/// <summary>An API key that this gateway knows.</summary>
/// <param name="Id">The id that templates see as <c>$context.identity.apiKeyId</c>.</param>
/// <param name="Value">The value that clients send.</param>
/// <param name="IsEnabled">Whether the key is enabled. A disabled key is refused like an unknown one.</param>
internal sealed record ApiKey(string Id, string Value, bool IsEnabled)
{
    /// <summary>
    /// The logical id or name of the usage plan that the key belongs to; null if it belongs to the stage's only plan, and empty if it belongs to
    /// none.
    /// </summary>
    public string? Plan { get; init; }

    /// <summary>Makes an enabled key from its value alone.</summary>
    public static ApiKey Of(string value) => new(AwsNames.IdOf(value), value, IsEnabled: true);
}
