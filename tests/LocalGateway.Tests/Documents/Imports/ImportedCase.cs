using System.CommandLine;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Tests.Documents.Cases;

namespace Sluice.LocalGateway.Tests.Documents.Imports;

/// <summary>A case that is imported, built and served. Its functions run in this process, with the answers of the case as their methods.</summary>
internal sealed class ImportedCase : IAsyncDisposable
{
    private static readonly Command ImportCommand = Tool.Commands.ImportCommand.Create();

    private readonly DocumentCase _case;
    private readonly CaseFolder _folder;
    private DeployedStage? _stage;

    private ImportedCase(DocumentCase wanted, CaseFolder folder) => (_case, _folder) = (wanted, folder);

    /// <summary>The folder of the project.</summary>
    public string Project => _folder.PathOf(_case.Name);

    /// <summary>What the command prints.</summary>
    public IReadOnlyList<string> Notes { get; private init; } = [];

    /// <exception cref="DocumentException">The import refuses the case.</exception>
    public static ImportedCase Import(DocumentCase wanted)
    {
        var folder = new CaseFolder(wanted);
        try
        {
            var options = wanted.Options.Where(IsOfImport).SelectMany(static option => option.Split(' ', 2));
            var notes = Tool.Commands.ImportCommand.Import(ImportCommand.Parse([.. options, folder.Served, "--output", folder.PathOf(wanted.Name)]));
            return new(wanted, folder)
            {
                Notes = [.. notes.Select(note => note.Replace(Path.GetDirectoryName(folder.PathOf("x")) + "/", "", StringComparison.Ordinal))],
            };
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Builds the project as it is written.</summary>
    public ImportedBuild Build() => ImportedBuild.Run(Project);

    /// <summary>Builds the project with written methods, and makes its stage.</summary>
    public void Serve()
    {
        var build = ImportedBuild.Run(Project, source => HandlerCode.Write(source, _case.Functions));
        var options = _case.Options.Where(static option => !IsOfImport(option)).SelectMany(static option => option.Split(' ', 2));
        _stage = ImportedStage.Start(build, _folder.PathOf($"{_case.Name}/deploy"), options);
    }

    public Task<GatewayReply> SendAsync(CaseMessage request) => ServedCase.SendAsync(_stage!, request);

    public async ValueTask DisposeAsync()
    {
        if (_stage is not null)
        {
            await _stage.DisposeAsync();
        }

        _folder.Dispose();
    }

    private static bool IsOfImport(string option)
        => option.StartsWith("--api ", StringComparison.Ordinal) || option.StartsWith("--parameter ", StringComparison.Ordinal);
}
