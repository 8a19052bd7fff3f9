using Sluice.LocalGateway.Authorization.Identities;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Exchanges;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Templates;
using Sluice.LocalGateway.Tests.Support;
using Sluice.Tool.Files;

namespace Sluice.LocalGateway.Tests.Documents;

/// <summary>A file that anybody could have written, served from a temporary folder.</summary>
internal sealed class OtherDocument : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sluice").FullName;
    private readonly DeployedStage _stage;

    public OtherDocument(string text, string name = "api.yaml", params (string Name, string Value)[] given)
        : this(text, name, null, null, given)
    {
    }

    public OtherDocument(string text, string name, string? api, (string Name, string Text)? other, params (string Name, string Value)[] given)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        if (other is { } beside)
        {
            File.WriteAllText(Path.Combine(_folder, beside.Name), beside.Text);
        }

        try
        {
            Folder = Read(path, api, given);
            var options = new GatewayOptions { DeployFolder = _folder, CodeFolder = _folder, File = new(path, _ => Folder), Identities = LocalIdentities.Nobody.With([ApiKey.Of("k")]) };
            _stage = new(options, Folder, new FunctionJournal());
        }
        catch
        {
            Directory.Delete(_folder, recursive: true);
            throw;
        }
    }

    public DeployFolder Folder { get; }

    public string Stage => _stage.Gateway.Stage.Name;

    public IReadOnlyList<string> Warnings => _stage.Warnings;

    public async Task<(int Status, string Body, HeaderList Headers)> SendAsync(
        string method, string path, string body = "", params (string Name, string Value)[] headers)
    {
        var list = new HeaderList();
        foreach (var (name, value) in headers)
        {
            list.Add(name, value);
        }

        var request = new GatewayRequest
        {
            Method = method,
            Target = RequestTarget.Parse($"/{_stage.Gateway.Stage.Name}{path}"),
            Headers = list,
            Body = System.Text.Encoding.UTF8.GetBytes(body),
        };
        using var exchange = _stage.Gateway.Begin(request, null);
        var reply = await _stage.Gateway.AnswerAsync(exchange);
        return (reply.Status, System.Text.Encoding.UTF8.GetString(reply.Body.Span), reply.Headers);
    }

    public async ValueTask DisposeAsync()
    {
        await _stage.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static DeployFolder Read(string path, string? api, (string Name, string Value)[] given)
        => ApiFile.Read(path, TemplateInputs.None with { Values = given.ToDictionary(pair => pair.Name, pair => pair.Value) }, api);
}
