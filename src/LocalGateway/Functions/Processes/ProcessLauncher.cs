using System.ComponentModel;
using System.Diagnostics;
using Sluice.LocalGateway.Deployment;

namespace Sluice.LocalGateway.Functions.Processes;

/// <summary>Starts functions as processes that end with this process.</summary>
internal sealed class ProcessLauncher(string codeFolder) : IFunctionLauncher
{
    public IFunctionProcess Start(FunctionSettings function, string runtimeApi, Action<string> output)
    {
        var program = FunctionProgram.Find(function, codeFolder);
        var start = new ProcessStartInfo
        {
            WorkingDirectory = codeFolder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        DeathWithParent.Wrap(start, program);
        FunctionEnvironment.Fill(start.Environment, function, codeFolder, runtimeApi);
        try
        {
            return new FunctionProcess(DeathWithParent.Start(start), output);
        }
        catch (Win32Exception problem)
        {
            throw new FunctionStartException($"{program.FileName} of {function.LogicalId} cannot be started: {problem.Message}", problem);
        }
    }
}
