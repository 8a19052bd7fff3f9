using System.Collections.Concurrent;

namespace Sluice.Architecture.Tests;

/// <summary>The references between the files of each project of <c>src</c>, collected once for all tests.</summary>
internal static class ProjectReferences
{
    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyList<SourceReference>>> Known = new();

    public static IReadOnlyList<SourceReference> Of(string project) =>
        Known.GetOrAdd(project, static name => new(() => ReferenceCollector.Collect(SourceProject.Load(name)))).Value;
}
