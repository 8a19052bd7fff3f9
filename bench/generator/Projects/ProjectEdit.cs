namespace Sluice.GeneratorBench.Projects;

/// <summary>One change of one file.</summary>
internal sealed record ProjectEdit(string Name, string File, string Before, string After);
