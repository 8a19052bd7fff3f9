using System;

namespace Sluice;

/// <summary>
/// Writes an item to a DynamoDB table. The members of the body become its attributes, and so do the other parameters under their own names.
/// </summary>
/// <param name="table">The table's name, or <c>$stageVariables.NAME</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DynamoDbPutItemAttribute(string table) : AwsActionAttribute(table)
{
    /// <summary>True to write only new items. If the item exists already, it is not changed, and the response is 409.</summary>
    public bool OnlyNew { get; set; }
}
