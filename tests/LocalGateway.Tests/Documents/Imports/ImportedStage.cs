using System.CommandLine;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Sluice.BuildTasks.Tests.Overlays;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.InProcess;
using Sluice.LocalGateway.Functions.Processes;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Tests.Support;
using Sluice.Tool.Commands;
using Sluice.Tool.Options;

namespace Sluice.LocalGateway.Tests.Documents.Imports;

/// <summary>Serves a build with the options of <c>sluice start</c>. Its functions run in this process.</summary>
internal static class ImportedStage
{
    private static readonly Command Command = StartCommand.Create();

    static ImportedStage()
    {
        AssemblyLoadContext.Default.LoadFromAssemblyPath(BuiltApi.Built("Attributes", "netstandard2.0", "Sluice.dll"));
        AssemblyLoadContext.Default.LoadFromAssemblyPath(BuiltApi.Built("Runtime", "net10.0", "Sluice.Runtime.dll"));
    }

    /// <param name="build">The build.</param>
    /// <param name="folder">The deploy folder, which is written.</param>
    /// <param name="options">The options of the command.</param>
    public static DeployedStage Start(ImportedBuild build, string folder, IEnumerable<string> options)
    {
        build.Files.ShouldNotBeEmpty(string.Join('\n', build.Complaints));
        foreach (var (path, text) in build.Files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        var settings = DeployOptions.Read(Command.Parse([.. options, "--deploy", folder]));
        return new(settings, DeployFolder.Read(folder), new FunctionJournal(), new Launcher(build));
    }

    // The assembly is made and loaded only if a request needs a function.
    private sealed class Launcher(ImportedBuild build) : IFunctionLauncher
    {
        private readonly Lazy<AssemblyName> _program = new(() =>
        {
            using var image = new MemoryStream(build.Emit());
            return AssemblyLoadContext.Default.LoadFromStream(image).GetName();
        });

        public IFunctionProcess Start(FunctionSettings function, string runtimeApi, Action<string> output)
        {
            var program = _program.Value;
            return new InProcessFunction(
                program.FullName, GuestEnvironment.Of(function, runtimeApi), output, () => AppDomain.CurrentDomain.ExecuteAssemblyByName(program));
        }
    }
}
