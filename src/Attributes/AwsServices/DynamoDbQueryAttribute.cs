using System;

namespace Sluice;

/// <summary>
/// Reads the items of a DynamoDB table that have a partition key, as a list, or page by page with a <see cref="PageTokenAttribute"/> parameter. The
/// other parameter is the partition key.
/// </summary>
/// <param name="table">The table's name, or <c>$stageVariables.NAME</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DynamoDbQueryAttribute(string table) : AwsActionAttribute(table)
{
    /// <summary>The name of a secondary index; <see langword="null"/> to query the table itself.</summary>
    public string? Index { get; set; }

    /// <summary>The greatest number of items, 1 to 1,000.</summary>
    public int Limit { get; set; } = 100;

    /// <summary>True to begin with the highest sort key.</summary>
    public bool Descending { get; set; }

    /// <summary>
    /// The key attributes besides the partition key: the sort key, and for an index the key attributes of the table, too. A page token contains their
    /// values, so the result's items must have them.
    /// </summary>
    public string[] PageKeys { get; set; } = [];
}
