using System.Text.Json;
using System.Text.Json.Nodes;
using Sluice.Runtime.Tests.Support;

namespace Sluice.Runtime.Tests.Lambda;

public sealed class ContextTests
{
    [Theory]
    [InlineData("{\"client\":{\"app_title\":\"\\ud800\"}}")]
    [InlineData("{\"custom\":{\"\\ud800\":\"\"}}")]
    [InlineData("{")]
    public void A_client_context_that_is_no_text_is_reported_as_invalid_JSON(string header) =>
        Should.Throw<JsonException>(() => ClientContext.Parse(header));

    [Fact]
    public async Task The_invocation_knows_what_Lambda_says_in_headers()
    {
        using var server = new RuntimeApiServer()
            .Invocation("1", "Lambda-Runtime-Aws-Tenant-Id: acme\r\n"
                + "Lambda-Runtime-Client-Context: {\"client\":{\"app_title\":\"Shop\",\"installation_id\":\"i\"},\"custom\":{\"a\":\"b\",\"n\":1},\"env\":{\"os\":\"x\"}}\r\n"
                + "Lambda-Runtime-Cognito-Identity: {\"cognitoIdentityId\":\"id\",\"cognitoIdentityPoolId\":\"pool\"}\r\n")
            .Invocation("2");
        var seen = new List<(string Tenant, ClientContext Client, CognitoIdentity Identity)>();

        await Running.UntilIdleAsync(server, invocation =>
        {
            seen.Add((invocation.TenantId, invocation.ReadClientContext(), invocation.ReadCognitoIdentity()));
            return Running.Echo(invocation);
        });

        seen[0].Tenant.ShouldBe("acme");
        seen[0].Client.ShouldSatisfyAllConditions(
            c => c.HasClient.ShouldBeTrue(), c => c.AppTitle.ShouldBe("Shop"), c => c.InstallationId.ShouldBe("i"), c => c.AppVersionName.ShouldBeNull(),
            c => c.Custom!["a"].ShouldBe("b"), c => c.Custom!["n"].ShouldBe("1"), c => c.Environment!["os"].ShouldBe("x"));
        (seen[0].Identity.IdentityId, seen[0].Identity.IdentityPoolId).ShouldBe(("id", "pool"));
        seen[1].Tenant.ShouldBe("");
        (seen[1].Client.HasClient, seen[1].Client.Custom, seen[1].Identity.IdentityId).ShouldBe((false, null, null));
    }

    [Fact]
    public async Task What_a_method_leaves_in_its_context_does_not_reach_the_next_invocation()
    {
        using var server = new RuntimeApiServer().Invocation("1").Invocation("2");
        var local = new AsyncLocal<string?>();
        var seen = new List<(string? Local, string Culture)>();

        await Running.UntilIdleAsync(server, invocation =>
        {
            seen.Add((local.Value, System.Globalization.CultureInfo.CurrentCulture.Name));
            local.Value = "left";
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("de-DE");
            return Running.Echo(invocation);
        });

        seen[1].ShouldBe(seen[0]);
        seen[0].Local.ShouldBeNull();
    }

    [Theory]
    [InlineData("99999999999999999")]
    [InlineData("9223372036854775807")]
    [InlineData("-1")]
    [InlineData("soon")]
    public async Task A_deadline_that_is_no_time_is_none(string deadline)
    {
        using var server = new RuntimeApiServer().Invocation("1", $"Lambda-Runtime-Deadline-Ms: {deadline}\r\n");

        await Running.UntilIdleAsync(server, Running.Echo);

        server.Posts.ShouldHaveSingleItem().Body.ShouldBe("1");
    }

    [Fact]
    public async Task An_exception_is_reported_to_XRay_in_a_header_of_ASCII()
    {
        using var server = new RuntimeApiServer().Invocation("1");

        await Running.UntilIdleAsync(server, _ => throw new InvalidOperationException("broke:\r\n \"é\" 😀"));

        var cause = JsonNode.Parse(Header(server.Posts.Single().Head)!)!;
        var exception = cause["exceptions"]![0]!;
        ((string)exception["type"]!).ShouldBe("InvalidOperationException");
        ((string)exception["message"]!).ShouldBe("broke:\r\n \"é\" 😀");
        ((string)exception["stack"]![0]!["label"]!).ShouldContain(nameof(An_exception_is_reported_to_XRay_in_a_header_of_ASCII));
        ((string)exception["stack"]![0]!["path"]!).ShouldEndWith("ContextTests.cs");
        ((int)exception["stack"]![0]!["line"]!).ShouldBeGreaterThan(0);
        cause["paths"]!.AsArray().Select(p => (string)p!).ShouldContain(path => path.EndsWith("ContextTests.cs", StringComparison.Ordinal));
        ((string)cause["working_directory"]!).ShouldBe(Environment.CurrentDirectory);
    }

    [Fact]
    public async Task A_cause_that_is_too_long_for_a_header_is_cut_or_left_out()
    {
        using var server = new RuntimeApiServer().Invocation("1").Invocation("2");

        await Running.UntilIdleAsync(server, invocation => throw new InvalidOperationException(
            invocation.Payload.Span[0] == '1' ? new string('a', 100_000) : new string('é', 100_000)));

        var (ascii, escaped) = (server.Posts.First().Head, server.Posts.Last().Head);
        ((string)JsonNode.Parse(Header(ascii)!)!["exceptions"]![0]!["message"]!).Length.ShouldBe(2048);
        (Header(escaped)?.Length ?? 0).ShouldBeLessThanOrEqualTo(16 * 1024);
        server.Posts.Count.ShouldBe(2);
    }

    private static string? Header(string head) => head.Split('\n')
        .Where(line => line.StartsWith("Lambda-Runtime-Function-XRay-Error-Cause: ", StringComparison.Ordinal))
        .Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..])
        .SingleOrDefault();
}
