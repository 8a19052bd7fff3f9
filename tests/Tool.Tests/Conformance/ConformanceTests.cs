using System.Text.Json.Nodes;
using System.Xml.Linq;
using Sluice.Tool.Tests.Support;

namespace Sluice.Tool.Tests.Conformance;

/// <summary>The run of docs/conformance, with local gateways in the place of AWS.</summary>
public sealed class ConformanceTests(Gateways gateways) : IClassFixture<Gateways>
{
    [Fact]
    public async Task A_gateway_that_does_what_the_pages_say_confirms_every_behaviour()
    {
        var result = await CompareAsync("requests.json", gateways.Right, "--deploy", ServedApi.Deploy, "--code", ServedApi.Code);

        result.ExitCode.ShouldBe(0, result.Output + result.Error);
        var listed = Behaviours("requests.json");
        var tested = listed.Where(one => one["requests"] is not null).ToList();
        result.Output.ShouldContain($"{tested.Sum(one => one["requests"]!.AsArray().Count)} requests: ");
        result.Output.ShouldContain($"\nsame: {tested.Count}\n");
        result.Output.ShouldContain($"\nuntested: {listed.Count - tested.Count}\n");
        result.Output.ShouldNotContain("unclear");
        result.Output.ShouldContain("  2 answers 200: \"5 bytes: 0001FFFE80\"\n");
        result.Output.ShouldContain("\nstream that ends early                                    | 200 (cut off) | 200 (cut off) | same\n");
    }

    [Fact]
    public async Task Of_a_gateway_with_faults_exactly_those_behaviours_are_reported()
    {
        var result = await CompareAsync("requests.json", gateways.Faulty, "--against", gateways.Right, "--format", "json");

        result.ExitCode.ShouldBe(1, result.Error);
        var report = JsonNode.Parse(result.Output)!;
        var behaviours = report["behaviours"]!.AsArray();
        behaviours.Where(one => (string?)one!["verdict"] is not ("same" or "untested")).Select(one => $"{one!["name"]}: {one["verdict"]}").ShouldBe(
        [
            "base64 that cannot be decoded: different", "bytes without quotes: different", "rendering that takes too long: different",
            "tenant from an encoded path: different", "function that streams or does not, unlike its integration: different",
        ]);
        var slow = report["results"]!.AsArray().Single(one => (string?)one!["behaviour"] == "rendering that takes too long")!;
        slow["answers"]!.AsArray().Select(answer => (int)answer!["status"]!).ShouldBe([200, 504]);
        slow["differences"]![0]!["place"]!.ToString().ShouldBe("status");
        behaviours.Single(one => (string?)one!["name"] == "bytes without quotes")!["advice"]!.ToString()
            .ShouldBe("correct the sentence or the gateway, and remove the mark.");
    }

    [Fact]
    public async Task Statuses_of_backends_are_compared_with_a_server_that_sends_them()
    {
        var result = await CompareAsync("backend.json", gateways.Faulty, "--against", gateways.Right, "--format", "junit");

        result.ExitCode.ShouldBe(1, result.Error);
        var cases = XElement.Parse(result.Output).Elements("testcase").ToList();
        cases.Count.ShouldBe(6);
        cases.Where(one => one.Element("failure") is not null).Select(one => $"{one.Attribute("classname")!.Value}: {one.Attribute("name")!.Value}")
            .ShouldBe(["sluice compare: status of an HTTP backend: GET /backend/custom/999"]);
        cases[0].Element("system-out")!.Value.ShouldContain("502: {");
    }

    private static Task<SluiceOutput> CompareAsync(string list, string address, params string[] options) =>
        SluiceProcess.RunAsync(["compare", "--requests", Path.Combine(Places.Root, "docs", "conformance", list), "--against", address, .. options]);

    private static List<JsonNode> Behaviours(string list) =>
        [.. JsonNode.Parse(File.ReadAllText(Path.Combine(Places.Root, "docs", "conformance", list)))!["behaviours"]!.AsArray().Select(one => one!)];
}
