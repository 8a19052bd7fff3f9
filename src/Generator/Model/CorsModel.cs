using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model;

/// <summary>Which pages may call the API.</summary>
internal sealed record CorsModel
{
    /// <summary>At least one; <c>*</c> only alone.</summary>
    public EquatableArray<string> Origins { get; init; }

    public bool AllowCredentials { get; init; }

    public EquatableArray<string> AllowHeaders { get; init; }

    public EquatableArray<string> ExposeHeaders { get; init; }

    /// <summary>Seconds.</summary>
    public int MaxAge { get; init; }
}
