using System.ComponentModel;
using System.Diagnostics;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Code;
using Sluice.LocalGateway.Functions.Programs;

namespace Sluice.LocalGateway.Functions.Processes;

/// <summary>Starts functions as processes that end with this process.</summary>
/// <param name="codeFolder">The folder from which the paths of the functions' code lead.</param>
internal sealed class ProcessLauncher(string codeFolder) : IFunctionLauncher
{
    private readonly CodeStore _code = new(codeFolder);

    public IFunctionProcess Start(FunctionSettings function, string runtimeApi, Action<string> output)
    {
        var program = Find(function);
        var start = new ProcessStartInfo
        {
            WorkingDirectory = program.Folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        DeathWithParent.Wrap(start, program);
        ShellEnvironment.Restore(start.Environment);
        FunctionEnvironment.Fill(start.Environment, function, program.Folder, runtimeApi);
        if (_code.LayersOf(function) is { } layers)
        {
            LayerEnvironment.Add(start.Environment, function, layers);
        }

        try
        {
            return new FunctionProcess(DeathWithParent.Start(start), runtimeApi, output);
        }
        catch (Win32Exception problem)
        {
            throw new FunctionStartException($"{program.FileName} of {function.LogicalId} cannot be started: {problem.Message}", problem);
        }
    }

    public string? FindProblem(FunctionSettings function)
    {
        try
        {
            Find(function);
            _code.LayersOf(function);
            return null;
        }
        catch (FunctionStartException problem)
        {
            return problem.Message;
        }
    }

    /// <summary>Finds the program of a function.</summary>
    /// <exception cref="FunctionStartException">There is no such program, or this machine cannot run it.</exception>
    public FunctionProgram Find(FunctionSettings function) => FunctionProgram.Find(function, codeFolder, _code);

    public void Dispose() => _code.Dispose();
}
