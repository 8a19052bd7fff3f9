using System;

namespace Sluice;

/// <summary>Reads an item of a DynamoDB table. Parameters are the key; <see cref="To.KeyAttribute"/> names its attributes where they differ. No item is 404.</summary>
/// <param name="table">The table's name, or <c>$stageVariables.NAME</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DynamoDbGetItemAttribute(string table) : AwsActionAttribute(table);
