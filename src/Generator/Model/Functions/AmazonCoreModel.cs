namespace Sluice.Generator.Model.Functions;

/// <summary>The types of Amazon.Lambda.Core that have internal members for the runtime, with <c>global::</c>, as far as the project references them.</summary>
/// <param name="SnapshotRestore">The class with which handler code registers hooks of SnapStart, or null.</param>
/// <param name="TraceProvider">The class that returns the current trace, or null.</param>
internal sealed record AmazonCoreModel(string? SnapshotRestore, string? TraceProvider)
{
    public static AmazonCoreModel None { get; } = new(null, null);

    public bool IsNone => SnapshotRestore is null && TraceProvider is null;
}
