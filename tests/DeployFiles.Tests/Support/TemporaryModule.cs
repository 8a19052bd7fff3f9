namespace Sluice.DeployFiles.Tests.Support;

/// <summary>A folder with a few files, for one test.</summary>
internal sealed class TemporaryModule : IDisposable
{
    public TemporaryModule(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
        {
            File.WriteAllText(System.IO.Path.Combine(Path, name), text);
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("sluice-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
