using Sluice.Generator.Helpers;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting;

/// <summary>From the model of an API to the files that deploy it.</summary>
internal static class DeployFilesEmitter
{
    /// <summary>The files, ordered by path: <c>openapi.json</c>, <c>template.json</c> and <c>vtl/…</c>.</summary>
    public static EquatableArray<DeployFileModel> Emit(ApiModel api) => EquatableArray<DeployFileModel>.Empty;
}
