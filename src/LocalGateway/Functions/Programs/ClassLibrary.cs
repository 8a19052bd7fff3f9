using System.Globalization;
using System.Text;
using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Code;

namespace Sluice.LocalGateway.Functions.Programs;

/// <summary>
/// A handler of a class library, <c>Assembly::Type::Method</c>: the host of this gateway (<c>src/LambdaHost</c>) runs it with the framework and the
/// dependencies that its build wrote down, as Lambda's .NET runtime does.
/// </summary>
internal static class ClassLibrary
{
    private const string Host = "Sluice.LambdaHost.dll";

    public static bool Is(FunctionSettings function) => function.Handler.Contains("::", StringComparison.Ordinal);

    /// <exception cref="FunctionStartException">The folder does not have the assembly.</exception>
    public static FunctionProgram Find(FunctionSettings function, string folder, CodeStore code)
    {
        var assembly = function.Handler.Split("::")[0];
        if (!File.Exists(Path.Combine(folder, $"{assembly}.dll")))
        {
            throw new FunctionStartException(
                $"The assembly of {function.LogicalId} is not in {folder}: there is no {assembly}.dll. Build the function, or give its output folder "
                + "with --code.");
        }

        var host = code.FileOf(Host, () => Resource.Open(Host));
        var framework = Path.Combine(folder, $"{assembly}.runtimeconfig.json");
        framework = File.Exists(framework) ? framework : OwnFramework(function, code);
        InstalledFramework.Require(framework, function.LogicalId);
        List<string> arguments = ["exec", .. DotnetHost.RollForward, "--runtimeconfig", framework];
        var dependencies = Path.Combine(folder, $"{assembly}.deps.json");
        if (File.Exists(dependencies))
        {
            arguments.AddRange(["--depsfile", dependencies]);
            arguments.AddRange(NuGetFolder.Arguments());
        }

        return new(DotnetHost.Find(), [.. arguments, host]) { Folder = folder };
    }

    // A library's build writes this file only with GenerateRuntimeConfigurationFiles. Without it, the runtime of the template decides.
    private static string OwnFramework(FunctionSettings function, CodeStore code)
    {
        var version = function.Runtime is { } runtime && runtime.StartsWith("dotnet", StringComparison.Ordinal)
            && int.TryParse(runtime.AsSpan("dotnet".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 8;
        var number = version.ToString(CultureInfo.InvariantCulture);
        var text = "{\"runtimeOptions\":{\"framework\":{\"name\":\"Microsoft.NETCore.App\",\"version\":\"" + number + ".0.0\"}}}";
        return code.FileOf($"net{number}.runtimeconfig.json", () => new MemoryStream(Encoding.UTF8.GetBytes(text)));
    }
}
