using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Code;

namespace Sluice.LocalGateway.Functions.Programs;

/// <summary>The program that runs a function.</summary>
/// <param name="FileName">The path of the executable to start.</param>
/// <param name="Arguments">The arguments of the executable.</param>
internal sealed record FunctionProgram(string FileName, IReadOnlyList<string> Arguments)
{
    /// <summary>The folder with the function's code, in which the program is started.</summary>
    public required string Folder { get; init; }

    /// <summary>The path of the program's assembly if it is a program of .NET that asks the Runtime API itself; otherwise null.</summary>
    public string? Library { get; init; }

    /// <summary>Finds the program of a function.</summary>
    /// <param name="function">The function.</param>
    /// <param name="codeFolder">The folder from which the paths of the functions' code lead.</param>
    /// <param name="code">The places of the code.</param>
    /// <exception cref="FunctionStartException">There is no such program, or this machine cannot run it. The message says what to do.</exception>
    public static FunctionProgram Find(FunctionSettings function, string codeFolder, CodeStore code)
    {
        if (function.StandIn is { Command: [var program, ..] } standIn)
        {
            return (Path.IsPathRooted(program) ? File.Exists(program) : PathSearch.Find(program) is not null)
                ? new(program, [.. standIn.Command.Skip(1)]) { Folder = codeFolder }
                : throw new FunctionStartException(
                    $"The command of {function.Name} is not there: '{program}' is neither a file nor a program on the path. Correct "
                    + $"--function {function.Name}=COMMAND.");
        }

        if (function.Problem is { } problem)
        {
            throw new FunctionStartException(problem);
        }

        RequireRuntime(function);
        var folder = code.FolderOf(function);
        try
        {
            return function.IsPython || function.IsNode ? ScriptProgram.Find(function, folder, code)
                : ClassLibrary.Is(function) ? ClassLibrary.Find(function, folder, code)
                : Executable.Find(function, folder);
        }
        catch (FunctionStartException) when (function.CodePath is { } path && !Path.Exists(Path.GetFullPath(path, codeFolder)))
        {
            throw new FunctionStartException(
                $"The code of {function.LogicalId} is not there: {Path.GetFullPath(path, codeFolder)}. Build the function, correct the path, or name the "
                + "folder with its program: --code FOLDER.");
        }
    }

    private static void RequireRuntime(FunctionSettings function)
    {
        if (function.Runtime is { } runtime
            && !function.IsNode && !function.IsPython
            && !runtime.StartsWith("dotnet", StringComparison.Ordinal) && !runtime.StartsWith("provided", StringComparison.Ordinal))
        {
            throw new FunctionStartException(
                $"The runtime '{runtime}' of {function.LogicalId} is not one that this gateway runs: those are .NET, Node, Python and custom runtimes. "
                + $"Name what answers: --function {function.LogicalId}=COMMAND, or the address of a server that answers Lambda's Invoke API.");
        }
    }
}
