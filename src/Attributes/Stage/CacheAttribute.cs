using System;

namespace Sluice;

/// <summary>
/// Lets API Gateway respond to a GET operation from the stage's cache (<see cref="StageSettingsAttribute.CacheSize"/>). All path, query and header
/// parameters are part of the cache key.
/// </summary>
/// <param name="seconds">How long a response is cached, in seconds, 1 to 3,600.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CacheAttribute(int seconds) : Attribute
{
    /// <summary>How long a response is cached, in seconds.</summary>
    public int Seconds { get; } = seconds;

    /// <summary>
    /// The settings whose values are stack parameters, as items of the form <c>Setting=ParameterName</c>, such as
    /// <c>Seconds=CacheTime</c>. Each parameter is declared with <see cref="StackParameterAttribute"/>.
    /// </summary>
    public string[] Parameters { get; set; } = [];
}
