using System.Diagnostics;
using System.Text.Json.Nodes;
using Sluice.Runtime.Tests.Support;

namespace Sluice.NativeAot.Tests;

public sealed class PublishTests
{
    private const string Order = """{"customerId":"7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c11","lines":[{"sku":"ABC-1","quantity":3}],"contact":"a@b","dates":{"due":"2026-01-31"},"priority":"High"}""";

    /// <summary>One test, for one publishing of half a minute.</summary>
    [Fact]
    public async Task A_trimmed_native_program_is_published_without_a_warning_and_binds_validates_and_answers()
    {
        NativeProgram.SkipUnlessPossible();
        var program = await NativeProgram.PublishAsync(TestContext.Current.CancellationToken);
        NativeProgram.Log.ShouldNotContain("warning", Case.Insensitive);
        File.Exists(program + ".dll").ShouldBeFalse();

        var answers = await AnswersAsync(program,
        [
            """{"@op":"Find","orderId":"7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c11","limit":"7","version":"1.2","days":"monday,5"}""",
            """{"@op":"Place","order":ORDER}""".Replace("ORDER", Order, StringComparison.Ordinal),
            """{"@op":"Find","orderId":"x","limit":"101"}""",
            """{"@op":"Place","order":{"customerId":7,"lines":[{"sku":"abc","quantity":0}],"contact":"a"}}""",
            """{"@op":"Place","order":ORDER}""".Replace("ORDER", Order.Replace("}]", "},{\"sku\":\"ABC-2\",\"quantity\":1},{\"sku\":\"ABC-3\",\"quantity\":1}]", StringComparison.Ordinal), StringComparison.Ordinal),
            """{"@op":"Echo","method":"GET","authcontext":{},"body-json":{"a":1},"params":{"path":{"proxy":"p"},"querystring":{},"header":{}}}""",
        ]);

        answers[0].ShouldBe("\"7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c11/7/1.2/Monday+Friday\"");
        answers[1].ShouldBe("""{"request":ORDER,"total":7.5}""".Replace("ORDER", Order, StringComparison.Ordinal));
        Errors(answers[2]).ShouldBe(["orderId: The value 'x' is not valid for orderId.", "limit: The field limit must be between 1 and 100."], ignoreOrder: true);
        Errors(answers[3]).ShouldBe(
        [
            "customerId: The supplied value is invalid for customerId.",
            "lines[0].sku: The field sku must match the regular expression '[A-Z]{3}-[0-9]+'.",
            "lines[0].quantity: The field quantity must be between 1 and 999.",
            "contact: The contact field is not a valid e-mail address.",
        ], ignoreOrder: true);
        ((int)JsonNode.Parse(answers[4])!["status"]!).ShouldBe(409);
        answers[5].ShouldContain("\"body-json\":{\"a\":1}");
    }

    private static async Task<string[]> AnswersAsync(string program, string[] payloads)
    {
        using var api = new RuntimeApiServer();
        foreach (var payload in payloads)
        {
            api.Invocation(payload);
        }

        var start = new ProcessStartInfo(program) { RedirectStandardError = true };
        start.Environment["AWS_LAMBDA_RUNTIME_API"] = api.Authority;
        start.Environment.Remove("SLUICE_FUNCTION");
        using var process = Process.Start(start)!;
        try
        {
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await Task.WhenAny(api.Idle, process.WaitForExitAsync(TestContext.Current.CancellationToken));
            process.HasExited.ShouldBeFalse(process.HasExited ? await error : "");
            return [.. api.Posts.Select(p => p.Line.Contains("/response ", StringComparison.Ordinal) ? p.Body : throw new InvalidOperationException(p.Line + p.Body))];
        }
        finally
        {
            process.Kill();
        }
    }

    private static string[] Errors(string answer) =>
    [
        .. JsonNode.Parse((string)JsonNode.Parse(answer)!["body"]!)!["errors"]!.AsObject()
            .SelectMany(e => e.Value!.AsArray().Select(message => $"{e.Key}: {message}")),
    ];
}
