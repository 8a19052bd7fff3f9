using System.Globalization;
using System.Reflection;

namespace Sluice.LambdaHost.Contexts;

/// <summary>What an invocation knows of itself, as the <c>ILambdaContext</c> of the function's own Amazon.Lambda.Core.</summary>
internal sealed class LambdaContext
{
    public const string TypeName = "Amazon.Lambda.Core.ILambdaContext";

    public required string RequestId { get; init; }

    public required string FunctionArn { get; init; }

    public required DateTimeOffset Deadline { get; init; }

    public string TraceId { get; init; } = "";

    public string TenantId { get; init; } = "";

    /// <summary>The function's serializer, or null.</summary>
    public object? Serializer { get; set; }

    /// <summary>Whether a parameter of this type receives the context.</summary>
    public static bool Is(Type type) => type.FullName == TypeName;

    /// <summary>Returns the context as the interface.</summary>
    public object As(Type contract)
    {
        var proxy = DispatchProxy.Create(contract, typeof(ContextProxy));
        ((ContextProxy)proxy).Context = this;
        return proxy;
    }

    /// <summary>Returns the value of a property of the interface; null for one that this host does not know, or that has no value here.</summary>
    public object? Get(string property, Type type) => property switch
    {
        "AwsRequestId" => RequestId,
        "InvokedFunctionArn" => FunctionArn,
        "TraceId" => TraceId,
        "TenantId" => TenantId,
        "RemainingTime" => Deadline - DateTimeOffset.UtcNow,
        "FunctionName" => Variable("AWS_LAMBDA_FUNCTION_NAME"),
        "FunctionVersion" => Variable("AWS_LAMBDA_FUNCTION_VERSION"),
        "LogGroupName" => Variable("AWS_LAMBDA_LOG_GROUP_NAME"),
        "LogStreamName" => Variable("AWS_LAMBDA_LOG_STREAM_NAME"),
        "MemoryLimitInMB" => Memory,
        "Logger" => DispatchProxy.Create(type, typeof(LoggerProxy)),
        "Serializer" => Serializer,
        _ => null,
    };

    private static int Memory
        => int.TryParse(Variable("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"), NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : 128;

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? "";
}
