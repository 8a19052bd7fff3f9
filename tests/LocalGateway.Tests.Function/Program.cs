using System.Text;
using System.Text.Json;

// A bare client of the Lambda Runtime API. What it does with an event is said by the event's member "do".
if (Environment.GetEnvironmentVariable("FAIL_INIT") == "exit")
{
    Console.WriteLine("cannot start");
    return 3;
}

if (Environment.GetEnvironmentVariable("FAIL_INIT") == "idle")
{
    Console.WriteLine("Hello, World!");
    return 0;
}

using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
var api = $"http://{Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API")}/2018-06-01/runtime";
if (Environment.GetEnvironmentVariable("FAIL_INIT") == "report")
{
    using var content = new StringContent("{\"errorMessage\":\"no database\",\"errorType\":\"InitFailed\"}");
    await client.PostAsync(new Uri($"{api}/init/error"), content);
    return 1;
}

var served = 0;
while (true)
{
    using var next = await client.GetAsync(new Uri($"{api}/invocation/next"));
    if (!next.IsSuccessStatusCode)
    {
        return 0;
    }

    var requestId = next.Headers.GetValues("Lambda-Runtime-Aws-Request-Id").Single();
    var payload = await next.Content.ReadAsByteArrayAsync();
    if (Script(payload) is { } script)
    {
        await StreamAsync(Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API")!.Split(':'), requestId, script);
        continue;
    }

    var order = Order(payload);
    var outcome = "response";
    served++;
    switch (order.Do)
    {
        case "sleep":
            await Task.Delay(order.Number);
            break;
        case "exit":
            Environment.Exit(order.Number);
            break;
        case "print":
            Console.WriteLine(order.Text);
            Console.Error.WriteLine($"error: {order.Text}");
            break;
        case "flood":
            var line = Encoding.ASCII.GetBytes(new string('x', 200) + "\n");
            var lines = Enumerable.Repeat(line, 1_000).SelectMany(static bytes => bytes).ToArray();
            await using (var output = Console.OpenStandardOutput())
            {
                for (var written = 0L; written < order.Number * 1_000_000L; written += lines.Length)
                {
                    await output.WriteAsync(lines);
                }
            }

            break;
        case "throw":
            outcome = "error";
            payload = Encoding.UTF8.GetBytes($"{{\"errorMessage\":{JsonSerializer.Serialize(order.Text)},\"errorType\":\"Test\"}}");
            break;
        case "environment":
            payload = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(Environment.GetEnvironmentVariable(order.Text ?? "")));
            break;
        case "served":
            payload = Encoding.UTF8.GetBytes($"{{\"process\":{Environment.ProcessId},\"served\":{served}}}");
            break;
        case "big":
            payload = Encoding.UTF8.GetBytes($"\"{new string('x', order.Number)}\"");
            break;
        case "headers":
            payload = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(next.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value))));
            break;
    }

    using var body = new ByteArrayContent(payload);
    await client.PostAsync(new Uri($"{api}/invocation/{requestId}/{outcome}"), body);
}

// The steps of a streamed response, from the query of a proxy integration's event.
static string[]? Script(byte[] payload)
{
    using var document = JsonDocument.Parse(payload);
    return document.RootElement.ValueKind == JsonValueKind.Object
        && document.RootElement.TryGetProperty("queryStringParameters", out var query) && query.ValueKind == JsonValueKind.Object
        ? Text(query, "stream")?.Split(',') : null;
}

static async Task StreamAsync(string[] api, string requestId, string[] script)
{
    using var client = new System.Net.Sockets.TcpClient(api[0], int.Parse(api[1], System.Globalization.CultureInfo.InvariantCulture)) { NoDelay = true };
    var stream = client.GetStream();
    await WriteAsync(
        $"POST /2018-06-01/runtime/invocation/{requestId}/response HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n"
        + "Lambda-Runtime-Function-Response-Mode: streaming\r\nContent-Type: application/vnd.awslambda.http-integration-response\r\n"
        + "Trailer: Lambda-Runtime-Function-Error-Type, Lambda-Runtime-Function-Error-Body\r\n\r\n");
    var end = "0\r\n\r\n";
    foreach (var step in script)
    {
        switch (step.Split('=')[0])
        {
            case "drop":
                return;
            case "exit":
                Environment.Exit(7);
                break;
            case "hang":
                await Task.Delay(Timeout.Infinite);
                break;
            case "gate":
                while (!File.Exists(step["gate=".Length..]))
                {
                    await Task.Delay(10);
                }

                break;
            case "flood":
                for (var i = 0; i < 64 * 16; i++)
                {
                    await ChunkAsync(new string('f', 64 * 1024));
                    await File.WriteAllTextAsync(step["flood=".Length..], i.ToString(System.Globalization.CultureInfo.InvariantCulture));
                }

                break;
            case "error":
                end = "0\r\nLambda-Runtime-Function-Error-Type: Test.Failure\r\nLambda-Runtime-Function-Error-Body: "
                    + Convert.ToBase64String("{\"errorMessage\":\"it broke\"}"u8) + "\r\n\r\n";
                break;
            default:
                await ChunkAsync(step switch
                {
                    "head" => "{\"statusCode\":201,\"headers\":{\"Content-Type\":\"text/plain\"}}\0\0\0\0\0\0\0\0",
                    "json" => "{\"statusCode\":200,\"headers\":{\"X-A\":\"1\"},\"multiValueHeaders\":{\"X-B\":[\"2\",\"3\"]},\"cookies\":[\"a=1\",\"b=2\"]}",
                    "empty" => "{\"statusCode\":204}\0\0\0\0\0\0\0\0",
                    "invalid" => "{\"statusCode\":\"x\"}\0\0\0\0\0\0\0\0",
                    "nul" => "\0\0\0\0",
                    "long" => new string('x', 17_000),
                    _ => step,
                });
                break;
        }
    }

    await WriteAsync(end);
    await stream.ReadAtLeastAsync(new byte[1024], 1, throwOnEndOfStream: false);

    Task ChunkAsync(string text) => WriteAsync($"{Encoding.UTF8.GetByteCount(text):x}\r\n{text}\r\n");

    async Task WriteAsync(string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes(text));
}

static (string? Do, int Number, string? Text) Order(byte[] payload)
{
    using var document = JsonDocument.Parse(payload);
    var root = document.RootElement;
    return root.ValueKind != JsonValueKind.Object
        ? (null, 0, null)
        : (Text(root, "do"), root.TryGetProperty("number", out var number) ? number.GetInt32() : 0, Text(root, "text"));
}

static string? Text(JsonElement root, string name)
    => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
