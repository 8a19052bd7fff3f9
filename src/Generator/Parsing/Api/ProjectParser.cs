using System.Globalization;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model;

namespace Sluice.Generator.Parsing.Api;

internal static class ProjectParser
{
    /// <param name="compilation">The project.</param>
    /// <param name="mayStart">False where the source holds nothing that could be an entry point, which the compiler would search for long.</param>
    /// <param name="cancellation">Of the run.</param>
    public static ProjectModel Parse(Compilation compilation, bool mayStart, CancellationToken cancellation)
    {
        var isExecutable = compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;
        var needsMain = isExecutable && !(mayStart && compilation.GetEntryPoint(cancellation) is not null);
        return new(
            compilation.AssemblyName ?? "",
            Runtime(compilation),
            needsMain,
            LambdaContextParser.Parse(compilation))
        {
            NeedsName = needsMain && !compilation.Assembly.GlobalNamespace.GetMembers("Program").Any(),
        };
    }

    /// <summary>The managed runtime of the target framework, whose version is that of the assembly that holds System.Object.</summary>
    public static string Runtime(Compilation compilation)
    {
        var version = compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly?.Identity.Version.Major ?? 0;
        return "dotnet" + version.ToString(CultureInfo.InvariantCulture);
    }
}
