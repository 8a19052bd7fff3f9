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
