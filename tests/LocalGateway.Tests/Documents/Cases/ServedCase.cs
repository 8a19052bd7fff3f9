using System.CommandLine;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Tests.Support;
using Sluice.Tool.Checking;
using Sluice.Tool.Commands;
using Sluice.Tool.Files;
using Sluice.Tool.Options;

namespace Sluice.LocalGateway.Tests.Documents.Cases;

/// <summary>A case that is read and served as <c>sluice start</c> does it, from a temporary folder, but without a port.</summary>
internal sealed class ServedCase : IAsyncDisposable
{
    private static readonly Command Command = StartCommand.Create();

    private readonly CaseFolder _folder;
    private readonly DeployedStage _stage;

    private ServedCase(CaseFolder folder, DeployedStage stage)
    {
        _folder = folder;
        _stage = stage;
    }

    public IReadOnlyList<string> Warnings => [.. _stage.Warnings, .. _stage.Gateway.Api.Problems];

    /// <exception cref="DocumentException">The start refuses the case.</exception>
    public static ServedCase Start(DocumentCase wanted)
    {
        var folder = new CaseFolder(wanted);
        try
        {
            return new(folder, Start(folder));
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Reads the files of the folder and makes the stage.</summary>
    /// <exception cref="DocumentException">The start refuses the files.</exception>
    public static DeployedStage Start(CaseFolder folder)
    {
        var options = DeployOptions.Read(Command.Parse([.. folder.Arguments]), folder.Served);
        return new(options, EndpointOption.ReadApi(options), new FunctionJournal());
    }

    /// <summary>Checks the files of the folder as <c>sluice check</c> does it.</summary>
    /// <exception cref="DocumentException">The check cannot read the files.</exception>
    public static Task<FileCheck> CheckAsync(CaseFolder folder)
    {
        var arguments = Command.Parse([.. folder.Arguments]);
        var path = CloudAssembly.TemplateOf(folder.Served);
        return FileCheck.RunAsync(path, DeployOptions.ReadInputs(arguments), arguments.GetValue(DeployOptions.Api), resourceQuota: 300);
    }

    public Task<GatewayReply> SendAsync(CaseMessage request) => SendAsync(_stage, request);

    public static async Task<GatewayReply> SendAsync(DeployedStage stage, CaseMessage request)
    {
        var headers = new HeaderList();
        foreach (var (name, value) in request.Headers)
        {
            headers.Add(name, value);
        }

        var start = request.Start.Split(' ', 2);
        using var exchange = stage.Gateway.Begin(
            new()
            {
                Method = start[0],
                Target = RequestTarget.Parse($"/{stage.Gateway.Stage.Name}{start[1]}"),
                Headers = headers,
                Body = System.Text.Encoding.UTF8.GetBytes(request.Body ?? ""),
            },
            null);
        return await stage.Gateway.AnswerAsync(exchange);
    }

    public async ValueTask DisposeAsync()
    {
        await _stage.DisposeAsync();
        _folder.Dispose();
    }
}
