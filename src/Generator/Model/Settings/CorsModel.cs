using Sluice.Generator.Helpers;

namespace Sluice.Generator.Model.Settings;

/// <summary>CORS settings: the origins whose pages may call the API.</summary>
internal sealed record CorsModel
{
    /// <summary>The setting that no page of another origin may call, even if the assembly allows it.</summary>
    public static readonly CorsModel Nobody = new();

    /// <summary>The allowed origins. <c>*</c> is always the only one, and <see cref="Nobody"/> has none.</summary>
    public EquatableArray<string> Origins { get; init; }

    public bool AllowCredentials { get; init; }

    public EquatableArray<string> AllowHeaders { get; init; }

    public EquatableArray<string> ExposeHeaders { get; init; }

    /// <summary>The time for which a browser may cache the preflight response, in seconds.</summary>
    public int MaxAge { get; init; }

    /// <summary>Returns the settings that apply to an operation, or null if there are none.</summary>
    public static CorsModel? Effective(CorsModel? own, CorsModel? api) => own is null ? api : own.Origins.Count == 0 ? null : own;
}
