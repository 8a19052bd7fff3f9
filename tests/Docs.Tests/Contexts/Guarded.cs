// A project that uses the authorizer.
using Sluice;

[assembly: RestApi("Shop")]

// SAMPLE

[LambdaFunction]
public sealed class Reports
{
    [HttpGet("/reports"), Authorize("staff")]
    public string Get([FromAuthorizer("role")] string role) => role;
}
