using Sluice;

namespace Showcase.Services;

/// <summary>Items in a DynamoDB table, without a function between.</summary>
public interface IItems
{
    /// <summary>Reads an item.</summary>
    /// <param name="sku">Its key.</param>
    [HttpGet("/items/{sku}"), DynamoDbGetItem("$stageVariables.table"), Cache(60)]
    Item GetItem(string sku);

    /// <summary>Writes an item that is not there yet.</summary>
    /// <param name="sku">Its key.</param>
    /// <param name="item">What it is.</param>
    [HttpPut("/items/{sku}"), DynamoDbPutItem("$stageVariables.table", OnlyNew = true), Returns(201)]
    [Authorize("staff"), Throttle(10, 20)]
    void AddItem(string sku, [FromBody] NewItem item);

    /// <summary>Lists the items of a shelf.</summary>
    /// <param name="shelf">The shelf's number.</param>
    [HttpGet("/shelves/{shelf}/items"), DynamoDbQuery("$stageVariables.table", Index = "byShelf", Limit = 50, Descending = true)]
    Item[] OfShelf([To.Key("shelfNumber")] int shelf);
}
