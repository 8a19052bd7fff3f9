using System;

namespace Sluice;

/// <summary>
/// Reads the items of a whole DynamoDB table, as a list, or page by page with a <see cref="PageTokenAttribute"/> parameter.
/// </summary>
/// <param name="table">The table's name, or <c>$stageVariables.NAME</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DynamoDbScanAttribute(string table) : AwsActionAttribute(table)
{
    /// <summary>The name of a secondary index; <see langword="null"/> to read the table itself.</summary>
    public string? Index { get; set; }

    /// <summary>The greatest number of items, 1 to 1,000.</summary>
    public int Limit { get; set; } = 100;

    /// <summary>
    /// The key attributes of the table, and of the index if there is one. A page token contains their values, so the result's items must have them.
    /// </summary>
    public string[] PageKeys { get; set; } = [];
}
