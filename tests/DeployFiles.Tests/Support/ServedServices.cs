using System.Text.Json.Nodes;

namespace Sluice.DeployFiles.Tests.Support;

/// <summary>The Showcase behind the local gateway, with moto's services on loopback for those of AWS.</summary>
public sealed class ServedServices : IAsyncLifetime
{
    private const string Identity = """
        {"cognito":{"a-token":{"sub":"u'1","scope":"shop/ship"}},"iam":{"AKIDEXAMPLE":{"userArn":"arn:aws:iam::000000000000:user/me","accountId":"000000000000"}}}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-").FullName;
    private MotoServer? _services;
    private GatewayProcess? _gateway;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { UseProxy = false });

    public string Output => _gateway?.Output ?? "";

    /// <summary>Why the tests cannot run; null where they can.</summary>
    public string? Missing { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Missing = MotoServer.Missing;
        if (Missing is not null)
        {
            return;
        }

        _services = await MotoServer.StartAsync();
        await CreateAsync();
        var identity = Path.Combine(_folder, "identity.json");
        await File.WriteAllTextAsync(identity, Identity);
        _gateway = await GatewayProcess.StartAsync(Client, "--endpoint", _services.Address, "--api-key", "a-key", "--identity", identity);
    }

    /// <summary>A call by boto3.</summary>
    internal Task<JsonNode> CallAsync(string service, string operation, object arguments) => _services!.CallAsync(service, operation, arguments);

    /// <summary>The text of the only message in a queue, which is empty afterwards.</summary>
    public async Task<JsonNode> ReceiveAsync(string queue)
    {
        var url = (await CallAsync("sqs", "get_queue_url", new { QueueName = queue }))["QueueUrl"]!.GetValue<string>();
        var messages = await CallAsync("sqs", "receive_message", new { QueueUrl = url, MaxNumberOfMessages = 10, AttributeNames = new[] { "All" } });
        messages["Messages"].ShouldNotBeNull(Output);
        var message = messages["Messages"]!.AsArray().ShouldHaveSingleItem()!;
        await CallAsync("sqs", "delete_message", new { QueueUrl = url, ReceiptHandle = (string)message["ReceiptHandle"]! });
        return message;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_gateway is not null)
        {
            await _gateway.DisposeAsync();
        }

        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    // What the stack's neighbour would have made.
    private async Task CreateAsync()
    {
        const string Queues = "arn:aws:sqs:us-east-1:000000000000:";
        foreach (var queue in (string[])["showcase-jobs", "news-copy", "events-copy"])
        {
            await CreateAsync("sqs", "create_queue", new { QueueName = queue });
        }

        await CreateAsync("sqs", "create_queue", new { QueueName = "showcase-jobs.fifo", Attributes = new { FifoQueue = "true" } });
        await CreateAsync("sns", "create_topic", new { Name = "showcase-news" });
        await CreateAsync("sns", "subscribe", new { TopicArn = "arn:aws:sns:us-east-1:000000000000:showcase-news", Protocol = "sqs", Endpoint = Queues + "news-copy", Attributes = new { RawMessageDelivery = "true" } });
        await CreateAsync("events", "put_rule", new { Name = "shop", EventPattern = """{"source":["com.example.shop"]}""" });
        await CreateAsync("events", "put_targets", new { Rule = "shop", Targets = new[] { new { Id = "copy", Arn = Queues + "events-copy" } } });
        await CreateAsync("kinesis", "create_stream", new { StreamName = "showcase-measurements", ShardCount = 1 });
        await CreateAsync("s3", "create_bucket", new { Bucket = "showcase-pictures" });
        await CreateAsync("stepfunctions", "create_state_machine", new { name = "showcase-shipping", definition = """{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}""", roleArn = "arn:aws:iam::000000000000:role/r" });
        await CreateAsync("dynamodb", "create_table", new
        {
            TableName = "showcase-items",
            BillingMode = "PAY_PER_REQUEST",
            AttributeDefinitions = new[] { new { AttributeName = "sku", AttributeType = "S" }, new { AttributeName = "shelfNumber", AttributeType = "N" } },
            KeySchema = new[] { new { AttributeName = "sku", KeyType = "HASH" } },
            GlobalSecondaryIndexes = new[] { new { IndexName = "byShelf", KeySchema = new[] { new { AttributeName = "shelfNumber", KeyType = "HASH" } }, Projection = new { ProjectionType = "ALL" } } },
        });
    }

    private Task CreateAsync(string service, string operation, object arguments) => _services!.CreateAsync(service, operation, arguments);
}
