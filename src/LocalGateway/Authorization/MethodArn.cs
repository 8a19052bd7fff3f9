using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Exchanges;

namespace Sluice.LocalGateway.Authorization;

/// <summary>Makes the ARN of the method that a request invokes, as policies name it.</summary>
internal static class MethodArn
{
    public static string Of(Exchange exchange)
    {
        exchange.Request.Target.Split(out _, out var resource);
        return $"arn:aws:execute-api:{AwsNames.Region}:{AwsNames.AccountId}:{exchange.Api.ApiId}/{exchange.Stage.Name}/{exchange.Request.Method}/{resource}";
    }
}
