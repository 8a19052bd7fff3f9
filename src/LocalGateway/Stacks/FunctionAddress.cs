using Sluice.Contract;
using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Stacks;

/// <summary>The address at which API Gateway invokes a function.</summary>
internal static class FunctionAddress
{
    /// <summary>Returns the address of a function by its ARN.</summary>
    /// <param name="arn">The ARN.</param>
    /// <param name="isStream">Whether its response is streamed.</param>
    public static string Of(string arn, bool isStream = false) => isStream
        ? $"arn:aws:apigateway:{AwsNames.Region}:lambda:path/2021-11-15/functions/{arn}{InvocationUris.Streamed}"
        : $"arn:aws:apigateway:{AwsNames.Region}:lambda:path/2015-03-31/functions/{arn}{InvocationUris.Buffered}";
}
