namespace Sluice.GeneratorBench.Projects;

/// <summary>For which generator the sources are.</summary>
internal enum Dialect
{
    /// <summary>Functions with operations.</summary>
    Sluice,

    /// <summary>The same types, each area's in a context of its own.</summary>
    JsonContexts,

    /// <summary>The same operations as endpoints of ASP.NET Core.</summary>
    MinimalApi,
}
