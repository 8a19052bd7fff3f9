using Sluice.LocalGateway.Deployment;

namespace Sluice.LocalGateway.Functions.Processes;

/// <summary>The program of a function: <c>HANDLER.dll</c>, an executable of the handler's name, or <c>bootstrap</c>.</summary>
/// <param name="FileName">The path of the executable to start.</param>
/// <param name="Arguments">The arguments of the executable.</param>
internal sealed record FunctionProgram(string FileName, IReadOnlyList<string> Arguments)
{
    /// <summary>Finds the program of a function.</summary>
    /// <exception cref="FunctionStartException">The folder has no such program, or the handler is a method of a class library.</exception>
    public static FunctionProgram Find(FunctionSettings function, string codeFolder)
    {
        if (function.StandIn is { Command: [var program, ..] } standIn)
        {
            return new(program, [.. standIn.Command.Skip(1)]);
        }

        if (function.Problem is { } problem)
        {
            throw new FunctionStartException(problem);
        }

        if (function.CodeFolder is { } own && Directory.Exists(Path.Combine(codeFolder, own)))
        {
            codeFolder = Path.Combine(codeFolder, own);
        }

        if (function.Handler.Contains("::", StringComparison.Ordinal))
        {
            throw new FunctionStartException(
                $"The handler '{function.Handler}' of {function.LogicalId} is a method of a class library. " +
                "Only programs can be started here: set Handler to the assembly's name.");
        }

        var library = Path.Combine(codeFolder, $"{function.Handler}.dll");
        if (File.Exists(library) && File.Exists(Path.ChangeExtension(library, ".runtimeconfig.json")))
        {
            return new(DotnetHost.Find(), [library]);
        }

        string[] candidates = [function.Handler, $"{function.Handler}.exe", "bootstrap"];
        foreach (var candidate in candidates)
        {
            var path = Path.Combine(codeFolder, candidate);
            if (File.Exists(path))
            {
                return new(path, []);
            }
        }

        throw new FunctionStartException(
            $"The program of {function.LogicalId} is not in {codeFolder}: neither {function.Handler}.dll with its .runtimeconfig.json nor " +
            $"{string.Join(", ", candidates)}. Build the function, or give its output folder with --code.");
    }
}
