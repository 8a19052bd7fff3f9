using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Linking;

/// <summary>Provides the API for a project that declares none, because Amazon.Lambda.Annotations needs no declaration.</summary>
internal static class UpstreamApi
{
    /// <summary>The stage that SAM creates for such an API.</summary>
    private const string Stage = "Prod";

    /// <summary>Returns the API, or null if no operation uses Amazon.Lambda.Annotations.</summary>
    public static RestApiModel? Default(IEnumerable<OperationModel> operations, ProjectModel? project) =>
        operations.Any(o => o.IsUpstream)
            ? new() { Name = project is { AssemblyName.Length: > 0 } ? project.AssemblyName : "Api", Stage = Stage, Version = "1.0" }
            : null;
}
