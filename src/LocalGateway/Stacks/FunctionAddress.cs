using Sluice.Contract;
using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Stacks;

/// <summary>The address at which API Gateway invokes a function.</summary>
internal static class FunctionAddress
{
    /// <summary>Returns the address of a function by its ARN.</summary>
    public static string Of(string arn)
        => $"arn:aws:apigateway:{AwsNames.Region}:lambda:path/2015-03-31/functions/{arn}{InvocationUris.Buffered}";
}
