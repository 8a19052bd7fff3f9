using System.Globalization;

namespace Sluice.Runtime;

/// <summary>The environment variables with which Lambda, or the local gateway in its place, starts a function.</summary>
/// <param name="Api">The address of the Runtime API; null outside of Lambda.</param>
/// <param name="FunctionId">The logical id of the function to run; null or empty if the program has only one.</param>
/// <param name="Concurrency">
/// The number of invocations that run at the same time; 1 unless Lambda Managed Instances say otherwise (aws-lambda-dotnet, Utils.cs,
/// DetermineProcessingTaskCount).
/// </param>
/// <param name="AsksAhead">True if a response and the request for the next invocation may be sent in one packet.</param>
/// <param name="IsSnapStart">True if Lambda takes a snapshot of the process before its first invocation.</param>
/// <param name="IsWarmedUp">
/// True if Lambda starts the process ahead of its requests (provisioned concurrency), so that there is time to compile the code first.
/// </param>
/// <param name="RunsOnce">True if the process ends after one invocation. AWS's runtime has this variable for profilers and test tools.</param>
internal sealed record RuntimeSettings(
    string? Api = null,
    string? FunctionId = null,
    int Concurrency = 1,
    bool AsksAhead = false,
    bool IsSnapStart = false,
    bool IsWarmedUp = false,
    bool RunsOnce = false)
{
    public const string ApiVariable = "AWS_LAMBDA_RUNTIME_API";
    public const string FunctionVariable = "SLUICE_FUNCTION";

    /// <summary>
    /// The local gateway sets this variable, because its Runtime API takes two requests in one packet. Nothing is known about Lambda's own Runtime API in
    /// this respect.
    /// </summary>
    private const string AskAheadVariable = "SLUICE_ASK_AHEAD";

    private const string ConcurrencyVariable = "AWS_LAMBDA_MAX_CONCURRENCY";

    public static RuntimeSettings FromEnvironment()
    {
        var initialization = Environment.GetEnvironmentVariable("AWS_LAMBDA_INITIALIZATION_TYPE");
        return new(
            Environment.GetEnvironmentVariable(ApiVariable),
            Environment.GetEnvironmentVariable(FunctionVariable),
            ParseConcurrency(Environment.GetEnvironmentVariable(ConcurrencyVariable)),
            AsksAhead: Environment.GetEnvironmentVariable(AskAheadVariable) == "1",
            IsSnapStart: initialization == "snap-start",
            IsWarmedUp: initialization == "provisioned-concurrency",
            RunsOnce: string.Equals(Environment.GetEnvironmentVariable("AWS_LAMBDA_DOTNET_DEBUG_RUN_ONCE"), "true", StringComparison.OrdinalIgnoreCase));
    }

    // AWS's runtime uses the number of processors, and at least 2, if Lambda sets something that is no number.
    internal static int ParseConcurrency(string? text) => string.IsNullOrEmpty(text) ? 1
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var concurrency) && concurrency > 0 ? concurrency
        : Math.Max(2, Environment.ProcessorCount);
}
