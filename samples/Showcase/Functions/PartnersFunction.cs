using Sluice;

namespace Showcase.Functions;

/// <summary>What partners see: a function in a network whose new versions first get a tenth of the requests.</summary>
[LambdaFunction(
    Description = "What partners see",
    Architecture = FunctionArchitecture.X64,
    MemorySize = 1024,
    Tracing = true,
    LogRetention = 90,
    SnapStart = true,
    Alias = "partners",
    Policies = ["AWSXrayWriteOnlyAccess"],
    Layers = ["arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:layer:tools:3"])]
[DeploymentPreference("Canary10Percent5Minutes")]
[EnvironmentVariable("GREETING", "Hello")]
[Allow("arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/${TableName}", "dynamodb:GetItem", "dynamodb:Query")]
[Vpc(Subnets = ["subnet-0123456789abcdef0"], SecurityGroups = ["sg-0123456789abcdef0"])]
[Authorize("partners")]
public sealed class PartnersFunction
{
    /// <summary>Greets a partner.</summary>
    /// <param name="partner">Who the authorizer says it is.</param>
    [HttpGet("/partners/me")]
    public Greeting Greet([FromAuthorizer("principalId")] string partner) =>
        new($"{Environment.GetEnvironmentVariable("GREETING")}, {partner}");
}
