using Sluice;

[assembly: RestApi("Services", Stage = "test")]

namespace ServiceApi;

/// <summary>A table with the partition key <c>owner</c> and the sort key <c>sequence</c>.</summary>
public interface IRecords
{
    [HttpPatch("/records/{owner}/{sequence}"), DynamoDbUpdateItem("records", OnlyExisting = true)]
    Record Change(string owner, int sequence, [FromBody] RecordChange change);

    [HttpPost("/records/{owner}/{sequence}"), DynamoDbUpdateItem("records"), Returns(204)]
    void Touch(string owner, int sequence, [FromBody] RecordChange change);

    [HttpDelete("/records/{owner}/{sequence}"), DynamoDbDeleteItem("records")]
    Record Take(string owner, int sequence);

    [HttpDelete("/records/{owner}/{sequence}/existing"), DynamoDbDeleteItem("records", OnlyExisting = true), Returns(204)]
    void Remove(string owner, int sequence);

    [HttpDelete("/records/{owner}/{sequence}/any"), DynamoDbDeleteItem("records"), Returns(204)]
    void Drop(string owner, int sequence);

    [HttpGet("/records/{owner}"), DynamoDbQuery("records", Limit = 2, PageKeys = ["sequence"])]
    RecordPage Of(string owner, [PageToken] string? next);

    [HttpGet("/colors/{color}"), DynamoDbQuery("records", Index = "byColor", Limit = 2, PageKeys = ["owner", "sequence"])]
    RecordPage OfColor(string color, [PageToken] string? next);

    [HttpGet("/records"), DynamoDbScan("records", Limit = 3, PageKeys = ["owner", "sequence"])]
    RecordPage All([FromQuery("page"), PageToken] string? next);

    [HttpGet("/colored"), DynamoDbScan("records", Index = "byColor")]
    Record[] Colored();
}
