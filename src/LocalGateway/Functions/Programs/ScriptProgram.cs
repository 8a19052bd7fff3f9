using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Code;

namespace Sluice.LocalGateway.Functions.Programs;

/// <summary>A function of Node or Python: the interpreter runs a loop of this gateway, which calls the handler.</summary>
internal static class ScriptProgram
{
    /// <exception cref="FunctionStartException">There is no interpreter, or no file of the handler's name.</exception>
    public static FunctionProgram Find(FunctionSettings function, string folder, CodeStore code)
    {
        var interpreter = function.IsPython ? Interpreter.FindPython(function.Runtime!) : Interpreter.FindNode();
        if (interpreter is null)
        {
            var name = function.IsPython ? "python3" : "node";
            throw new FunctionStartException(
                $"'{name}' is not on the path, which runs {function.LogicalId} ({function.Runtime}). Install it, or name what answers: "
                + $"--function {function.LogicalId}=COMMAND.");
        }

        RequireFile(function, folder);
        var loop = function.IsPython ? "loop.py" : "loop.mjs";
        var path = code.FileOf(loop, () => Resource.Open(loop));
        return new(interpreter, function.IsPython ? ["-u", path] : [path]) { Folder = folder };
    }

    // The handler is FILE.MEMBER, and the file can be in a folder. A module of Python can be a folder, too, and its name has points.
    private static void RequireFile(FunctionSettings function, string folder)
    {
        var handler = function.Handler;
        var folders = handler[..(handler.LastIndexOf('/') + 1)];
        var last = handler[folders.Length..];
        var name = function.IsPython ? last[..Math.Max(0, last.LastIndexOf('.'))].Replace('.', '/') : last.Split('.')[0];
        string[] candidates = function.IsPython
            ? [$"{folders}{name}.py", $"{folders}{name}/__init__.py"]
            : [$"{folders}{name}.js", $"{folders}{name}.mjs", $"{folders}{name}.cjs"];
        if (name.Length > 0 && !candidates.Any(candidate => File.Exists(Path.Combine(folder, candidate))))
        {
            var cure = !function.IsPython && File.Exists(Path.Combine(folder, $"{folders}{name}.ts"))
                ? $"{folders}{name}.ts is TypeScript: build the function (sam build), and serve the template that the build writes."
                : $"Correct Handler or the place of the code, or name what answers: --function {function.LogicalId}=COMMAND.";
            throw new FunctionStartException(
                $"The handler '{handler}' of {function.LogicalId} is not in {folder}: there is no {string.Join(" or ", candidates)}. {cure}");
        }
    }
}
