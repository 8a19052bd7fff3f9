using Sluice.Generator.Model;

namespace Sluice.Generator.Linking;

/// <summary>The API of code that declares none because Amazon.Lambda.Annotations needs no declaration.</summary>
internal static class UpstreamApi
{
    /// <summary>The stage that SAM gives such an API.</summary>
    private const string Stage = "Prod";

    /// <summary>Null where no operation is written so.</summary>
    public static RestApiModel? Default(IEnumerable<OperationModel> operations, ProjectModel? project) =>
        operations.Any(o => o.IsUpstream)
            ? new() { Name = project is { AssemblyName.Length: > 0 } ? project.AssemblyName : "Api", Stage = Stage, Version = "1.0" }
            : null;
}
