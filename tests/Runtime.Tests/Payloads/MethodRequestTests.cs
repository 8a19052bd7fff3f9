using System.Text;
using System.Text.Json;

namespace Sluice.Runtime.Tests.Payloads;

public sealed class MethodRequestTests
{
    private const string Payload =
        """{"method":"POST","authcontext":{"principalId":"me"},"body-json":{"keybody":"valuebody"},"params":{"path":{"proxy":"any%20thing"},"querystring":{"q":"a\"b"},"header":{"header1":"value1","X-Other":"é"}}}""";

    [Fact]
    public void The_whole_request_can_be_read()
    {
        var request = Read(Payload);

        request.Method.ShouldBe("POST");
        request.AuthContext["principalId"].ShouldBe("me");
        request.Body.GetProperty("keybody").GetString().ShouldBe("valuebody");
        request.Params.Path["proxy"].ShouldBe("any%20thing");
        request.Params.QueryString["q"].ShouldBe("a\"b");
        request.Params.Header["HEADER1"].ShouldBe("value1");
    }

    [Theory]
    [InlineData(Payload)]
    [InlineData("""{"method":"GET","authcontext":{},"body-json":"","params":{"path":{},"querystring":{},"header":{}}}""")]
    public void It_becomes_the_same_JSON_again(string payload)
    {
        var invocation = new Invocation();
        invocation.Start(default, CancellationToken.None);
        ValueWriter.Write(invocation.Writer, Read(payload));

        Encoding.UTF8.GetString(invocation.Finish().Span).ShouldBe(payload);
    }

    [Fact]
    public void What_the_payload_lacks_is_empty()
    {
        var request = Read("""{"@op":"Echo","unknown":[1,{"a":2}]}""");

        request.Method.ShouldBe("");
        request.Body.ValueKind.ShouldBe(JsonValueKind.Undefined);
        request.Params.Header.ShouldBeEmpty();
    }

    private static MethodRequest Read(string payload)
    {
        var invocation = new Invocation();
        invocation.Start(Encoding.UTF8.GetBytes(payload), CancellationToken.None);
        var reader = invocation.Read();
        var request = reader.ReadMethodRequest();
        invocation.IsBound().ShouldBeTrue();
        return request;
    }
}
