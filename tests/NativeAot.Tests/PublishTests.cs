using System.Text.Json.Nodes;
using Sluice.DeployFiles.Tests.Support;

namespace Sluice.NativeAot.Tests;

/// <summary>Each form of publishing makes a zip that answers as Lambda starts it. One after another, because they share the build of what they reference.</summary>
public sealed class PublishTests
{
    private const string Found = "\"7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c11/7/1.2/Monday+Friday\"";
    private const string Find = """{"@op":"Find","orderId":"7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c11","limit":"7","version":"1.2","days":"monday,5"}""";
    private const string Order = """{"customerId":"7f1c0e6a-3f0f-4f57-8f0b-2a7f8a1d9c11","lines":[{"sku":"ABC-1","quantity":3}],"contact":"a@b","dates":{"due":"2026-01-31"},"priority":"High"}""";

    /// <summary>One test, for one publishing of half a minute.</summary>
    [Fact]
    public async Task A_trimmed_native_program_is_published_without_a_warning_and_binds_validates_and_answers()
    {
        NativeTools.SkipUnlessPossible();
        var function = await PublishedFunction.PublishAsync("Native");
        function.Log.ShouldNotContain("warning", Case.Insensitive);
        function.Runtime.ShouldBe("provided.al2023");
        function.Names.ShouldBe(["bootstrap"]);
        function.Programs.ShouldBe(["bootstrap"]);
        Lint(function);

        var answers = await function.AnswersAsync(
            Find,
            """{"@op":"Place","order":ORDER}""".Replace("ORDER", Order, StringComparison.Ordinal),
            """{"@op":"Find","orderId":"x","limit":"101"}""",
            """{"@op":"Place","order":{"customerId":7,"lines":[{"sku":"abc","quantity":0}],"contact":"a"}}""",
            """{"@op":"Place","order":ORDER}""".Replace("ORDER", Order.Replace("}]", "},{\"sku\":\"ABC-2\",\"quantity\":1},{\"sku\":\"ABC-3\",\"quantity\":1}]", StringComparison.Ordinal), StringComparison.Ordinal),
            """{"@op":"Echo","method":"GET","authcontext":{},"body-json":{"a":1},"params":{"path":{"proxy":"p"},"querystring":{},"header":{}}}""");

        answers[0].ShouldBe(Found);
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

    [Fact]
    public async Task A_plain_publish_is_compiled_ahead_of_time_for_the_managed_runtime_unless_a_property_says_no()
    {
        var function = await PublishedFunction.PublishAsync("Managed", "SluiceReadyToRun=false");
        function.Runtime.ShouldBe("dotnet10");
        function.Names.ShouldNotContain("NativeAot.Function");
        function.Names.ShouldAllBe(name => !name.EndsWith(".xml"));
        function.Programs.ShouldBeEmpty();
        function.IsCompiled("NativeAot.Function.dll").ShouldBeFalse();
        Lint(function);
        (await function.AnswersAsync(Find)).ShouldBe([Found]);

        function = await PublishedFunction.PublishAsync("Managed");
        function.Log.ShouldNotContain("warning", Case.Insensitive);
        Assert.SkipWhen(function.Log.Contains("without ReadyToRun code", StringComparison.Ordinal), "needs the package Microsoft.NETCore.App.Crossgen2");
        function.IsCompiled("NativeAot.Function.dll").ShouldBeTrue();
        function.IsCompiled("Microsoft.Extensions.DependencyInjection.dll").ShouldBeTrue();
        (await function.AnswersAsync(Find)).ShouldBe([Found]);
    }

    [Theory]
    [InlineData("SelfContained")]
    [InlineData("SingleFile")]
    public async Task A_program_with_its_own_dotnet_starts_without_another_one(string form)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "the program is published for Linux only");
        var function = await PublishedFunction.PublishAsync(form);

        function.Runtime.ShouldBe("provided.al2023");
        function.Programs.ShouldBe(["bootstrap"]);
        function.Names.Contains("NativeAot.Function.dll").ShouldBe(form == "SelfContained");
        Lint(function);
        (await function.AnswersAsync(Find)).ShouldBe([Found]);
    }

    private static void Lint(PublishedFunction function)
    {
        var (exitCode, findings) = ExternalTool.Run("cfn-lint", "pip install cfn-lint", function.Template);
        exitCode.ShouldBe(0, findings);
    }

    private static string[] Errors(string answer) =>
    [
        .. JsonNode.Parse((string)JsonNode.Parse(answer)!["body"]!)!["errors"]!.AsObject()
            .SelectMany(e => e.Value!.AsArray().Select(message => $"{e.Key}: {message}")),
    ];
}
