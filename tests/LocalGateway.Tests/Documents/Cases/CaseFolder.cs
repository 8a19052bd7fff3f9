namespace Sluice.LocalGateway.Tests.Documents.Cases;

/// <summary>The files of a case in a temporary folder, and the arguments of <c>sluice start</c>.</summary>
internal sealed class CaseFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("sluice").FullName;
    private readonly DocumentCase _case;

    public CaseFolder(DocumentCase wanted)
    {
        _case = wanted;
        foreach (var (name, text) in wanted.Files)
        {
            Write(name, System.Text.Encoding.UTF8.GetBytes(text));
        }

        foreach (var (name, answer) in wanted.Functions)
        {
            Write(AnswerOf(name), System.Text.Encoding.UTF8.GetBytes(answer));
        }
    }

    /// <summary>The file or folder that is served.</summary>
    public string Served => Path.Combine(_path, _case.Served);

    public IEnumerable<string> Arguments =>
    [
        .. _case.Options.SelectMany(option => option.Split(' ', 2)),
        .. _case.Functions.SelectMany(function => new[] { "--function", $"{function.Name}={Path.Combine(_path, AnswerOf(function.Name))}" }),
        Served,
    ];

    public string PathOf(string name) => Path.Combine(_path, name);

    public void Write(string name, byte[] text)
    {
        var path = Path.Combine(_path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, text);
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);

    private static string AnswerOf(string function) => $"{function}.answer.json";
}
