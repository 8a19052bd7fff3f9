using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model;

/// <summary>Which pages may call.</summary>
internal sealed record CorsModel
{
    /// <summary>No page of another origin, whatever the assembly says.</summary>
    public static readonly CorsModel Nobody = new();

    /// <summary><c>*</c> only alone; none for <see cref="Nobody"/>.</summary>
    public EquatableArray<string> Origins { get; init; }

    public bool AllowCredentials { get; init; }

    public EquatableArray<string> AllowHeaders { get; init; }

    public EquatableArray<string> ExposeHeaders { get; init; }

    /// <summary>Seconds.</summary>
    public int MaxAge { get; init; }

    /// <summary>What counts for an operation; null for none.</summary>
    public static CorsModel? Effective(CorsModel? own, CorsModel? api) => own is null ? api : own.Origins.Count == 0 ? null : own;
}
