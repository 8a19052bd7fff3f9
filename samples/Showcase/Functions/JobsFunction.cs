using Showcase.Functions.Jobs;
using Sluice;

namespace Showcase.Functions;

// Other programs call this function by its name, so the account has one stack of it.
#pragma warning disable SLUICE147
/// <summary>Work that takes its time, for the pages of two origins.</summary>
[LambdaFunction(
    Name = "showcase-jobs",
    Timeout = 60,
    MemorySize = 1024,
    EphemeralStorage = 2048,
    LogFormat = FunctionLogFormat.Json,
    ApplicationLogLevel = FunctionLogLevel.Debug,
    Parameters = ["MemorySize=JobsMemory"])]
#pragma warning restore SLUICE147
[AsyncInvocation(
    MaximumRetryAttempts = 1,
    MaximumEventAgeInSeconds = 3600,
    OnFailure = "arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:showcase-failed-jobs")]
[FunctionAlarms(ErrorRate = 5, DurationP99 = 30000, Period = 300), ResourceTag("team", "jobs")]
[EnvironmentVariable("API_URL", "${InvokeUrl}")]
[Cors("https://shop.example.com", "https://jobs.example.com", MaxAge = 60)]
public sealed class JobsFunction
{
    /// <summary>Starts a report; the client does not wait for it.</summary>
    /// <param name="year">Of which year.</param>
    [HttpPost("/reports/{year}"), Async]
    public void Report(int year) => Console.WriteLine($"The report of {year} is done.");

    /// <summary>Takes on a job, whichever it is.</summary>
    /// <param name="job">The job.</param>
    /// <returns>The job as it was understood.</returns>
    [HttpPost("/jobs")]
    public Job TakeOn(Job job) => job;

    /// <summary>Writes text in upper case, with a request template of one's own.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The same, louder.</returns>
    [HttpGet("/shout/{text}"), RequestTemplate("templates/shout.vtl")]
    public string Shout(string text) => text.ToUpperInvariant();
}
