using System.Globalization;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Parsing.Api;

internal static class ProjectParser
{
    /// <summary>The types that generated loggers need. They are in one package, but its first versions lack the last two.</summary>
    private static readonly string[] LoggingTypes = ["ILoggerFactory", "Logger`1", "ISupportExternalScope", "LoggerExternalScopeProvider"];

    /// <param name="compilation">The project.</param>
    /// <param name="mayStart">False if the source contains nothing that could be an entry point. The compiler would take long to search for
    /// one.</param>
    /// <param name="cancellation">Cancels the run.</param>
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
            AmazonCore = new(Name(compilation, WellKnown.SnapshotRestore), Name(compilation, WellKnown.LambdaTraceProvider)),
            HasLogging = HasLogging(compilation),
        };
    }

    private static bool HasLogging(Compilation compilation) => LoggingTypes.All(
        name => compilation.GetTypeByMetadataName("Microsoft.Extensions.Logging." + name) is { DeclaredAccessibility: Accessibility.Public });

    private static string? Name(Compilation compilation, string metadataName) =>
        compilation.GetTypeByMetadataName(metadataName) is { DeclaredAccessibility: Accessibility.Public } type ? type.FullName() : null;

    /// <summary>Returns the managed runtime of the target framework. Its version is that of the assembly that contains System.Object.</summary>
    public static string Runtime(Compilation compilation)
    {
        var version = compilation.GetSpecialType(SpecialType.System_Object).ContainingAssembly?.Identity.Version.Major ?? 0;
        return "dotnet" + version.ToString(CultureInfo.InvariantCulture);
    }
}
