using Sluice.LocalGateway.Templates;
using Sluice.Tool.Files;
using Sluice.Tool.Importing;

namespace Sluice.Tool.Tests.Importing;

/// <summary>The project that an import wrote into a temporary folder.</summary>
internal sealed class ImportedFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("sluice").FullName;

    /// <param name="file">The path of a file, or the text of a document in YAML.</param>
    /// <param name="name">The name of the project.</param>
    public ImportedFolder(string file, string name)
    {
        Name = name;
        if (!File.Exists(file))
        {
            Source = Path.Combine(_root, "api.yaml");
            File.WriteAllText(Source, file);
        }
        else
        {
            Source = file;
        }

        Notes = ProjectImport.Run(Read(), Path.GetDirectoryName(Source)!, Project, name, "1.2.3");
    }

    public string Name { get; }

    public string Source { get; }

    public string Project => Path.Combine(_root, Name);

    public IReadOnlyList<string> Notes { get; }

    private static TemplateInputs Inputs { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal), TemplateInputs.CureOfOption("--parameter"));

    public ApiSource Read() => ApiFile.ReadWhole(Source, Inputs);

    public string Text(string file) => File.ReadAllText(Path.Combine(Project, file));

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
