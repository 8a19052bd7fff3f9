namespace Sluice.Generator.Model;

/// <summary>What the project around the API is.</summary>
/// <param name="AssemblyName">The function's assembly: its name is the handler of an executable.</param>
/// <param name="LambdaRuntime">The managed runtime's name, such as <c>dotnet10</c>.</param>
/// <param name="NeedsMain">True for an executable without an entry point of its own.</param>
/// <param name="LambdaContext">Null where the project does not reference Amazon.Lambda.Core.</param>
internal sealed record ProjectModel(string AssemblyName, string LambdaRuntime, bool NeedsMain, LambdaContextModel? LambdaContext = null)
{
    /// <summary>True where the entry point is generated and nothing in the global namespace is called <c>Program</c>.</summary>
    public bool NeedsName { get; init; }

    /// <summary>True for a template without SAM's macro.</summary>
    public bool IsPlainTemplate { get; init; }

    /// <summary>True where template and document are written as YAML, too.</summary>
    public bool WritesYaml { get; init; }
}
