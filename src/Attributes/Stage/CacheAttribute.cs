using System;

namespace Sluice;

/// <summary>
/// API Gateway answers a GET from the stage's cache (<see cref="StageSettingsAttribute.CacheSize"/>). Every path, query and
/// header parameter tells answers apart.
/// </summary>
/// <param name="seconds">How long an answer is kept, 1 to 3,600.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CacheAttribute(int seconds) : Attribute
{
    /// <summary>How long an answer is kept.</summary>
    public int Seconds { get; } = seconds;
}
