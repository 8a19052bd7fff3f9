namespace Sluice.GeneratorBench.Building;

/// <summary>One way to build the project, with output folders of its own.</summary>
/// <param name="Name">As in the table.</param>
/// <param name="ComparedWith">The name of the way without.</param>
/// <param name="Project">The project's file.</param>
/// <param name="Arguments">Of <c>dotnet build</c>.</param>
internal sealed record BuildWay(string Name, string ComparedWith, string Project, params string[] Arguments)
{
    public List<double> Seconds { get; } = [];
}
