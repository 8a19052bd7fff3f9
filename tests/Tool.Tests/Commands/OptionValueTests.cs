using Sluice.LocalGateway.Tests.Support;
using Sluice.Tool.Tests.Support;

namespace Sluice.Tool.Tests.Commands;

/// <summary>Each option with values that mean nothing: a clear line, an exit code, and never a stack trace.</summary>
public sealed class OptionValueTests : IDisposable
{
    private static readonly string Long = new('x', 50_000);

    // Beside it is the code folder: nothing else may be in there.
    private readonly string _root = Directory.CreateTempSubdirectory("sluice").FullName;
    private readonly string _folder;

    public OptionValueTests()
    {
        _folder = Directory.CreateDirectory(Path.Combine(_root, "deploy")).FullName;
        File.WriteAllText(Path.Combine(_folder, "openapi.json"), TestApi.Document(TestApi.Path("/a", "get", "\"type\":\"mock\",\"responses\":{\"default\":{\"statusCode\":200}}", "\"operationId\":\"A\"")));
        File.WriteAllText(Path.Combine(_folder, "broken.json"), "{");
        File.WriteAllText(Path.Combine(_folder, "empty.json"), "");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    public static TheoryData<string> Lines { get; } =
    [
        "start --port 65536", "start --port -1", "start --port x", "start --port 99999999999", "start --port ''",
        "start --concurrency 0", "start --concurrency -5", "start --concurrency x", "start --concurrency 2147483647",
        "start --listen ''", "start --listen x", "start --listen LONG", "start --listen 192.0.2.1 --port 0",
        "start --endpoint ''", "start --endpoint x", "start --endpoint ftp://x", "start --endpoint LONG", "start --endpoint sqs=x", "start --endpoint sqs=http://127.0.0.1:9", "start --endpoint http://a --endpoint http://b", "start --function F=FOLDER/broken.json",
        "start --stage-variable x", "start --parameter x", "start --function x", "start --function F=", "start --function F=/nowhere.json", "start /nowhere.yaml", "check /nowhere.yaml", "lint /nowhere.yaml", "invoke /nowhere.yaml A", "start --parameter =x", "start --parameter ''", "start --parameter A=x", "invoke A --stack-parameter x", "start --stage-variable =x", "start --stage-variable ''", "start --stage ''", "start --code ''", "start --code /nowhere/at/all",
        "start --identity ''", "start --identity /nowhere", "start --identity FOLDER", "start --identity FOLDER/broken.json", "start --identity FOLDER/empty.json",
        "start --identity LONG", "start --api-key ''",
        "start --deploy ''", "start --deploy LONG", "start --deploy FOLDER/openapi.json", "start --deploy /nowhere/at/all",
        "invoke ''", "invoke B", "invoke A -p x", "invoke A -p y=1", "invoke A -H x", "invoke A --header ': x'", "invoke A --body @/nowhere", "invoke A --body @FOLDER", "invoke A --body @",
        "test-invoke '' /a", "test-invoke GET /a --header x", "test-invoke GET /a --header ': x'", "test-invoke GET /a --body @/nowhere", "test-invoke GET /a --body @FOLDER",
        "test-invoke GET /a --body @",
        "render ''", "render /nowhere", "render FOLDER", "render LONG", "render FOLDER/openapi.json -r /nowhere", "render FOLDER/openapi.json -r FOLDER",
        "render FOLDER/openapi.json -r FOLDER/broken.json", "render FOLDER/openapi.json -r ''",
        "lint ''", "lint /nowhere", "lint FOLDER", "lint LONG", "completion ''", "completion x", "[suggest:-5] start", "[suggest start",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task A_value_that_means_nothing_is_said_in_a_line(string line)
    {
        var arguments = Words(line);
        if (arguments[0] is "start" or "invoke" or "test-invoke" && !arguments.Contains("--deploy"))
        {
            arguments.AddRange(["--deploy", _folder]);
        }

        var (exitCode, _, error) = await SluiceProcess.RunAsync([.. arguments]).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        exitCode.ShouldBeInRange(1, 3, error);
        error.Trim().ShouldNotBeEmpty();
        error.ShouldNotContain("   at ");
        error.ShouldNotContain("Unhandled exception");
        error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeInRange(1, 2, error);
        error.Length.ShouldBeLessThan(2_000);
    }

    private List<string> Words(string line)
        => [.. line.Split(' ').Aggregate(new List<string>(), Join).Select(word => word.Trim('\'').Replace("FOLDER", _folder, StringComparison.Ordinal).Replace("LONG", Long, StringComparison.Ordinal))];

    // What quotes hold together.
    private static List<string> Join(List<string> words, string word)
    {
        if (words.LastOrDefault() is { } last && last.Count(character => character == '\'') == 1)
        {
            words[^1] = $"{last} {word}";
        }
        else
        {
            words.Add(word);
        }

        return words;
    }
}
