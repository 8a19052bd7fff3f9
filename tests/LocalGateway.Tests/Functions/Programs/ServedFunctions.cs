using System.IO.Compression;
using System.Text;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Functions.Processes;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Templates;
using Sluice.LocalGateway.Tests.Support;
using Sluice.Tool.Files;

namespace Sluice.LocalGateway.Tests.Functions.Programs;

/// <summary>The functions of one template that anybody could have written: of each kind that the gateway runs, with one process for all tests.</summary>
public sealed class ServedFunctions : IAsyncDisposable
{
    private const string Template = """
        Transform: AWS::Serverless-2016-10-31
        Globals: {Function: {Timeout: 20, MemorySize: 256}}
        Conditions: {Never: !Equals [1, 2]}
        Resources:
          Api: {Type: AWS::Serverless::Api, Properties: {StageName: test}}
          Net8: {Type: AWS::Serverless::Function, Properties: {CodeUri: net8.0, Runtime: dotnet8, Handler: "LocalGateway.Tests.Library::Library.Handlers::Nothing"}}
          Net10: {Type: AWS::Serverless::Function, Properties: {CodeUri: project, Runtime: dotnet10, Handler: "LocalGateway.Tests.Library::Library.Handlers::OnlyContext"}}
          Broken: {Type: AWS::Serverless::Function, Properties: {CodeUri: project, Runtime: dotnet10, Handler: "LocalGateway.Tests.Library::Library.Broken::Handle"}}
          Node: {Type: AWS::Serverless::Function, Properties: {CodeUri: node, Runtime: nodejs20.x, Handler: inner/app.handlers.main, Environment: {Variables: {TABLE: "a b"}}}}
          Module: {Type: AWS::Serverless::Function, Properties: {CodeUri: node, Runtime: nodejs20.x, Handler: module.handler}}
          Inline: {Type: AWS::Lambda::Function, Properties: {Code: {ZipFile: "exports.handler = (event, context, callback) => setTimeout(() => callback(null, [event]), 1);"}, Runtime: nodejs20.x, Handler: index.handler}}
          Stream: {Type: AWS::Serverless::Function, Properties: {CodeUri: node, Runtime: nodejs20.x, Handler: stream.handler}}
          NoExport: {Type: AWS::Serverless::Function, Properties: {CodeUri: node, Runtime: nodejs20.x, Handler: module.other}}
          Python: {Type: AWS::Serverless::Function, Properties: {CodeUri: python, Runtime: python3.13, Handler: inner/app.handler}}
          NoModule: {Type: AWS::Serverless::Function, Properties: {CodeUri: python, Runtime: python3.13, Handler: broken.handler}}
          Zip: {Type: AWS::Serverless::Function, Properties: {CodeUri: code.zip, Runtime: provided.al2023, Handler: ignored}}
          First: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: layers/first}}
          Second: {Type: AWS::Lambda::LayerVersion, Properties: {Content: layers/second.zip}}
          LayeredNode: {Type: AWS::Serverless::Function, Properties: {InlineCode: "exports.handler = async () => [require('shared'), require('only'), require('child_process').execFileSync('layered-tool') + '']", Runtime: nodejs20.x, Handler: index.handler, Layers: [!Ref First, !GetAtt Second.LayerVersionArn, "arn:aws:lambda:us-east-1:123456789012:layer:Others:7"]}}
          LayeredPython: {Type: AWS::Serverless::Function, Properties: {InlineCode: "import os, only, shared, site_of\ndef handler(event, context):\n  return [shared.name, only.name, site_of.name, os.environ['LD_LIBRARY_PATH'].endswith('/lib')]", Runtime: python3.13, Handler: index.handler, Layers: [!If [Never, !Ref Image, !Ref First], !Ref Second]}}
          OneLayer: {Type: AWS::Serverless::Function, Properties: {InlineCode: "import shared\ndef handler(event, context):\n  return [shared.name, shared.__file__]", Runtime: python3.13, Handler: index.handler, Layers: [!Ref First]}}
          LostLayer: {Type: AWS::Serverless::LayerVersion, Properties: {ContentUri: layers/lost}}
          WithLost: {Type: AWS::Serverless::Function, Properties: {InlineCode: "exports.handler = async () => 1", Runtime: nodejs20.x, Handler: index.handler, Layers: [!Ref LostLayer, "arn:aws:lambda:us-east-1:123456789012:layer:Others:7"]}}
          Image: {Type: AWS::Serverless::Function, Properties: {PackageType: Image, ImageUri: x, Timeout: 30}}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("sluice").FullName;
    private readonly ProcessLauncher _launcher;
    private readonly FunctionSet _functions;

    public ServedFunctions()
    {
        Write("template.yaml", Template);
        Write("node/inner/app.js", """
            exports.handlers = {
              main: async (event, context) => {
                if (event.say) console.log(event.say);
                if (event.fail) throw new RangeError(event.fail);
                if (event.later) setTimeout(() => { throw new Error('after all'); }, 1);
                if (event.later || event.never) return new Promise(() => {});
                return { event, table: process.env.TABLE, name: context.functionName, memory: context.memoryLimitInMB,
                  isInTime: context.getRemainingTimeInMillis() > 1000, id: context.awsRequestId, arn: context.invokedFunctionArn };
              },
            };
            """);
        Write("node/module.mjs", "export const handler = event => Promise.resolve(event.nothing ? undefined : 'module');");
        Write("node/stream.mjs", """
            export const handler = awslambda.streamifyResponse(async (event, stream, context) => {
              if (event.early) throw new RangeError('early');
              if (event.head) stream = awslambda.HttpResponseStream.from(stream, { statusCode: 201 });
              stream.write('part ');
              stream.write({ name: context.functionName });
              if (event.late) { await new Promise(resolve => setTimeout(resolve, 1)); throw new RangeError('late'); }
              stream.end();
            });
            """);
        Write("python/inner/app.py", """
            def handler(event, context):
                if event.get("fail"):
                    raise KeyError(event["fail"])
                if event.get("set"):
                    return {1, 2}
                if event.get("child"):
                    import subprocess
                    child = subprocess.Popen(["sleep", "600"], start_new_session=True)
                    if event["child"] == "orphan":
                        print(child.pid, flush=True)
                        import os
                        os._exit(3)
                    return child.pid
                return {"text": "ü", "name": context.function_name, "memory": context.memory_limit_in_mb, "id": context.aws_request_id,
                        "isInTime": 1000 < context.get_remaining_time_in_millis() <= 20000}
            """);
        Write("python/broken.py", "import no_such_module");
        Copy("net8.0", "net8.0");
        Copy("net10.0", "project/bin/Release/net10.0");
        Write("project/Library.csproj", "<Project />");
        Zip("code.zip");
        WriteLayers();
        StandIns["Image"] = new() { AnswerFile = Write("answer.json", "{\"fixed\":true}") };
        Folder = ApiFile.Read(Path.Combine(_folder, "template.yaml"), TemplateInputs.None);
        _launcher = new(_folder);
        _functions = new(FunctionStandIn.Apply(Folder.Stack.Functions, StandIns), _launcher, 2, Journal);
    }

    internal DeployFolder Folder { get; }

    internal FunctionJournal Journal { get; } = new();

    internal Dictionary<string, FunctionStandIn> StandIns { get; } = [];

    public async Task<(string Answer, bool IsError)> InvokeAsync(string name, string payload)
    {
        var invocation = new Invocation($"request-{name}", "trace", Encoding.UTF8.GetBytes(payload));
        _functions.Find(name)!.Invoke(invocation);
        var result = await invocation.Result.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        using var buffer = result.Payload;
        return (Encoding.UTF8.GetString(buffer.Memory.Span), result.IsError);
    }

    /// <summary>Invokes a function as a caller that takes a streamed response.</summary>
    /// <returns>What it sent, and why the response ended early, or null.</returns>
    public async Task<(string Sent, string? Problem)> StreamAsync(string name, string payload)
    {
        var invocation = new Invocation($"request-{name}", "trace", Encoding.UTF8.GetBytes(payload)) { AcceptsStream = true };
        _functions.Find(name)!.Invoke(invocation);
        var stream = (await invocation.Result.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken)).Stream.ShouldNotBeNull();
        using var reader = new StreamReader(stream.Reader.AsStream());
        return (await reader.ReadToEndAsync(TestContext.Current.CancellationToken), stream.Problem);
    }

    /// <summary>Returns why a function cannot run, or null.</summary>
    public string? FindProblem(string name) => _launcher.FindProblem(Folder.Stack.Functions.Single(function => function.Name == name));

    /// <summary>Ends the functions' processes.</summary>
    public ValueTask EndAsync() => _functions.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _launcher.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private void Copy(string framework, string target)
    {
        var output = Path.Combine(Places.Root, "tests", "LocalGateway.Tests.Library", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, framework);
        foreach (var file in new DirectoryInfo(output).EnumerateFiles())
        {
            file.CopyTo(Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, target)).FullName, file.Name));
        }
    }

    // Both layers have 'shared', so the one of the second layer counts.
    private void WriteLayers()
    {
        Write("layers/first/nodejs/node_modules/shared/index.js", "module.exports = 'first';");
        Write("layers/first/nodejs/node_modules/only/index.js", "module.exports = 'only';");
        Write("layers/first/python/shared.py", "name = 'first'");
        Write("layers/first/python/only.py", "name = 'only'");
        Directory.CreateDirectory(Path.Combine(_folder, "layers"));
        using var archive = ZipFile.Open(Path.Combine(_folder, "layers", "second.zip"), ZipArchiveMode.Create);
        foreach (var (name, text) in new[]
        {
            ("nodejs/node20/node_modules/shared/index.js", "module.exports = 'second';"),
            ("python/shared.py", "name = 'second'"),
            ("python/lib/python3.13/site-packages/site_of.py", "name = 'site'"),
            ("bin/layered-tool", "#!/bin/sh\necho tool"),
        })
        {
            var entry = archive.CreateEntry(name);
            entry.ExternalAttributes = 0x1ED << 16;
            using var writer = new StreamWriter(entry.Open());
            writer.Write(text);
        }
    }

    // A custom runtime: the program 'bootstrap' in a zip, which starts the tests' function.
    private void Zip(string name)
    {
        using var archive = ZipFile.Open(Path.Combine(_folder, name), ZipArchiveMode.Create);
        var entry = archive.CreateEntry("bootstrap");
        entry.ExternalAttributes = 0x1ED << 16;
        using var writer = new StreamWriter(entry.Open());
        writer.Write($"#!/bin/sh\nexec dotnet '{Path.Combine(TestFunction.Folder, "LocalGateway.Tests.Function.dll")}'\n");
    }
}
