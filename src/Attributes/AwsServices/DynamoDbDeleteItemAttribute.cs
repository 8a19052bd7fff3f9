using System;

namespace Sluice;

/// <summary>
/// Deletes an item of a DynamoDB table. The parameters are the attributes of its key; <see cref="To.KeyAttribute"/> gives a name that differs from the
/// parameter's. If the method returns the item's type, the response is the item that was deleted, or 404 if there was none.
/// </summary>
/// <param name="table">The table's name, or <c>$stageVariables.NAME</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DynamoDbDeleteItemAttribute(string table) : AwsActionAttribute(table)
{
    /// <summary>True to answer 404 if there is no such item. Otherwise the response is the same whether the item existed or not.</summary>
    public bool OnlyExisting { get; set; }
}
