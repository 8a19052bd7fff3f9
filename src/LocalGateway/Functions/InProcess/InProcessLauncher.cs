using System.Globalization;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Processes;
using Sluice.LocalGateway.Functions.Programs;

namespace Sluice.LocalGateway.Functions.InProcess;

/// <summary>
/// Starts programs of .NET in this process, each copy of a function in a load context of its own. Other programs get processes.
/// </summary>
/// <param name="codeFolder">The folder from which the paths of the functions' code lead.</param>
internal sealed class InProcessLauncher(string codeFolder) : IFunctionLauncher
{
    private readonly ProcessLauncher _processes = new(codeFolder);

    public IFunctionProcess Start(FunctionSettings function, string runtimeApi, Action<string> output)
    {
        var program = _processes.Find(function);
        if (LibraryOf(program) is not { } library)
        {
            return _processes.Start(function, runtimeApi, output);
        }

        return new InProcessFunction($"Function {function.LogicalId}", Variables(function, program.Folder, runtimeApi), output, () =>
        {
            // Both belong to the whole process. Files beside the program are found as in a process of its own, as far as one process allows it.
            AppContext.SetData("APP_CONTEXT_BASE_DIRECTORY", program.Folder + Path.DirectorySeparatorChar);
            Directory.SetCurrentDirectory(program.Folder);
            using var console = FunctionConsole.Begin(output);
            return new FunctionLoadContext(function.LogicalId, library).Run();
        });
    }

    public string? FindProblem(FunctionSettings function) => _processes.FindProblem(function);

    /// <summary>Says whether a function gets a process of its own, because its program cannot run in this one.</summary>
    public bool IsSeparate(FunctionSettings function)
    {
        try
        {
            return LibraryOf(_processes.Find(function)) is null;
        }
        catch (FunctionStartException)
        {
            // It does not run at all, which its first request reports.
            return false;
        }
    }

    public void Dispose() => ((IFunctionLauncher)_processes).Dispose();

    // The assembly of a program that can run in this process; null if it needs one of its own.
    private static string? LibraryOf(FunctionProgram program) => program.Library is { } library && !InstalledFramework.IsNewer(library) ? library : null;

    private static GuestVariables Variables(FunctionSettings function, string folder, string runtimeApi)
    {
        var guest = GuestEnvironment.Of(function, runtimeApi);
        var variables = guest.Defaults;

        // The memory's size is for the code that reads it. The heap is the whole process's, and must not be limited to it.
        variables["AWS_LAMBDA_DOTNET_DISABLE_MEMORY_LIMIT_CHECK"] = "true";
        variables["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = function.MemorySize.ToString(CultureInfo.InvariantCulture);
        variables["LAMBDA_TASK_ROOT"] = folder;
        if (function.LogFormat is { } format)
        {
            variables.TryAdd("AWS_LAMBDA_LOG_FORMAT", format);
        }

        if (function.LogLevel is { } level)
        {
            variables.TryAdd("AWS_LAMBDA_LOG_LEVEL", level);
        }

        return guest;
    }
}
