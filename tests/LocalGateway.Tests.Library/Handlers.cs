using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using Amazon.Lambda.Serialization.SystemTextJson;

[assembly: LambdaSerializer(typeof(CamelCaseLambdaJsonSerializer))]

namespace Library;

public sealed record Order(string? Id, int Count);

/// <summary>A method for each shape that Lambda's .NET runtime calls.</summary>
public sealed class Handlers
{
    private int _calls;

    public static Order Static(Order order) => order with { Count = order.Count + 1 };

    public Order Instance(Order order) => order with { Count = ++_calls };

    public static string Nothing() => Environment.Version.ToString();

    public static string OnlyContext(ILambdaContext context)
    {
        context.Logger.LogInformation("remaining {Time}", context.RemainingTime > TimeSpan.Zero);
        context.Logger.LogDebug("not printed");
        context.Logger.LogLine("a line");
        return $"{context.FunctionName} {context.MemoryLimitInMB} {context.AwsRequestId.Length} {context.InvokedFunctionArn} {context.Serializer?.GetType().Name}";
    }

    public static async Task<Order> Async(Order order, ILambdaContext context)
    {
        await Task.Yield();
        return order with { Id = context.AwsRequestId };
    }

    public static async Task<APIGatewayProxyResponse> Proxy(APIGatewayProxyRequest request, ILambdaContext context)
    {
        await Task.Yield();
        return new()
        {
            StatusCode = 203,
            Headers = new Dictionary<string, string> { ["X-Request"] = context.AwsRequestId.Length > 0 ? "known" : "unknown" },
            Body = $"{request.HttpMethod} {request.Resource} {request.PathParameters["id"]} {request.QueryStringParameters?["q"]} {request.Body}",
        };
    }

    public static Stream Streams(Stream input)
    {
        using var reader = new StreamReader(input);
        return new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"[{reader.ReadToEnd()}]"));
    }

    public static void Void(Order order) => Console.WriteLine($"got {order.Id}");

    public static Task NoValue(Order order) => Task.CompletedTask;

    public static string Throws(Order order) => throw new InvalidOperationException($"no {order.Id}", new ArgumentException("the cause"));

    public static async Task<string> ThrowsLater(Order order)
    {
        await Task.Yield();
        throw new TimeoutException($"late {order.Id}");
    }

#pragma warning disable CA2007, VSTHRD100 // The method is one that Lambda refuses.
    public static async void AsyncVoid(Order order) => await Task.Yield();
#pragma warning restore CA2007, VSTHRD100

    public static string Overloaded(Order order) => order.Id ?? "";

    public static string Overloaded(string text) => text;

    public static string Three(Order order, ILambdaContext context, int more) => "";

    public static T Generic<T>(T value) => value;

    public static Stream Endless() => new Zeros();

    private sealed class Zeros : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count) => count;

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

/// <summary>A type whose constructor fails.</summary>
public sealed class Broken
{
    public Broken() => throw new InvalidOperationException("no database");

    public string Handle() => "";
}
