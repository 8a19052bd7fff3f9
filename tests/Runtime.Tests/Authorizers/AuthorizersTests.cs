using System.Text;
using System.Text.Json;

namespace Sluice.Runtime.Tests;

public sealed class AuthorizersTests
{
    private const string Question = """
        {"type":"REQUEST","methodArn":"arn:aws:execute-api:eu-west-1:123456789012:abc/live/GET/a/b","authorizationToken":"t","httpMethod":"GET","path":"/a/b",
        "headers":{"X-Partner":"it's"},"queryStringParameters":{"q":"1"},"pathParameters":null,"stageVariables":{"v":"w"},"requestContext":{"identity":{"sourceIp":"::1"}}}
        """;

    [Fact]
    public void A_question_is_read()
    {
        var request = Authorizers.Read(Started());

        request.Token.ShouldBe("t");
        request.Method.ShouldBe("GET");
        request.Path.ShouldBe("/a/b");
        request.Params.Header["x-partner"].ShouldBe("it's");
        request.Params.QueryString["q"].ShouldBe("1");
        request.Params.Path.ShouldBeEmpty();
        request.StageVariables["v"].ShouldBe("w");
        request.Event.GetProperty("requestContext").GetProperty("identity").GetProperty("sourceIp").GetString().ShouldBe("::1");
    }

    [Theory]
    [InlineData(true, "Allow")]
    [InlineData(false, "Deny")]
    public void An_answer_is_a_policy_for_the_whole_stage(bool isAllowed, string effect)
    {
        var invocation = Started();
        var result = isAllowed ? AuthorizerResult.Allow("a\"b") : AuthorizerResult.Deny("a\"b");
        result.Context["role"] = "it's";

        Authorizers.Write(invocation, Authorizers.Read(invocation), result);

        var answer = JsonDocument.Parse(invocation.Finish()).RootElement;
        answer.GetProperty("principalId").GetString().ShouldBe("a\"b");
        answer.GetProperty("context").GetProperty("role").GetString().ShouldBe("it's");
        answer.GetProperty("policyDocument").GetProperty("Statement")[0].GetRawText().ShouldBe(
            $$"""{"Action":"execute-api:Invoke","Effect":"{{effect}}","Resource":"arn:aws:execute-api:eu-west-1:123456789012:abc/live/*"}""");
    }

    [Fact]
    public void Nobody_known_is_no_policy_but_an_outcome_that_the_loop_tells_Lambda()
    {
        var invocation = Started();

        Authorizers.Write(invocation, Authorizers.Read(invocation), AuthorizerResult.Unauthorized());

        invocation.IsUnauthorized.ShouldBeTrue();
        invocation.Finish().IsEmpty.ShouldBeTrue();
        invocation.Start("{}"u8.ToArray(), CancellationToken.None);
        invocation.IsUnauthorized.ShouldBeFalse();
    }

    private static Invocation Started()
    {
        var invocation = new Invocation();
        invocation.Start(Encoding.UTF8.GetBytes(Question), CancellationToken.None);
        return invocation;
    }
}
