using Sluice.LocalGateway.Deployment;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading.Handlers;

/// <summary>The class libraries that handlers of a template name, as far as they are on this machine.</summary>
/// <param name="folder">The folder of the template; null for a document.</param>
internal sealed class HandlerLibraries(string? folder)
{
    private readonly HashSet<ImportedReference> _references = [];

    /// <summary>What the project refers to, so that its methods can call the handlers.</summary>
    public IEnumerable<ImportedReference> References => _references.OrderBy(static reference => reference.Path, StringComparer.Ordinal);

    /// <summary>Returns the handler of a function, or null if it is none of a class library, or its library is not on this machine.</summary>
    public HandlerSignature? Find(FunctionSettings? function)
    {
        if (folder is null || function?.Handler.Split("::") is not [var assembly, var type, var method]
            || function.CodePath is not { } code || Path.GetFullPath(code, folder) is not { } path || !Directory.Exists(path)
            || Library(path, assembly) is not { } library)
        {
            return null;
        }

        return HandlerReader.Read(library, type, method);
    }

    /// <summary>Adds the library of a function's handler to the references of the project.</summary>
    public void Refer(FunctionSettings function)
    {
        var path = Path.GetFullPath(function.CodePath!, folder!);
        if (Directory.EnumerateFiles(path, "*.csproj").ToList() is [var project])
        {
            _references.Add(new(project, IsProject: true));
            return;
        }

        var library = Library(path, function.Handler.Split("::")[0])!;
        _references.Add(new(library, IsProject: false));

        // The method's own types may be those of other libraries, such as Amazon.Lambda.Core.
        foreach (var package in Directory.EnumerateFiles(Path.GetDirectoryName(library)!, "Amazon.Lambda.*.dll").Where(file => file != library))
        {
            _references.Add(new(package, IsProject: false));
        }
    }

    // A published folder has the library itself, and the folder of a project has that of its newest build.
    private static string? Library(string folder, string assembly)
    {
        var file = assembly + ".dll";
        if (assembly.AsSpan().IndexOfAny('/', '\\') >= 0)
        {
            return null;
        }

        var bin = Path.Combine(folder, "bin");
        return File.Exists(Path.Combine(folder, file)) ? Path.Combine(folder, file)
            : !Directory.Exists(bin) ? null
            : Directory.EnumerateFiles(bin, file, SearchOption.AllDirectories).OrderByDescending(File.GetLastWriteTimeUtc).FirstOrDefault();
    }
}
