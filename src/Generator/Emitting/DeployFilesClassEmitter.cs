using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Api;

namespace Sluice.Generator.Emitting;

/// <summary>
/// Writes the deploy files into a private constant of an internal class. Constants are in the assembly's metadata, where the build task reads them; a
/// reference assembly and a trimmed assembly do not contain them. The text is compressed, because each template is in three files and metadata uses
/// two bytes for each character.
/// </summary>
internal static class DeployFilesClassEmitter
{
    private const int FormatVersion = 2;

    /// <param name="context">Receives the source.</param>
    /// <param name="api">The API, or null if there is nothing to deploy.</param>
    /// <param name="leftOut">The declarations that are not in the API because of mistakes, or an empty text if there are none.</param>
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

        if (api is not null)
        {
            writer.WriteConstant("Files", Pack(DeployFilesEmitter.Emit(api)));
        }

        writer.CloseBlock();
        context.AddSource("Sluice.Generated.DeployFiles.g.cs", writer.ToSourceText());
    }

    /// <summary>
    /// Packs the files: for each file a line with its path, a line with its length in bytes, and its bytes. All of it is compressed with Deflate and
    /// encoded in base64.
    /// </summary>
    private static string Pack(EquatableArray<DeployFileModel> files)
    {
        using var packed = new MemoryStream();
        using (var stream = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            // All files use one buffer, because documents are large.
            var buffer = new byte[files.Items.Max(file => Encoding.UTF8.GetByteCount(file.Text))];
            foreach (var file in files)
            {
                var length = Encoding.UTF8.GetBytes(file.Text, 0, file.Text.Length, buffer, 0);
                var head = Encoding.UTF8.GetBytes($"{file.Path}\n{length.ToString(CultureInfo.InvariantCulture)}\n");
                stream.Write(head, 0, head.Length);
                stream.Write(buffer, 0, length);
            }
        }

        return Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length);
    }
}
