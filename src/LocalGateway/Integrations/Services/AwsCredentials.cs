namespace Sluice.LocalGateway.Integrations.Services;

/// <summary>
/// The credentials that sign the requests to the endpoint of <c>--endpoint</c>: those of the shell's environment variables, or <c>local</c>.
/// </summary>
internal sealed record AwsCredentials(string AccessKey, string SecretKey, string? SessionToken)
{
    public static AwsCredentials FromShell() => new(
        Environment.GetEnvironmentVariable("AWS_ACCESS_KEY_ID") ?? "local",
        Environment.GetEnvironmentVariable("AWS_SECRET_ACCESS_KEY") ?? "local",
        Environment.GetEnvironmentVariable("AWS_SESSION_TOKEN"));
}
