namespace Sluice.Tool.Tests.Support;

/// <summary>A folder for one test's templates and requests.</summary>
internal sealed class TemplateFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("sluice").FullName;

    public string In(string name) => Path.Combine(_path, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(In(name), text);
        return In(name);
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
