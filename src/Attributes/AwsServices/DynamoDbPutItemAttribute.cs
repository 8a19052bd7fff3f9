using System;

namespace Sluice;

/// <summary>Writes an item to a DynamoDB table: the body's members, and the other parameters as attributes of their names.</summary>
/// <param name="table">The table's name, or <c>$stageVariables.NAME</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DynamoDbPutItemAttribute(string table) : AwsActionAttribute(table)
{
    /// <summary>True where an item that is there already is left alone, and the answer is 409.</summary>
    public bool OnlyNew { get; set; }
}
