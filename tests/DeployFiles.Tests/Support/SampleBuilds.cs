using System.Collections.Concurrent;

namespace Sluice.DeployFiles.Tests.Support;

/// <summary>Samples that are built with properties of their own, each once for all tests.</summary>
public sealed class SampleBuilds : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice-").FullName;
    private readonly ConcurrentDictionary<string, Lazy<(string Deploy, string Output)>> _builds = new();

    /// <summary>Returns the deploy folder of the sample without SAM's macro, and what its build printed.</summary>
    internal (string Deploy, string Output) Plain(Sample sample) => Of(sample, "-p:SluiceTemplate=CloudFormation", "-p:SluiceYaml=true");

    /// <summary>Returns the deploy folder of the sample, and what its build printed.</summary>
    internal (string Deploy, string Output) Of(Sample sample, params string[] options) => _builds.GetOrAdd(sample.Name + string.Concat(options), _ => new(() =>
    {
        var project = SampleCopy.Make(sample, Path.Combine(_folder, Guid.NewGuid().ToString("N")));
        var output = SampleCopy.Build(project, options);
        return (Path.Combine(project, "bin", "Debug", "net10.0", "deploy"), output);
    })).Value;

    /// <summary>Returns the deploy folder of a project with one file.</summary>
    internal string Code(string name, string code) => _builds.GetOrAdd(code, _ => new(() =>
    {
        var project = SampleCopy.Make(code, name, Path.Combine(_folder, Guid.NewGuid().ToString("N")));
        return (Path.Combine(project, "bin", "Debug", "net10.0", "deploy"), SampleCopy.Build(project));
    })).Value.Deploy;

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
