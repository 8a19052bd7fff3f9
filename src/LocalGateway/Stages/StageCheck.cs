using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Functions.Processes;
using Sluice.LocalGateway.Json;

namespace Sluice.LocalGateway.Stages;

/// <summary>Makes all that a start makes of an API before it listens, to find what the start refuses. No function runs.</summary>
internal static class StageCheck
{
    /// <param name="folder">The API.</param>
    /// <param name="file">The full path of its file.</param>
    /// <exception cref="DocumentException">The API cannot be served.</exception>
    public static async Task RunAsync(DeployFolder folder, string file)
    {
        var code = Path.GetDirectoryName(file) ?? file;
        var options = new GatewayOptions { DeployFolder = code, CodeFolder = code, Hints = StartHints.Command };
        var nothing = new NoFunctions();
        await new DeployedStage(options, folder, nothing, nothing).DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Starts nothing, because no request is served.</summary>
    private sealed class NoFunctions : IFunctionLauncher, IFunctionEvents
    {
        public IFunctionProcess Start(FunctionSettings function, string runtimeApi, Action<string> output)
            => throw new InvalidOperationException("A check calls no function.");

        public void Started(FunctionSettings function, int processId, TimeSpan startup)
        {
        }

        public void Wrote(FunctionSettings function, string? requestId, string line)
        {
        }

        public void Ended(FunctionSettings function, int processId, string? requestId, string how)
        {
        }
    }
}
