using System.Globalization;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting;

/// <summary>
/// Puts the deploy files into private constants of one internal class. Constants live in the assembly's metadata, where
/// the build task reads them; they are neither in the reference assembly nor in a trimmed one.
/// </summary>
internal static class DeployFilesClassEmitter
{
    private const int FormatVersion = 1;

    /// <param name="context">Takes the class.</param>
    /// <param name="api">Null where there is nothing to deploy.</param>
    /// <param name="leftOut">What is declared and is not in the API, because of mistakes; empty for nothing.</param>
    public static void Emit(SourceProductionContext context, ApiModel? api, string leftOut)
    {
        if (api is null && leftOut.Length == 0)
        {
            return;
        }

        var writer = new SourceWriter();
        writer.WriteHeader();
        writer.WriteLine("namespace Sluice.Generated;");
        writer.WriteLine();
        writer.WriteLine("/// <summary>The files that deploy this API. The build task reads them from the compiled assembly.</summary>");
        writer.WriteLine(SourceWriter.GeneratedCode);
        writer.WriteLine("internal static class DeployFiles");
        writer.OpenBlock();
        writer.WriteLine($"private const int FormatVersion = {FormatVersion.ToString(CultureInfo.InvariantCulture)};");
        if (leftOut.Length > 0)
        {
            writer.WriteConstant("LeftOut", leftOut);
        }

        var index = 0;
        foreach (var file in api is null ? [] : DeployFilesEmitter.Emit(api))
        {
            var number = index++.ToString(CultureInfo.InvariantCulture);
            writer.WriteConstant("Path" + number, file.Path);
            writer.WriteConstant("Text" + number, file.Text);
        }

        writer.CloseBlock();
        context.AddSource("Sluice.Generated.DeployFiles.g.cs", writer.ToSourceText());
    }
}
