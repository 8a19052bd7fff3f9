namespace Sluice.LocalGateway.Integrations.Services;

/// <summary>What requests to the given endpoint are signed with: the shell's variables, or names that no account has.</summary>
internal sealed record AwsCredentials(string AccessKey, string SecretKey, string? SessionToken)
{
    public static AwsCredentials FromShell() => new(
        Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID") ?? "local",
        Environment.GetEnvironmentVariable("AWS_SECRET_ACCESS_KEY") ?? "local",
        Environment.GetEnvironmentVariable("AWS_SESSION_TOKEN"));
}
