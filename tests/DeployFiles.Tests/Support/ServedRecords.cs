using System.Text.Json.Nodes;

namespace Sluice.DeployFiles.Tests.Support;

/// <summary>The API of <c>tests/ServiceApi</c> behind the local gateway, with a table of moto's DynamoDB.</summary>
public sealed class ServedRecords : IAsyncLifetime
{
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
        await _services.CreateAsync("dynamodb", "create_table", new
        {
            TableName = "records",
            BillingMode = "PAY_PER_REQUEST",
            AttributeDefinitions = new[]
            {
                new { AttributeName = "owner", AttributeType = "S" }, new { AttributeName = "sequence", AttributeType = "N" }, new { AttributeName = "color", AttributeType = "S" },
            },
            KeySchema = new[] { new { AttributeName = "owner", KeyType = "HASH" }, new { AttributeName = "sequence", KeyType = "RANGE" } },
            GlobalSecondaryIndexes = new[]
            {
                new { IndexName = "byColor", KeySchema = new[] { new { AttributeName = "color", KeyType = "HASH" } }, Projection = new { ProjectionType = "ALL" } },
            },
        });
        _gateway = await GatewayProcess.StartAsync(Sample.Services, Client, "--endpoint", _services.Address);
    }

    /// <summary>Stores an item by boto3.</summary>
    internal Task StoreAsync(string owner, int sequence, string color) => _services!.CreateAsync("dynamodb", "put_item", new
    {
        TableName = "records",
        Item = new { owner = new { S = owner }, sequence = new { N = FormattableString.Invariant($"{sequence}") }, color = new { S = color } },
    });

    /// <summary>The item by boto3; null where there is none.</summary>
    internal async Task<JsonNode?> FindAsync(string owner, int sequence) => (await _services!.CallAsync("dynamodb", "get_item", new
    {
        TableName = "records",
        Key = new { owner = new { S = owner }, sequence = new { N = FormattableString.Invariant($"{sequence}") } },
    }))["Item"];

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
    }
}
