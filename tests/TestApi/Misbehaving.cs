using System.Globalization;
using Sluice;

[assembly: RestApi("TestApi", Stage = "test")]
[assembly: StageVariable("color", "blue/green")]

namespace TestApi;

[LambdaFunction(Timeout = 3)]
public sealed class Misbehaving
{
    public const string Secret = "Server=db1;Password=hunter2";

    [HttpGet("/fine")]
    public int Fine() => Environment.ProcessId;

    [HttpGet("/memory")]
    public long Memory() => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    [HttpGet("/throw")]
    public string Throw() => throw new InvalidOperationException(Secret);

    [HttpGet("/sleep/{milliseconds}")]
    public async Task<string> Sleep(int milliseconds)
    {
        // A handler that does not listen to its cancellation token.
        await Task.Delay(milliseconds, CancellationToken.None);
        return milliseconds.ToString(CultureInfo.InvariantCulture);
    }

    [HttpGet("/exit/{code}")]
    public void Exit(int code) => Environment.Exit(code);

    [HttpGet("/deadline")]
    public string Deadline(CancellationToken cancellation) => cancellation.CanBeCanceled ? "yes" : "no";
}
