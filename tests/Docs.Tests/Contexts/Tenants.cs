// A function of several tenants, its authorizer and its data.
using Sluice;

[assembly: RestApi("Reports")]

// SAMPLE

public sealed record Report(int Id);

[LambdaFunction]
public sealed class Access
{
    [TokenAuthorizer("caller")]
    public AuthorizerResult Check(AuthorizerRequest request) => AuthorizerResult.Unauthorized();
}
