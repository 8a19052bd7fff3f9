using Sluice.Generator.Tests.Support;

namespace Sluice.Generator.Tests.Diagnostics;

/// <summary>A mistake in one authorizer does not hide one in the name of another.</summary>
public sealed class AuthorizerNameTests
{
    private const string Operations = "\n[LambdaFunction] public sealed class F { [HttpGet(\"/a\"), Authorize(\"known\")] public void A() { } [HttpGet(\"/b\"), Authorize(\"nobody\")] public void B() { } }";

    [Theory]
    [InlineData("[LambdaFunction] public sealed class G { [TokenAuthorizer(\"known\", Ttl = -1)] public AuthorizerResult Check(AuthorizerRequest r) => AuthorizerResult.Unauthorized(); }")]
    [InlineData("[LambdaFunction] public sealed class G { [TokenAuthorizer(\"known\")] public bool Check(AuthorizerRequest r) => true; }")]
    [InlineData("[assembly: CognitoAuthorizer(\"known\")]")]
    public void An_invalid_authorizer_is_known_and_another_name_is_still_unknown(string authorizer)
    {
        var generated = Generated.From("[assembly: RestApi(\"A\")]\n" + authorizer + Operations);

        generated.Diagnostics.Select(d => d.Id).Order().ShouldBe(["SLUICE111", "SLUICE112"]);
        generated.Diagnostics.Single(d => d.Id == "SLUICE112").GetMessage().ShouldContain("'nobody'");
    }
}
