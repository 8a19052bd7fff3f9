using System.Collections.Concurrent;

namespace Sluice.DeployFiles.Tests.Support;

/// <summary>What SAM's transform makes of the templates of deploy folders, each made once for all tests.</summary>
public sealed class SamTransforms : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-").FullName;
    private readonly ConcurrentDictionary<string, Lazy<SamTransform>> _transforms = new(StringComparer.Ordinal);

    /// <summary>Returns the transformed template of a deploy folder; skips the test where the transform is not installed.</summary>
    internal SamTransform Of(string deploy) => _transforms.GetOrAdd(deploy, _ => new(() =>
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, Guid.NewGuid().ToString("N"))).FullName;
        var (exitCode, output) = ExternalTool.Python("transform.py", "samtranslator", deploy, folder);
        exitCode.ShouldBe(0, output);
        return new(Path.Combine(folder, "whole.json"), Path.Combine(folder, "transformed.json"));
    })).Value;

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
