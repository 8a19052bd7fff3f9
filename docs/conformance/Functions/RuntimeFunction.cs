using Sluice;

namespace Conformance.Functions;

/// <summary>What Lambda gives to a custom runtime.</summary>
[LambdaFunction(MemorySize = 512)]
public sealed class RuntimeFunction
{
    private static readonly HttpClient Client = new();

    /// <summary>Reports an error of the initialization after the function has been ready, and returns Lambda's answer.</summary>
    [HttpPost("/runtime/init-error")]
    public static async Task<string> ReportInitErrorAsync()
    {
        var address = $"http://{Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API")}/2018-06-01/runtime/init/error";
        using var content = new StringContent("""{"errorMessage":"A test of Sluice's documentation.","errorType":"Conformance.Test"}""");
        using var response = await Client.PostAsync(new Uri(address), content);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }

    /// <summary>Says whether Lambda gives the function a file descriptor for its log.</summary>
    [HttpGet("/runtime/log-descriptor")]
    public static bool HasLogDescriptor() => Environment.GetEnvironmentVariable("_LAMBDA_TELEMETRY_LOG_FD") is not null;
}
