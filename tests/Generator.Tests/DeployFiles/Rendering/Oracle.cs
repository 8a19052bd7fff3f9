using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sluice.Generator.Tests.DeployFiles.Rendering;

/// <summary>The reference engine, where it is at hand: Apache Velocity 1.7 set up as API Gateway behaves.</summary>
internal static class Oracle
{
    public static IReadOnlyList<Rendered> Render(string template, IEnumerable<Request> requests)
    {
        var start = new ProcessStartInfo(Places.SharedFile("oracle/oracle")) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var cases = string.Concat(requests.Select(request => Case(template, request) + "\n"));
        var errors = process.StandardError.ReadToEndAsync();
        var input = Task.Run(() =>
        {
            process.StandardInput.Write(cases);
            process.StandardInput.Close();
        });
        var answers = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.SkipWhen(process.ExitCode == 2, "needs a JDK and the packages that the oracle names: " + errors.Result);
        process.ExitCode.ShouldBe(0, errors.Result);
        input.GetAwaiter().GetResult();
        return [.. answers.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Answer)];
    }

    private static string Case(string template, Request request) => new JsonObject
    {
        ["template"] = template,
        ["body"] = request.Body,
        ["params"] = new JsonObject { ["path"] = Map(request.Path), ["querystring"] = Map(request.Query), ["header"] = Map(request.Headers) },
        ["context"] = JsonSerializer.SerializeToNode(request.Context),
        ["stageVariables"] = JsonSerializer.SerializeToNode(request.StageVariables),
    }.ToJsonString();

    private static JsonObject Map(IEnumerable<KeyValuePair<string, string>> values) =>
        new(values.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)value.Value)));

    private static Rendered Answer(string line)
    {
        var answer = JsonNode.Parse(line)!;
        answer["ok"]!.GetValue<bool>().ShouldBeTrue(line);
        var over = answer["responseOverride"];
        var headers = over?["header"]?.AsObject().ToDictionary(header => header.Key, header => header.Value!.GetValue<string>());
        return new Rendered(answer["out"]!.GetValue<string>(), (int?)over?["status"], headers ?? []);
    }
}
