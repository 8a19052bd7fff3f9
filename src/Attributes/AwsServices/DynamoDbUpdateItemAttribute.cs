using System;

namespace Sluice;

/// <summary>
/// Changes attributes of an item of a DynamoDB table. The parameters are the attributes of its key; <see cref="To.KeyAttribute"/> gives a name that
/// differs from the parameter's. Each member that the body has becomes an attribute, and the item keeps every other attribute. A nullable member that
/// is <c>null</c> or an empty text removes its attribute. If the method returns the item's type, the response is the item after the change.
/// </summary>
/// <param name="table">The table's name, or <c>$stageVariables.NAME</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DynamoDbUpdateItemAttribute(string table) : AwsActionAttribute(table)
{
    /// <summary>True to change only an item that exists. If there is none, the response is 404. Otherwise DynamoDB creates a new item.</summary>
    public bool OnlyExisting { get; set; }
}
