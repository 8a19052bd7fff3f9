using System;

namespace Sluice;

/// <summary>Lists the statuses of the <c>Problem</c> results that an operation may return.</summary>
/// <param name="statuses">HTTP statuses, 400 to 599.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ProblemsAttribute(params int[] statuses) : Attribute
{
    /// <summary>The HTTP status codes.</summary>
    public int[] Statuses { get; } = statuses;
}
