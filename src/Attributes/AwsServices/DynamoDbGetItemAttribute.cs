using System;

namespace Sluice;

/// <summary>
/// Reads an item of a DynamoDB table. The parameters are the attributes of its key; <see cref="To.KeyAttribute"/> gives a name that differs from the
/// parameter's. If there is no item, the response is 404.
/// </summary>
/// <param name="table">The table's name, or <c>$stageVariables.NAME</c>.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DynamoDbGetItemAttribute(string table) : AwsActionAttribute(table);
