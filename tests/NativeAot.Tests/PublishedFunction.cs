using System.Diagnostics;
using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Text.Json.Nodes;
using Sluice.Runtime.Tests.Support;

namespace Sluice.NativeAot.Tests;

/// <summary><c>tests/NativeAot.Function</c>, published in one form, with its zip unpacked as Lambda unpacks it.</summary>
internal sealed class PublishedFunction
{
    private const string Name = "NativeAot.Function";

    private readonly string _task;
    private readonly JsonNode _properties;

    private PublishedFunction(string log, string deploy, string task)
    {
        Log = log;
        Template = Path.Combine(deploy, "template.json");
        _task = task;
        _properties = JsonNode.Parse(File.ReadAllText(Template))!["Resources"]!["Orders"]!["Properties"]!;
        ZipFile.ExtractToDirectory(Path.Combine(deploy, (string)_properties["CodeUri"]!), task);
    }

    /// <summary>What the publishing printed.</summary>
    public string Log { get; }

    /// <summary>The path of the template.</summary>
    public string Template { get; }

    public string Runtime => (string)_properties[nameof(Runtime)]!;

    /// <summary>The names of the files in the zip.</summary>
    public string[] Names => [.. Directory.EnumerateFiles(_task, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_task, path)).Order(StringComparer.Ordinal)];

    /// <summary>The names of the files that may be started.</summary>
    public string[] Programs => [.. Names.Where(name => OperatingSystem.IsLinux() && File.GetUnixFileMode(Path.Combine(_task, name)).HasFlag(UnixFileMode.OtherExecute))];

    /// <summary>Kept, so that what has not changed is not compiled again.</summary>
    private static string Artifacts { get; } = Path.Combine(AppContext.BaseDirectory, "artifacts");

    /// <param name="form">A value of the property <c>Form</c> of the project.</param>
    /// <param name="properties">More properties, such as <c>A=1</c>.</param>
    public static async Task<PublishedFunction> PublishAsync(string form, params string[] properties)
    {
        var deploy = Path.Combine(Artifacts, "deploy", form);
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Places.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "publish", Path.Combine("tests", Name, Name + ".csproj"), "-c", "Release", $"-p:Form={form}", "-p:RunAnalyzers=false",
                "--artifacts-path", Artifacts, "-o", Path.Combine(Artifacts, "out", form), $"-p:SluiceDeployPath={deploy}", "--nologo",
            },
        };
        properties.ToList().ForEach(property => start.ArgumentList.Add("-p:" + property));

        // A compiler server that outlives the publishing would keep its output open.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var log = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await error;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.SkipWhen(log.Contains("NU1101", StringComparison.Ordinal) || log.Contains("NU1102", StringComparison.Ordinal), "needs packages of the .NET SDK that this package source does not have");
        process.ExitCode.ShouldBe(0, log);
        var task = Path.Combine(Artifacts, "task", form);
        if (Directory.Exists(task))
        {
            Directory.Delete(task, recursive: true);
        }

        return new(log, deploy, task);
    }

    /// <summary>Returns whether an assembly of the zip contains code that was compiled ahead of time.</summary>
    public bool IsCompiled(string assembly)
    {
        using var reader = new PEReader(File.OpenRead(Path.Combine(_task, assembly)));
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }

    /// <summary>Starts the program as the template's runtime does, and returns its answers.</summary>
    public async Task<string[]> AnswersAsync(params string[] payloads)
    {
        using var api = new RuntimeApiServer();
        payloads.ToList().ForEach(payload => api.Invocation(payload));
        var start = Runtime.StartsWith("provided.", StringComparison.Ordinal)
            ? new ProcessStartInfo(Path.Combine(_task, "bootstrap"))
            : new ProcessStartInfo("dotnet", ["exec", "--depsfile", $"{Name}.deps.json", "--runtimeconfig", $"{Name}.runtimeconfig.json", $"{Name}.dll"]);
        start.WorkingDirectory = _task;
        start.RedirectStandardError = true;
        start.Environment["AWS_LAMBDA_RUNTIME_API"] = api.Authority;
        start.Environment["_HANDLER"] = (string)_properties["Handler"]!;
        foreach (var (name, value) in _properties["Environment"]!["Variables"]!.AsObject())
        {
            start.Environment[name] = (string)value!;
        }

        using var process = Process.Start(start)!;
        try
        {
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await Task.WhenAny(api.Idle, process.WaitForExitAsync(TestContext.Current.CancellationToken));
            process.HasExited.ShouldBeFalse(process.HasExited ? await error : "");
            return [.. api.Posts.Select(p => p.Line.Contains("/response ", StringComparison.Ordinal) ? p.Body : throw new InvalidOperationException(p.Line + p.Body))];
        }
        finally
        {
            process.Kill();
        }
    }
}
