using System;

namespace Sluice;

/// <summary>Reads the items of a DynamoDB table that have a key, as a list. The parameter is the partition key.</summary>
/// <param name="table">The table's name, or <c>$stageVariables.NAME</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DynamoDbQueryAttribute(string table) : AwsActionAttribute(table)
{
    /// <summary>A secondary index; the table itself unless given.</summary>
    public string? Index { get; set; }

    /// <summary>How many items at most, 1 to 1,000.</summary>
    public int Limit { get; set; } = 100;

    /// <summary>True for the highest sort key first.</summary>
    public bool Descending { get; set; }
}
